"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useDraftFile } from "@/components/studio/draft-file";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { useAction } from "@/components/use-action";
import { ASPECT_RATIOS, type AspectRatio, LOCALES, type Locale, STYLES } from "@/db/schema/values";
import { createProjectAction } from "./actions";
import { SampleButton } from "./sample-button";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; file: File | null };

const RATIO_BOX: Record<AspectRatio, string> = { "9:16": "h-7 w-4", "16:9": "h-4 w-7", "1:1": "size-6" };

export function CreateDialog({ open, onOpenChange, file }: Props) {
  const t = useTranslations("projects");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [create, creating] = useAction(createProjectAction);
  const keepFile = useDraftFile((state) => state.keep);
  const [ratio, setRatio] = useState<AspectRatio>("9:16");
  const [leaving, setLeaving] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const cap = String(form.get("budget_cap") ?? "").trim();
    const result = await create({
      title: String(form.get("title") ?? ""),
      style: String(form.get("style")),
      aspect_ratio: ratio,
      target_duration: Number(form.get("target_duration")),
      language: form.get("language") as Locale,
      ...(cap && { budget_cap: Number(cap) }),
    });
    if (!result?.ok) return;
    if (file) keepFile(result.data.project.id, file);
    setLeaving(true);
    router.push(`/projects/${result.data.project.id}/script`);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("create.title")}
      description={file ? t("create.file", { name: file.name }) : undefined}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("create.name")}>
          {(control) => (
            <Input
              {...control}
              name="title"
              required
              autoFocus
              maxLength={200}
              defaultValue={file?.name.replace(/\.[^.]+$/, "")}
              placeholder={t("create.namePlaceholder")}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-ink-2 text-sm">{t("create.aspect")}</legend>
          <div className="grid grid-cols-3 gap-2">
            {ASPECT_RATIOS.map((value) => (
              <label
                key={value}
                className="flex h-20 cursor-pointer flex-col items-center justify-center gap-2 rounded-md border border-line text-sm has-checked:border-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent-strong has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name="aspect_ratio"
                  value={value}
                  checked={ratio === value}
                  onChange={() => setRatio(value)}
                  className="sr-only"
                />
                <span
                  className={`rounded-xs border-[1.5px] border-current ${RATIO_BOX[value]}`}
                  aria-hidden="true"
                />
                {t(`create.ratios.${value}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("create.style")}>
            {(control) => (
              <Select {...control} name="style" defaultValue="anime">
                {STYLES.map((style) => (
                  <option key={style} value={style}>
                    {t(`styles.${style}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("create.language")}>
            {(control) => (
              <Select {...control} name="language" defaultValue={locale}>
                {LOCALES.map((language) => (
                  <option key={language} value={language}>
                    {language === "zh" ? "中文" : "English"}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("create.duration")}>
            {(control) => (
              <Input
                {...control}
                name="target_duration"
                type="number"
                min={5}
                max={3600}
                defaultValue={60}
                required
              />
            )}
          </Field>
          <Field label={t("create.budget")} hint={t("create.budgetHint")}>
            {(control) => <Input {...control} name="budget_cap" type="number" min={0} max={1_000_000} />}
          </Field>
        </div>
        <div className="mt-2 flex flex-wrap items-center justify-end gap-2">
          {!file && (
            <span className="mr-auto">
              <SampleButton variant="quiet" />
            </span>
          )}
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {t("create.cancel")}
          </Button>
          <Button type="submit" variant="primary" className="max-sm:w-full" pending={creating || leaving}>
            {t("create.submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
