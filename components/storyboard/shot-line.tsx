"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { SoundPlayer } from "@/components/media/waveform";
import { Initial } from "@/components/shell/person-menu";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/field";
import type { Character, Line } from "@/components/views";
import type { LineEdit } from "./shot-edit";

type Props = {
  line: Line;
  characters: Character[];
  onChange: (edit: Partial<LineEdit>) => Promise<boolean>;
  onRemove: () => void;
};

/** One line: who says it, its words, its voice. Words save themselves when left. */
export function ShotLine({ line, characters, onChange, onRemove }: Props) {
  const t = useTranslations("storyboard.detail");
  const common = useTranslations("common");
  const [text, setText] = useState(line.text);
  useEffect(() => setText(line.text), [line.text]);
  const speaker = characters.find(({ id }) => id === line.character_id);
  const name = speaker?.name ?? t("narrator");
  return (
    <li className="flex items-start gap-2.5 border-line border-b py-2.5">
      <Initial name={name} className="mt-1 size-6 text-xs" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <Select
            aria-label={t("speaker")}
            className="h-7 w-auto min-w-0 max-w-40 truncate border-transparent bg-transparent pl-1 font-semibold"
            value={line.character_id ?? ""}
            onChange={(event) =>
              onChange({
                character_id: event.target.value || null,
                kind: event.target.value ? "dialogue" : line.kind === "caption" ? "caption" : "narration",
              })
            }
          >
            <option value="">{t("narrator")}</option>
            {characters.map(({ id, name: person }) => (
              <option key={id} value={id}>
                {person}
              </option>
            ))}
          </Select>
          {line.emotion && (
            <span className="truncate rounded-tag bg-surface-3 px-1.5 text-ink-2 text-xs leading-5">
              {line.emotion}
            </span>
          )}
          <span className="flex-1" />
          {line.audio ? (
            <span className="flex items-center gap-2">
              {line.stale === "stale" && (
                <span title={t("staleVoice")}>
                  <StateGlyph state="stale" className="size-3.5" />
                  <span className="sr-only">{t("staleVoice")}</span>
                </span>
              )}
              <SoundPlayer media={line.audio} label={{ play: common("play"), pause: common("pause") }} />
            </span>
          ) : (
            line.kind !== "caption" && (
              <span className="flex items-center gap-1 text-ink-3 text-xs">
                <StateGlyph state="missing" className="size-3.5" /> {t("noVoice")}
              </span>
            )
          )}
          <Button size="icon-sm" variant="quiet" aria-label={t("removeLine")} onClick={onRemove}>
            <X className="size-3.5" />
          </Button>
        </div>
        <Textarea
          aria-label={t("lineText")}
          rows={Math.min(4, Math.ceil(text.length / 32) || 1)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text !== line.text && void onChange({ text })}
          className="mt-1 min-h-9 border-transparent bg-transparent px-1 py-1 hover:border-line"
        />
      </div>
    </li>
  );
}
