"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdmissionSheet } from "@/components/admission/admission-sheet";
import type { Purse } from "@/components/admission/plan";
import { useQuote } from "@/components/admission/use-quote";
import { useReason } from "@/components/admission/use-reason";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { generateCastImagesAction } from "./actions";
import { type CastWork, countOf, toCastPlan } from "./cast-plan";

type Props = {
  projectId: string;
  work: CastWork;
  purse: Purse;
  onClose: () => void;
};

/** Every missing portrait and place as one batch: priced before, started by the one button. */
export function CastSheet({ projectId, work: asked, purse, onClose }: Props) {
  const t = useTranslations("cast");
  const admission = useTranslations("admission");
  const reason = useReason();
  const router = useRouter();
  const [start, starting] = useAction(generateCastImagesAction, { quiet: true });
  // As it was when the sheet opened: what finishes meanwhile does not change what is being confirmed.
  const [work] = useState(asked);
  const request = {
    project_id: projectId,
    character_ids: work.people.map(({ id }) => id),
    scene_ids: work.places.map(({ id }) => id),
  };
  const { quote, note, refused } = useQuote<QuoteView>("missing", () =>
    generateCastImagesAction({ ...request, dry_run: true }),
  );

  const confirm = async () => {
    if (quote === null || quote === "failed") return;
    const answer = await start({ ...request, quote_id: quote.quote_id });
    if (!answer) return;
    if (!answer.ok) return refused(answer.error);
    notify({ title: t("toast.started", { count: countOf(work) }), state: "running" });
    onClose();
    router.refresh();
  };

  return (
    <AdmissionSheet
      open
      onOpenChange={(open) => !open && onClose()}
      intent={t(
        `sheet.${work.places.length === 0 ? "people" : work.people.length === 0 ? "places" : "both"}`,
      )}
      plan={
        quote === null || quote === "failed"
          ? quote
          : toCastPlan(quote, work, {
              people: admission("kinds.cast"),
              places: admission("kinds.scene"),
              reason,
            })
      }
      purse={purse}
      confirm={t("sheet.confirm")}
      skip={false}
      includeStale={false}
      pending={starting}
      onConfirm={confirm}
      note={note}
    />
  );
}
