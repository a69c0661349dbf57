"use client";

import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { Media } from "@/components/views";

const BARS = 32;
const peaksByAsset = new Map<string, Promise<number[]>>();

/** Loudness in 32 bars, decoded once per sound; a sound that cannot be decoded is drawn flat. */
function peaksOf(media: Media): Promise<number[]> {
  const known = peaksByAsset.get(media.asset_id);
  if (known) return known;
  const reading = (async () => {
    const answer = await fetch(media.url);
    const context = new OfflineAudioContext(1, 1, 22_050);
    const samples = (await context.decodeAudioData(await answer.arrayBuffer())).getChannelData(0);
    const size = Math.max(1, Math.floor(samples.length / BARS));
    const peaks = Array.from({ length: BARS }, (_, bar) => {
      let peak = 0;
      for (let i = bar * size; i < (bar + 1) * size; i += 8) peak = Math.max(peak, Math.abs(samples[i] ?? 0));
      return peak;
    });
    const top = Math.max(...peaks, 0.01);
    return peaks.map((peak) => peak / top);
  })().catch(() => Array.from({ length: BARS }, () => 0.2));
  peaksByAsset.set(media.asset_id, reading);
  return reading;
}

/** A sound with its shape and one button; only one plays at a time. */
export function SoundPlayer({
  media,
  label,
  className,
}: {
  media: Media;
  label: { play: string; pause: string };
  className?: string;
}) {
  const audio = useRef<HTMLAudioElement>(null);
  const [peaks, setPeaks] = useState<number[] | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);

  useEffect(() => {
    let alive = true;
    void peaksOf(media).then((found) => alive && setPeaks(found));
    return () => {
      alive = false;
    };
  }, [media]);

  const toggle = () => {
    const player = audio.current;
    if (!player) return;
    if (!player.paused) return player.pause();
    for (const other of document.querySelectorAll("audio")) if (other !== player) other.pause();
    void player.play().catch(() => setPlaying(false));
  };

  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <span className="flex h-6 items-center gap-px" aria-hidden="true">
        {(peaks ?? Array.from({ length: BARS }, () => 0.15)).map((peak, bar) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity but their place
            key={bar}
            className={cn("w-0.5 rounded-full", bar / BARS < at ? "bg-accent-strong" : "bg-ink-3")}
            style={{ height: `${Math.max(10, peak * 100)}%` }}
          />
        ))}
      </span>
      <button
        type="button"
        aria-label={playing ? label.pause : label.play}
        onClick={toggle}
        className="flex size-8 shrink-0 items-center justify-center rounded-full border border-line hover:bg-surface-3 pointer-coarse:size-11"
      >
        {playing ? <Pause className="size-3.5" /> : <Play className="size-3.5" />}
      </button>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand beside it */}
      <audio
        ref={audio}
        src={media.url}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={({ currentTarget: { currentTime, duration } }) =>
          setAt(duration > 0 ? currentTime / duration : 0)
        }
      />
    </span>
  );
}
