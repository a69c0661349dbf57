"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AdmissionSheet } from "@/components/admission/admission-sheet";
import type { AdmissionPlan, Purse } from "@/components/admission/plan";
import { useQuote } from "@/components/admission/use-quote";
import { useReason } from "@/components/admission/use-reason";
import { notify } from "@/components/ui/toast";
import { type ActionResult, useAction } from "@/components/use-action";
import type { Shot } from "@/components/views";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { generateDialoguesAction, generateImagesAction, generateVideosAction } from "./actions";
import { type BatchKind, type BatchOnly, type Busy, piecesOf, targetsOf, toPlan } from "./batch-plan";

type Props = {
  scope: { project_id: string; episode: string };
  shots: Shot[];
  picked: ReadonlySet<string>;
  busy: Busy;
  kind: BatchKind;
  only: BatchOnly;
  purse: Purse;
  onClose: () => void;
};

type Run = (input: {
  project_id: string;
  episode: string;
  shot_ids: string[];
  only: BatchOnly;
  dry_run?: boolean;
  quote_id?: string;
}) => Promise<ActionResult<QuoteView | { credits: number }>>;

const ACTIONS: Record<BatchKind, Run> = {
  images: generateImagesAction,
  videos: generateVideosAction,
  voices: generateDialoguesAction,
};
const WHAT = { images: "start", videos: "video", voices: "voice" } as const;
const CONFIRM = { images: "startDraw", videos: "startClip", voices: "startRecord" } as const;
const INTENT = {
  missing: { images: "images", videos: "videos", voices: "voices" },
  stale: { images: "staleImages", videos: "staleVideos", voices: "voices" },
} as const;

/** The sheet of one kind of work on many shots: quoted first, started only by its button. */
export function BatchSheet({ scope, shots, picked, busy, kind, only, purse, onClose }: Props) {
  const t = useTranslations("storyboard");
  const admission = useTranslations("admission");
  const reason = useReason();
  const router = useRouter();
  const action = ACTIONS[kind];
  const [start, starting] = useAction(action, { quiet: true });
  const [skip, setSkip] = useState(false);
  const [blockedIds, setBlockedIds] = useState<string[]>([]);

  // As it was when the sheet opened: what starts meanwhile elsewhere does not change what is being confirmed.
  const [targets] = useState(() => targetsOf(shots, kind, only, picked, busy));
  const shotIds = useMemo(
    () => targets.map(({ shot_id }) => shot_id).filter((id) => !skip || !blockedIds.includes(id)),
    [targets, skip, blockedIds],
  );
  const { quote, note, refused } = useQuote<QuoteView>(`${only}:${shotIds.join()}`, () =>
    action({ ...scope, shot_ids: shotIds, only, dry_run: true }),
  );
  const setSkipped = (next: boolean) => {
    if (next && quote !== null && quote !== "failed")
      setBlockedIds(quote.blocked.flatMap(({ shot_id }) => shot_id ?? []));
    setSkip(next);
  };

  const plan: AdmissionPlan | null | "failed" =
    quote === null || quote === "failed"
      ? quote
      : toPlan(
          quote,
          targets,
          { kind, only, skipped: new Set(skip ? blockedIds : []) },
          {
            what: admission(`kinds.${WHAT[kind]}`),
            reason,
            open: admission("fix.open"),
            href: (id) => `/projects/${scope.project_id}/storyboard?shot=${id}`,
          },
        );

  const confirm = async () => {
    if (quote === null || quote === "failed") return;
    const answer = await start({ ...scope, shot_ids: shotIds, only, quote_id: quote.quote_id });
    if (!answer) return;
    if (answer.ok) {
      const count = piecesOf(
        targets.filter(({ shot_id }) => shotIds.includes(shot_id)),
        kind,
        only,
      );
      notify({ title: t("toast.started", { count }), state: "running" });
      onClose();
      return router.refresh();
    }
    refused(answer.error);
  };

  const shown = plan && plan !== "failed" && skip ? { ...plan, blocked: [] } : plan;
  return (
    <AdmissionSheet
      open
      onOpenChange={(open) => !open && onClose()}
      intent={t(`sheet.${INTENT[only][kind]}`)}
      plan={shown}
      purse={purse}
      confirm={t(`sheet.${CONFIRM[kind]}`)}
      skip={skip}
      onSkip={setSkipped}
      includeStale={false}
      pending={starting}
      onConfirm={confirm}
      note={note}
    />
  );
}
