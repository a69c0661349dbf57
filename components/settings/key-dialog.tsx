"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { useAction } from "@/components/use-action";
import type { Region } from "@/db/schema/values";
import type { ProviderKeyView } from "@/lib/user-keys/schemas";
import { putKeyAction } from "./actions";

/** The one place a key is typed. What was typed stays in the field of this form and nowhere else. */
export function KeyDialog({
  item,
  onClose,
  onSaved,
}: {
  item: ProviderKeyView;
  onClose: () => void;
  onSaved: (saved: ProviderKeyView) => void;
}) {
  const t = useTranslations("settings.keys");
  const [put, pending] = useAction(putKeyAction);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "").trim();
    const region = text("region");
    const result = await put({
      provider: item.provider,
      api_key: text("api_key"),
      ...(item.needs_secret && { secret: text("secret") }),
      ...(region && { region: region as Region }),
    });
    if (result?.ok) onSaved(result.data);
  };

  const secretField = (name: string, label: string) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          name={name}
          type="password"
          required
          minLength={8}
          maxLength={512}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono"
        />
      )}
    </Field>
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("dialogTitle", { name: item.name })}
      description={t("dialogNote")}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        {secretField("api_key", item.needs_secret ? t("accessKey") : t("apiKey"))}
        {item.needs_secret && secretField("secret", t("secretKey"))}
        {item.regions.length > 1 && (
          <Field label={t("site")} hint={t("siteNote")}>
            {(control) => (
              <Select {...control} name="region" defaultValue={item.key?.region ?? item.regions[0]}>
                {item.regions.map((region) => (
                  <option key={region} value={region}>
                    {t(`sites.${region}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
