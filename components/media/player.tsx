"use client";

import { cn } from "@/components/ui/cn";
import type { Media } from "@/components/views";

type Props = {
  media: Media;
  label: string;
  subtitles?: { src: string; language: string; label: string };
  className?: string;
};

/** A clip or film with its poster; it never starts by itself. */
export function Player({ media, label, subtitles, className }: Props) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: a track is given where there is one; films carry burnt-in subtitles
    <video
      key={media.asset_id}
      src={media.url}
      poster={media.poster_url ?? media.thumb_url}
      controls
      playsInline
      preload="metadata"
      aria-label={label}
      className={cn("size-full bg-black object-contain", className)}
    >
      {subtitles && (
        <track kind="subtitles" src={subtitles.src} srcLang={subtitles.language} label={subtitles.label} />
      )}
    </video>
  );
}
