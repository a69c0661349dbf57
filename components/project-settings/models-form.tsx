"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { ModelView } from "@/lib/config/schemas";
import type { ProjectView } from "@/lib/projects/schemas";
import { updateModelsAction } from "./actions";
import { ModelField } from "./model-field";

const STEPS = ["text", "image", "video", "speech"] as const;
export type Step = (typeof STEPS)[number];

/** Which model makes what in this project, and whether another one may stand in. Each change is saved at once. */
export function ModelsForm({ project, models }: { project: ProjectView; models: ModelView[] }) {
  const t = useTranslations("models");
  const router = useRouter();
  const [now, setNow] = useState(project);
  const [update, pending] = useAction(updateModelsAction);

  const save = async (change: { models?: Partial<Record<Step, string | null>>; fallback?: boolean }) => {
    const result = await update({ project_id: now.id, version: now.version, ...change });
    if (!result?.ok) return router.refresh();
    setNow(result.data.project);
    notify({ id: "models", title: t("saved") });
    router.refresh();
  };

  return (
    <div className="mx-auto flex w-full max-w-170 flex-col gap-6 p-4 sm:p-6">
      <div className="flex flex-col gap-1">
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="text-ink-2 text-sm">
          {t("note")}{" "}
          <Link href="/settings" className="text-accent-text underline underline-offset-2">
            {t("addKey")}
          </Link>
        </p>
      </div>
      <section className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5">
        {STEPS.map((step) => (
          <ModelField
            key={step}
            step={step}
            models={models.filter(({ ability }) => ability === step)}
            chosen={now.models[step]}
            disabled={pending}
            onChoose={(id) => void save({ models: { [step]: id } })}
          />
        ))}
      </section>
      <section className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5">
        <Switch
          checked={now.fallback}
          disabled={pending}
          onCheckedChange={(fallback) => void save({ fallback })}
          label={t("fallback")}
        />
        <p className="text-ink-2 text-sm">{t("fallbackNote")}</p>
      </section>
    </div>
  );
}
