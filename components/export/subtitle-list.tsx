"use client";

import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Input } from "@/components/ui/field";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { SubtitleView } from "@/lib/subtitles/schemas";
import { generateSubtitlesAction, updateSubtitleAction } from "./actions";

type Props = { scope: { project_id: string; episode: string }; subtitles: SubtitleView[] };

const FORMATS = ["srt", "vtt", "ass"] as const;

/** The words under the film: set from the voices, edited line by line, taken along as a file. */
export function SubtitleList({ scope, subtitles }: Props) {
  const t = useTranslations("export");
  const router = useRouter();
  const [make, making] = useAction(generateSubtitlesAction);
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        {subtitles.length > 0 ? (
          FORMATS.map((format) => (
            <a
              key={format}
              download
              href={`/api/v1/projects/${scope.project_id}/subtitles?format=${format}&episode=${scope.episode}`}
              className={buttonStyle({ size: "sm", variant: "solid" })}
            >
              <Download className="size-3.5" aria-hidden="true" /> {t(format)}
            </a>
          ))
        ) : (
          <p className="flex-1 text-ink-3 text-sm">{t("srtNone")}</p>
        )}
        <Button
          size="sm"
          variant="quiet"
          pending={making}
          onClick={async () => {
            if ((await make(scope))?.ok) router.refresh();
          }}
        >
          {t("subtitleMake")}
        </Button>
      </div>
      {subtitles.length > 0 && (
        <details className="rounded-lg border border-line">
          <summary className="cursor-pointer px-4 py-2.5 text-sm">
            {t("subtitleList")} <span className="text-ink-3">{subtitles.length}</span>
          </summary>
          <ol className="scroll-thin max-h-80 overflow-y-auto px-3 pb-3">
            {subtitles.map((subtitle, index) => (
              <SubtitleRow
                key={subtitle.id}
                projectId={scope.project_id}
                number={index + 1}
                subtitle={subtitle}
              />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function SubtitleRow({
  projectId,
  number,
  subtitle,
}: {
  projectId: string;
  number: number;
  subtitle: SubtitleView;
}) {
  const t = useTranslations("export");
  const router = useRouter();
  const [text, setText] = useState(subtitle.text);
  useEffect(() => setText(subtitle.text), [subtitle.text]);
  const save = async () => {
    if (text === subtitle.text || !text.trim()) return setText(subtitle.text);
    const result = await updateSubtitleAction({
      project_id: projectId,
      subtitle_id: subtitle.id,
      text,
      version: subtitle.version,
    });
    if (!result.ok) notify({ title: result.error.message, state: "failed", duration: 10_000 });
    router.refresh();
  };
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="w-24 shrink-0 font-mono text-ink-3 text-xs">
        {t("subtitleTime", { start: clock(subtitle.start_time), end: clock(subtitle.end_time) })}
      </span>
      <Input
        aria-label={t("subtitleText", { number })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        className="h-8"
      />
    </li>
  );
}

/** 75.46 → 1:15.4 */
function clock(seconds: number): string {
  const tenths = Math.floor(seconds * 10);
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, "0")}.${tenths % 10}`;
}
