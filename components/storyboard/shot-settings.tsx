"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Field, Input, Select } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import type { Character, Place, Shot } from "@/components/views";
import { CAMERAS, SHOT_TYPES, TRANSITIONS } from "@/db/schema/values";
import type { SaveShot } from "./shot-edit";

type Props = {
  shot: Shot;
  characters: Character[];
  places: Place[];
  onSave: SaveShot;
};

export function ShotSettings({ shot, characters, places, onSave }: Props) {
  const t = useTranslations("storyboard");
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Choice
          label={t("detail.type")}
          value={shot.type}
          options={SHOT_TYPES.map((value) => [value, t(`types.${value}`)])}
          onChange={(type) => onSave({ type })}
        />
        <Choice
          label={t("detail.camera")}
          value={shot.camera}
          options={CAMERAS.map((value) => [value, t(`cameras.${value}`)])}
          onChange={(camera) => onSave({ camera })}
        />
        <Choice
          label={t("detail.transition")}
          value={shot.transition}
          options={TRANSITIONS.map((value) => [value, t(`transitions.${value}`)])}
          onChange={(transition) => onSave({ transition })}
        />
        <Choice
          label={t("detail.scene")}
          value={shot.scene_id ?? ""}
          options={[
            ["", t("detail.noScene")],
            ...places.map(
              ({ id, location, time }) => [id, time ? `${location} · ${time}` : location] as [string, string],
            ),
          ]}
          onChange={(id) => onSave({ scene_id: id || null })}
        />
        <Seconds
          label={t("detail.duration")}
          value={shot.duration}
          onSave={(duration) => onSave({ duration })}
        />
      </div>
      <Switch
        checked={shot.duration_locked}
        onCheckedChange={(duration_locked) => void onSave({ duration_locked })}
        label={<span title={t("detail.lockedHint")}>{t("detail.locked")}</span>}
      />
      {characters.length > 0 && (
        <fieldset>
          <legend className="mb-1.5 text-ink-2 text-sm">{t("detail.characters")}</legend>
          <div className="flex flex-wrap gap-1.5">
            {characters.map(({ id, name }) => {
              const present = shot.characters.includes(id);
              return (
                <button
                  key={id}
                  type="button"
                  aria-pressed={present}
                  onClick={() =>
                    onSave((now) => ({
                      characters: present
                        ? now.characters.filter((other) => other !== id)
                        : [...now.characters, id],
                    }))
                  }
                  className={cn(
                    "h-8 max-w-full truncate rounded-full border px-3 text-sm pointer-coarse:h-11",
                    present
                      ? "border-accent-line bg-accent-soft text-accent-text"
                      : "border-line text-ink-2 hover:bg-surface-2",
                  )}
                >
                  {name}
                </button>
              );
            })}
          </div>
        </fieldset>
      )}
    </div>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: (readonly [T, string])[];
  onChange: (value: T) => void;
};

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {options.map(([key, word]) => (
            <option key={key} value={key}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Seconds({
  label,
  value,
  onSave,
}: {
  label: string;
  value: number;
  onSave: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(Math.round(value * 10) / 10)), [value]);
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={0.5}
          max={60}
          step={0.1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            const next = Number(text);
            if (next >= 0.5 && next <= 60 && Math.abs(next - value) > 0.05) onSave(next);
            else setText(String(value));
          }}
        />
      )}
    </Field>
  );
}
