export const SUBTITLE_STYLES = ["none", "simple", "drama", "variety", "bilingual"] as const;
export type SubtitleStyle = (typeof SUBTITLE_STYLES)[number];

/** Sizes are thousandths of the film's short side (`size`: of a Chinese character); colours are ASS: &HAABBGGRR, AA 00 = opaque. */
export type StyleLook = {
  size: number;
  bold: boolean;
  colour: string;
  outlineColour: string;
  outline: number;
  shadow: number;
  /** 1 = outline around the letters, 3 = box behind them. */
  border: 1 | 3;
};

export const LOOKS: Record<Exclude<SubtitleStyle, "none">, StyleLook> = {
  simple: {
    size: 52,
    bold: false,
    colour: "&H00FFFFFF",
    outlineColour: "&H00101010",
    outline: 3,
    shadow: 0,
    border: 1,
  },
  drama: {
    size: 58,
    bold: true,
    colour: "&H00F4FAFF",
    outlineColour: "&H00140E0A",
    outline: 4,
    shadow: 2,
    border: 1,
  },
  variety: {
    size: 68,
    bold: true,
    colour: "&H0040E6FF",
    outlineColour: "&H00301050",
    outline: 6,
    shadow: 3,
    border: 1,
  },
  bilingual: {
    size: 50,
    bold: true,
    colour: "&H00FFFFFF",
    outlineColour: "&H00101010",
    outline: 3,
    shadow: 1,
    border: 1,
  },
};
