/** Types we store, by extension. Anything else is refused at the door. */
const TYPES: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  mp4: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  flac: "audio/flac",
  txt: "text/plain",
  md: "text/markdown",
  fountain: "text/x-fountain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  ass: "text/x-ssa",
  json: "application/json",
  zip: "application/zip",
};

const ALIASES: Record<string, string> = {
  "image/jpg": "image/jpeg",
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/mp3": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/x-flac": "audio/flac",
  "application/ogg": "audio/ogg",
  "text/x-markdown": "text/markdown",
};

/** Canonical form of a media type, without parameters, lower case. */
export function canonicalType(type: string): string {
  const bare = (type.split(";")[0] ?? "").trim().toLowerCase();
  return ALIASES[bare] ?? bare;
}

export function typeOfKey(key: string): string {
  return TYPES[key.slice(key.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}

/** The extension a type is stored under; null = we do not store it. */
export function extensionOf(type: string): string | null {
  const canonical = canonicalType(type);
  return Object.keys(TYPES).find((ext) => TYPES[ext] === canonical) ?? null;
}
