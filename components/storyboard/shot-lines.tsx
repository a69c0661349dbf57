"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { SoundPlayer } from "@/components/media/waveform";
import { Initial } from "@/components/shell/person-menu";
import { Button } from "@/components/ui/button";
import { Select, Textarea } from "@/components/ui/field";
import { notify, UNDO_MS } from "@/components/ui/toast";
import type { Character, Line, Shot } from "@/components/views";
import type { SaveShot, ShotEdit } from "./shot-edit";
import { formatSeconds } from "./shot-state";

type Props = { shot: Shot; characters: Character[]; onSave: SaveShot };
type LineEdit = NonNullable<ShotEdit["dialogue"]>[number];

const asEdit = ({ line_id, kind, character_id, text, emotion, speed }: Line): LineEdit => ({
  line_id,
  kind,
  character_id,
  text,
  emotion,
  speed,
});

export function ShotLines({ shot, characters, onSave }: Props) {
  const t = useTranslations("storyboard.detail");
  const toast = useTranslations("storyboard.toast");
  const common = useTranslations("common");
  const spoken = shot.dialogue.reduce((sum, { audio }) => sum + (audio?.duration ?? 0), 0);
  const change = (make: (lines: Line[]) => LineEdit[]) => onSave((now) => ({ dialogue: make(now.dialogue) }));
  const remove = async (line: Line, index: number) => {
    const rest = (lines: Line[]) => lines.filter(({ line_id }) => line_id !== line.line_id).map(asEdit);
    if (!(await change(rest))) return;
    const putBack = () =>
      change((lines) => [
        ...lines.slice(0, index).map(asEdit),
        { ...asEdit(line), line_id: undefined },
        ...lines.slice(index).map(asEdit),
      ]);
    notify({
      title: toast("lineRemoved"),
      state: "missing",
      duration: UNDO_MS,
      action: {
        label: common("undo"),
        onClick: async () => {
          if (await putBack()) notify({ title: toast(line.audio ? "lineBack" : "saved") });
        },
      },
    });
  };
  return (
    <section>
      <header className="flex items-center gap-2 border-line border-b pb-2">
        <h3 className="flex-1 font-semibold">{t("lines")}</h3>
        {spoken > 0 && (
          <span className="text-ink-3 text-xs">
            {t("spoken", { total: formatSeconds(shot.duration), spoken: formatSeconds(spoken) })}
          </span>
        )}
        <Button
          size="sm"
          variant="quiet"
          onClick={() =>
            change((lines) => [
              ...lines.map(asEdit),
              { kind: "dialogue", character_id: shot.characters[0] ?? null, text: "…" },
            ])
          }
        >
          <Plus className="size-3.5" aria-hidden="true" /> {t("addLine")}
        </Button>
      </header>
      {shot.dialogue.length === 0 && <p className="py-3 text-ink-3 text-sm">{t("noLines")}</p>}
      <ul>
        {shot.dialogue.map((line, index) => (
          <LineRow
            key={line.line_id}
            line={line}
            characters={characters}
            onChange={(edit) =>
              change((lines) =>
                lines.map((other) =>
                  other.line_id === line.line_id ? { ...asEdit(other), ...edit } : asEdit(other),
                ),
              )
            }
            onRemove={() => remove(line, index)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  line: Line;
  characters: Character[];
  onChange: (edit: Partial<LineEdit>) => Promise<boolean>;
  onRemove: () => void;
};

function LineRow({ line, characters, onChange, onRemove }: RowProps) {
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
