"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { Input, Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { RESOLUTIONS, type Resolution } from "@/lib/renders/presets";
import { SUBTITLE_STYLES, type SubtitleStyle } from "@/lib/subtitles/styles";

export type RenderChoices = {
  resolution: Resolution;
  format: "mp4" | "mov";
  subtitle_style: SubtitleStyle;
  ai_label: boolean;
  watermark: string;
};

export function ExportSettings({
  value,
  onChange,
}: {
  value: RenderChoices;
  onChange: (change: Partial<RenderChoices>) => void;
}) {
  const t = useTranslations("export");
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-col gap-3.5">
      <Row label={t("resolution")}>
        <Segmented
          stretch
          label={t("resolution")}
          value={value.resolution}
          onChange={(resolution) => onChange({ resolution })}
          options={RESOLUTIONS.map((resolution) => ({
            value: resolution,
            label: resolution === "4k" ? "4K" : resolution,
          }))}
        />
      </Row>
      <Row label={t("format")}>
        <Segmented
          stretch
          label={t("format")}
          value={value.format}
          onChange={(format) => onChange({ format })}
          options={[
            { value: "mp4", label: "MP4" },
            { value: "mov", label: "MOV" },
          ]}
        />
      </Row>
      <Row label={t("subtitles")}>
        <Select
          aria-label={t("subtitles")}
          value={value.subtitle_style}
          onChange={(event) => onChange({ subtitle_style: event.target.value as SubtitleStyle })}
        >
          {SUBTITLE_STYLES.map((style) => (
            <option key={style} value={style}>
              {t(`subtitleStyles.${style}`)}
            </option>
          ))}
        </Select>
      </Row>
      <Row label={t("watermark")}>
        <Input
          aria-label={t("watermarkText")}
          placeholder={t("watermarkText")}
          maxLength={60}
          value={value.watermark}
          onChange={(event) => onChange({ watermark: event.target.value })}
        />
      </Row>
      <div className="rounded-lg border border-accent-line p-3.5">
        <div className="flex items-center justify-between gap-2">
          <b className="font-semibold">{t("label")}</b>
          <Switch
            checked={value.ai_label}
            onCheckedChange={(on) => (on ? onChange({ ai_label: true }) : setAsking(true))}
            label={<span className="sr-only">{t("label")}</span>}
          />
        </div>
        <p className="mt-1 text-ink-2 text-xs">{t("labelNote")}</p>
      </div>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t("labelOff.title")}
        description={t("labelOff.body")}
        confirm={t("labelOff.confirm")}
        cancel={t("labelOff.cancel")}
        onConfirm={() => {
          onChange({ ai_label: false });
          setAsking(false);
        }}
      />
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] items-center gap-3">
      <span className="text-ink-2 text-sm">{label}</span>
      {children}
    </div>
  );
}
