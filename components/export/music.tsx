"use client";

import { Play, Square } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { BgmView, LibraryItem, RecommendationsView } from "@/lib/audio/schemas";
import { setBgmAction } from "./actions";

type Props = {
  scope: { project_id: string; episode: string };
  bgm: BgmView;
  library: LibraryItem[];
  suggested: RecommendationsView["recommendations"];
};

const VOLUMES = [0.1, 0.2, 0.3, 0.45, 0.6, 0.8];

/** One piece of music for the episode, heard before it is chosen, softer while somebody speaks. */
export function Music({ scope, bgm, library, suggested }: Props) {
  const t = useTranslations("export");
  const common = useTranslations("common");
  const router = useRouter();
  const [save, saving] = useAction(setBgmAction);
  const region = bgm.regions[0];
  const chosen = region?.bgm_id ?? "";
  const item = library.find(({ id }) => id === chosen);
  const player = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);

  const change = async (change: { id?: string; volume?: number; ducking?: boolean }) => {
    const id = change.id ?? chosen;
    const result = await save({
      ...scope,
      regions: id ? [{ bgm_id: id, volume: change.volume ?? region?.volume ?? 0.3 }] : [],
      ducking: change.ducking ?? bgm.ducking,
    });
    if (!result?.ok) return;
    notify({ id: "music", title: t("musicSaved") });
    router.refresh();
  };
  const names = new Set(suggested.map(({ bgm_id }) => bgm_id));

  return (
    <section className="flex flex-col gap-3" aria-busy={saving}>
      <div className="flex items-end gap-2">
        <Field label={t("music")} className="min-w-0 flex-1">
          {(control) => (
            <Select {...control} value={chosen} onChange={(event) => void change({ id: event.target.value })}>
              <option value="">{t("musicNone")}</option>
              {suggested.length > 0 && (
                <optgroup label={t("musicSuggested")}>
                  {suggested.map(({ bgm_id, name, why }) => (
                    <option key={bgm_id} value={bgm_id}>
                      {[name, ...why.slice(0, 1)].join(" · ")}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label={t("musicAll")}>
                {library
                  .filter(({ id }) => !names.has(id))
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            </Select>
          )}
        </Field>
        <Button
          size="icon"
          aria-label={playing ? common("stop") : common("play")}
          disabled={!item?.url}
          onClick={() => {
            const audio = player.current;
            if (!audio) return;
            if (playing) audio.pause();
            else void audio.play().catch(() => setPlaying(false));
          }}
        >
          {playing ? <Square className="size-3.5" /> : <Play className="size-3.5" />}
        </Button>
        {/* biome-ignore lint/a11y/useMediaCaption: music has no words */}
        <audio
          ref={player}
          src={item?.preview_url || item?.url || undefined}
          preload="none"
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
        />
      </div>
      {chosen && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Switch
            checked={bgm.ducking}
            onCheckedChange={(ducking) => void change({ ducking })}
            label={<span className="text-sm">{t("duck")}</span>}
          />
          <Select
            aria-label={t("volume")}
            className="w-24"
            value={String(nearest(region?.volume ?? 0.3))}
            onChange={(event) => void change({ volume: Number(event.target.value) })}
          >
            {VOLUMES.map((volume) => (
              <option key={volume} value={volume}>
                {Math.round(volume * 100)}%
              </option>
            ))}
          </Select>
        </div>
      )}
    </section>
  );
}

const nearest = (volume: number): number =>
  VOLUMES.reduce((best, candidate) =>
    Math.abs(candidate - volume) < Math.abs(best - volume) ? candidate : best,
  );
