"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { ProviderKeyView } from "@/lib/user-keys/schemas";
import { deleteKeyAction, testKeyAction } from "./actions";
import { KeyDialog } from "./key-dialog";

/** A person's own keys: put, tried, deleted; never shown again. */
export function KeysSection({ items }: { items: ProviderKeyView[] }) {
  const t = useTranslations("settings.keys");
  const [keys, setKeys] = useState(items);
  const [editing, setEditing] = useState<ProviderKeyView | null>(null);
  const [leaving, setLeaving] = useState<ProviderKeyView | null>(null);
  const [forget, forgetting] = useAction(deleteKeyAction);
  const replace = (changed: ProviderKeyView) =>
    setKeys((before) => before.map((one) => (one.provider === changed.provider ? changed : one)));

  const onForget = async (item: ProviderKeyView) => {
    const result = await forget({ provider: item.provider });
    setLeaving(null);
    if (!result?.ok) return;
    replace({ ...item, key: null });
    notify({ id: "keys", title: t("deleted", { name: item.name }) });
  };

  return (
    <section
      aria-labelledby="keys-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5"
    >
      <div className="flex flex-col gap-1">
        <h2 id="keys-title" className="font-semibold text-md">
          {t("title")}
        </h2>
        <p className="text-ink-2 text-sm">{t("note")}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {keys.map((item) => (
          <KeyRow
            key={item.provider}
            item={item}
            onEdit={() => setEditing(item)}
            onForget={() => setLeaving(item)}
          />
        ))}
      </ul>
      {editing && (
        <KeyDialog
          item={editing}
          onClose={() => setEditing(null)}
          onSaved={(saved) => {
            replace(saved);
            setEditing(null);
            notify({ id: "keys", title: t("saved", { name: saved.name }) });
          }}
        />
      )}
      {leaving && (
        <Confirm
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          title={t("deleteTitle", { name: leaving.name })}
          description={t("deleteNote")}
          confirm={t("delete")}
          cancel={t("keep")}
          pending={forgetting}
          onConfirm={() => void onForget(leaving)}
        />
      )}
    </section>
  );
}

function KeyRow({
  item,
  onEdit,
  onForget,
}: {
  item: ProviderKeyView;
  onEdit: () => void;
  onForget: () => void;
}) {
  const t = useTranslations("settings.keys");
  const format = useFormatter();
  const [ask, asking] = useAction(testKeyAction);
  const { name, key } = item;

  const onTest = async () => {
    const result = await ask({ provider: item.provider });
    if (!result?.ok) return;
    const { ok, reason } = result.data;
    notify({
      id: `key-${item.provider}`,
      title: reason === null ? t("works", { name }) : t(`problems.${reason}`, { name }),
      state: ok ? "current" : "failed",
    });
  };

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-44 flex-1">
        <p className="wrap-anywhere">{name}</p>
        <p className="text-ink-3 text-xs">
          {item.abilities.map((ability) => t(`abilities.${ability}`)).join(t("comma"))}
        </p>
        {key ? (
          <p className="text-ink-2 text-sm">
            <span className="font-mono">•••• {key.last4}</span>
            {key.region && <> · {t(`sites.${key.region}`)}</>}
            {" · "}
            {key.last_used_at
              ? t("used", { when: format.dateTime(new Date(key.last_used_at), { dateStyle: "medium" }) })
              : t("unused")}
          </p>
        ) : (
          <p className="text-ink-2 text-sm">{t(item.platform ? "platform" : "none")}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {key && (
          <Button size="sm" pending={asking} aria-label={t("testOf", { name })} onClick={() => void onTest()}>
            {t("test")}
          </Button>
        )}
        <Button size="sm" aria-label={key ? t("replaceOf", { name }) : t("addOf", { name })} onClick={onEdit}>
          {key ? t("replace") : t("add")}
        </Button>
        {key && (
          <Button size="sm" variant="quiet" aria-label={t("deleteOf", { name })} onClick={onForget}>
            {t("delete")}
          </Button>
        )}
      </div>
    </li>
  );
}
