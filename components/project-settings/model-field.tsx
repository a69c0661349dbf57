"use client";

import { useTranslations } from "next-intl";
import { StateGlyph } from "@/components/brand/state-glyph";
import { Field, Select } from "@/components/ui/field";
import type { ModelView } from "@/lib/config/schemas";
import type { Step } from "./models-form";

type Props = {
  step: Step;
  models: ModelView[];
  /** undefined = the default. */
  chosen: string | undefined;
  disabled: boolean;
  onChoose: (id: string | null) => void;
};

/** One step's models: what each costs, whose account it runs on, and which of them do not answer just now. */
export function ModelField({ step, models, chosen, disabled, onChoose }: Props) {
  const t = useTranslations("models");
  const standard = models.find((model) => model.default);
  const used = models.find(({ id }) => id === chosen) ?? standard;
  const gone = chosen !== undefined && used?.id !== chosen;
  const label = (model: ModelView) =>
    [
      model.offline ? model.name : `${model.name} · ${model.provider_name}`,
      model.credits === 0 ? t("free") : t("price", { credits: model.credits }),
      model.own_key && t("ownKey"),
      model.status === "down" && t("down"),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t(`steps.${step}`)} hint={used && facts(used, t)}>
        {(control) => (
          <Select
            {...control}
            value={gone ? "" : (chosen ?? "")}
            disabled={disabled}
            onChange={(event) => onChoose(event.target.value || null)}
          >
            <option value="">{t("standard", { name: standard?.name ?? "–" })}</option>
            {models.map((model) => (
              <option key={model.id} value={model.id}>
                {label(model)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {gone && (
        <p className="flex items-center gap-1.5 text-stale text-xs">
          <StateGlyph state="stale" className="size-3.5" /> {t("gone", { id: chosen })}
        </p>
      )}
      {used?.status === "down" && (
        <p role="status" className="flex items-center gap-1.5 text-blocked text-xs">
          <StateGlyph state="blocked" className="size-3.5" /> {t("downNote", { name: used.name })}
        </p>
      )}
    </div>
  );
}

function facts(model: ModelView, t: ReturnType<typeof useTranslations<"models">>): string {
  return [
    model.credits === 0 ? t("free") : t("price", { credits: model.credits }),
    model.own_key && t("ownKey"),
    model.durations && t("seconds", model.durations),
    model.end_frame && t("endFrame"),
    model.max_references > 0 && t("references", { count: model.max_references }),
    t("usual", { seconds: model.usual_seconds }),
  ]
    .filter(Boolean)
    .join(" · ");
}
