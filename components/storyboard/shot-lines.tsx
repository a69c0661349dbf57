"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { notify, UNDO_MS } from "@/components/ui/toast";
import type { Character, Line, Shot } from "@/components/views";
import type { LineEdit, SaveShot } from "./shot-edit";
import { ShotLine } from "./shot-line";
import { formatSeconds } from "./shot-state";

type Props = { shot: Shot; characters: Character[]; onSave: SaveShot };

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
          <ShotLine
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
