"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { AdmissionSheet } from "@/components/admission/admission-sheet";
import type { AdmissionPlan, Purse } from "@/components/admission/plan";
import { useReason } from "@/components/admission/use-reason";
import { notify } from "@/components/ui/toast";
import { generateCharacterImageAction, generateSceneImageAction } from "./actions";

type Props = {
  kind: "people" | "places";
  projectId: string;
  items: { id: string; name: string }[];
  purse: Purse;
  onClose: () => void;
};

const COUNTED = new Set(["insufficient_credits", "budget_cap"]);

/** Every missing portrait or place in one go: each is quoted before, and started by the one button. */
export function CastSheet({ kind, projectId, items, purse, onClose }: Props) {
  const t = useTranslations("cast");
  const admission = useTranslations("admission");
  const reason = useReason();
  const router = useRouter();
  const [work] = useState(items);
  const [plan, setPlan] = useState<AdmissionPlan | null | "failed">(null);
  const [quotes, setQuotes] = useState<Map<string, string>>(new Map());
  const [pending, setPending] = useState(false);

  useEffect(() => {
    let alive = true;
    const ask = async () => {
      const answers = await Promise.all(work.map(({ id }) => run(kind, projectId, id, { dry_run: true })));
      if (!alive) return;
      const found = new Map<string, string>();
      const next: AdmissionPlan = {
        credits: 0,
        rows: [],
        blocked: [],
        warnings: [],
        stale: null,
        seconds: null,
      };
      for (const [index, answer] of answers.entries()) {
        const item = work[index];
        if (!item || !answer.ok || !("quote_id" in answer.data)) return setPlan("failed");
        const quote = answer.data;
        found.set(item.id, quote.quote_id);
        next.credits += quote.credits;
        next.rows.push({
          key: item.id,
          what: item.name,
          shots: [],
          count: 1,
          unit: quote.credits,
          total: quote.credits,
          note: admission(`kinds.${kind === "people" ? "cast" : "scene"}`),
        });
        for (const notice of quote.blocked)
          if (!COUNTED.has(notice.reason))
            next.blocked.push({
              key: `${item.id}:${notice.reason}`,
              title: item.name,
              reason: reason(notice.reason),
            });
        next.warnings.push(...quote.warnings.map((notice) => `${item.name}: ${reason(notice.reason)}`));
      }
      setQuotes(found);
      setPlan(next);
    };
    void ask().catch(() => alive && setPlan("failed"));
    return () => {
      alive = false;
    };
  }, [admission, kind, projectId, reason, work]);

  const confirm = async () => {
    if (pending) return;
    setPending(true);
    let started = 0;
    for (const { id } of work) {
      const answer = await run(kind, projectId, id, { quote_id: quotes.get(id) }).catch(() => null);
      if (answer?.ok) started += 1;
      else {
        notify({
          title: answer ? answer.error.message : admission("failedPlan"),
          state: "failed",
          duration: 10_000,
        });
        break;
      }
    }
    if (started > 0) notify({ title: t("toast.started", { count: started }), state: "running" });
    onClose();
    router.refresh();
  };

  return (
    <AdmissionSheet
      open
      onOpenChange={(open) => !open && onClose()}
      intent={t(`sheet.${kind}`)}
      plan={plan}
      purse={purse}
      confirm={t("sheet.confirm")}
      skip={false}
      includeStale={false}
      pending={pending}
      onConfirm={confirm}
    />
  );
}

const run = (
  kind: Props["kind"],
  projectId: string,
  id: string,
  options: { dry_run?: boolean; quote_id?: string },
) =>
  kind === "people"
    ? generateCharacterImageAction({ project_id: projectId, character_id: id, ...options })
    : generateSceneImageAction({ project_id: projectId, scene_id: id, ...options });
