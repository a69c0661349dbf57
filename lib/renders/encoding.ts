import { FPS, type Picture } from "./types";

/** How a film is coded, whatever is in it. */
export function encoding(picture: Picture): string[] {
  const bt709 = [
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-color_range",
    "tv",
  ];
  const preset = picture.quality === "preview" ? "ultrafast" : "veryfast";
  const rate = [
    "-crf",
    String(picture.crf),
    "-maxrate",
    `${picture.maxRate}k`,
    "-bufsize",
    `${picture.maxRate * 2}k`,
  ];
  const shape = [
    "-pix_fmt",
    "yuv420p",
    "-profile:v",
    preset === "ultrafast" ? "baseline" : "high",
    "-g",
    String(FPS * 2),
  ];
  return ["-c:v", "libx264", "-preset", preset, ...rate, ...shape, ...bt709];
}
