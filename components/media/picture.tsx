import { cn } from "@/components/ui/cn";
import type { Media } from "@/components/views";

/** A stored picture by its thumbnail. Signed URLs change by the hour, so the browser fetches them itself. */
export function Picture({
  media,
  alt,
  className,
  full = false,
  eager = false,
}: {
  media: Media;
  alt: string;
  className?: string;
  full?: boolean;
  eager?: boolean;
}) {
  const source = media.content_type.startsWith("video/")
    ? (media.poster_url ?? media.thumb_url)
    : full
      ? media.url
      : (media.thumb_url ?? media.url);
  return (
    // biome-ignore lint/performance/noImgElement: signed URLs are not for the image optimizer
    <img
      src={source}
      alt={alt}
      width={media.width}
      height={media.height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      className={cn("size-full object-cover", className)}
    />
  );
}
