"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdmissionSheet } from "@/components/admission/admission-sheet";
import { type AdmissionPlan, COUNTED } from "@/components/admission/plan";
import { useQuote } from "@/components/admission/use-quote";
import { useReason } from "@/components/admission/use-reason";
import { useDuration } from "@/components/tasks/use-task-words";
import { Field, Select, Textarea } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toast";
import { type ActionResult, useAction } from "@/components/use-action";
import type { Locale } from "@/db/schema/values";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { continueScriptAction, generateScriptAction } from "./actions";
import { LENGTHS, nearestLength, type Writer } from "./writer";

type Props = {
  scope: { project_id: string; episode: string };
  writer: Writer;
  hasText: boolean;
  beforeStart: () => Promise<boolean>;
  onClose: () => void;
};
type Mode = "script" | "continue";
type Asked = {
  project_id: string;
  episode: string;
  language: Locale;
  target_duration: number;
  model: string;
};
type Run = (
  input: Asked & { outline: string; dry_run?: boolean; max_credits?: number },
) => Promise<ActionResult<QuoteView | StartedView>>;

const ACTIONS: Record<Mode, Run> = { script: generateScriptAction, continue: continueScriptAction };

/** Stands for the outline where only the price is asked: it does not depend on the words. */
const ANY_OUTLINE = "…";

export function WriteSheet({ scope, writer, hasText, beforeStart, onClose }: Props) {
  const t = useTranslations("writing");
  const router = useRouter();
  const reason = useReason();
  const duration = useDuration();
  const [mode, setMode] = useState<Mode>(hasText ? "continue" : "script");
  const [outline, setOutline] = useState("");
  const [missing, setMissing] = useState(false);
  const [lengths, setLengths] = useState({ script: nearestLength(writer.target), continue: 30 });
  const [model, setModel] = useState(writer.models[0]?.id ?? "");
  const [start, starting] = useAction(ACTIONS[mode], { quiet: true });
  const seconds = lengths[mode];
  const asked: Asked = { ...scope, language: writer.language, target_duration: seconds, model };
  const { quote, note, refused } = useQuote<QuoteView>(`${mode}:${seconds}:${model}`, async () => {
    if (mode === "continue") await beforeStart();
    return ACTIONS[mode]({ ...asked, outline: ANY_OUTLINE, dry_run: true });
  });

  const toPlan = ({ credits, blocked, warnings }: QuoteView): AdmissionPlan => {
    const chosen = writer.models.find(({ id }) => id === model);
    const questions = chosen && chosen.credits > 0 ? Math.round(credits / chosen.credits) : 1;
    return {
      credits,
      stale: null,
      seconds: chosen ? chosen.seconds * questions : null,
      warnings: warnings.map((notice) => reason(notice.reason)),
      blocked: blocked
        .filter((notice) => !COUNTED.has(notice.reason))
        .map((notice) => ({ key: notice.reason, title: t("title"), reason: reason(notice.reason) })),
      rows: [
        {
          key: mode,
          what: t(`rows.${mode}`, { time: duration(seconds) }),
          which: [],
          count: 1,
          unit: credits,
          total: credits,
        },
      ],
    };
  };

  const confirm = async () => {
    if (quote === null || quote === "failed") return;
    if (mode === "script" && outline.trim() === "") return setMissing(true);
    if (!(await beforeStart())) return;
    const answer = await start({ ...asked, outline, max_credits: quote.credits });
    if (!answer) return;
    if (!answer.ok) return refused(answer.error);
    notify({ title: t("started"), state: "running" });
    onClose();
    router.refresh();
  };

  return (
    <AdmissionSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      intent={t("intent")}
      plan={quote === null || quote === "failed" ? quote : toPlan(quote)}
      purse={writer.purse}
      confirm={t("confirm")}
      skip={false}
      includeStale={false}
      pending={starting}
      onConfirm={confirm}
      note={note}
      lead={
        <div className="flex flex-col gap-3.5">
          {hasText && (
            <Segmented
              stretch
              label={t("mode.label")}
              value={mode}
              onChange={setMode}
              options={(["continue", "script"] as const).map((value) => ({
                value,
                label: t(`mode.${value}`),
              }))}
            />
          )}
          <Field
            label={t(mode === "script" ? "outline" : "next")}
            hint={mode === "script" ? t("outlineHint") : undefined}
            error={missing ? t("needOutline") : undefined}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={4}
                maxLength={20_000}
                value={outline}
                placeholder={t(mode === "script" ? "outlinePlaceholder" : "nextPlaceholder")}
                onChange={(event) => {
                  setOutline(event.target.value);
                  setMissing(false);
                }}
              />
            )}
          </Field>
          <div className="grid gap-3.5 sm:grid-cols-2">
            <Field label={t("length")}>
              {(control) => (
                <Select
                  {...control}
                  value={seconds}
                  onChange={(event) => setLengths({ ...lengths, [mode]: Number(event.target.value) })}
                >
                  {LENGTHS.map((value) => (
                    <option key={value} value={value}>
                      {duration(value)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t("model")}>
              {(control) => (
                <Select {...control} value={model} onChange={(event) => setModel(event.target.value)}>
                  {writer.models.map(({ id, name, credits }) => (
                    <option key={id} value={id}>
                      {t("modelPrice", { name, credits })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        </div>
      }
    />
  );
}
