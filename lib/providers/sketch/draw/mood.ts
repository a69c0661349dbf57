import { type Color, mix } from "./color";

export type DayTime = "day" | "dusk" | "night" | "dawn";
export type Weather = "clear" | "rain" | "snow" | "fog" | "wind" | "cloudy";

/** The light of a picture: every colour of a place passes through it. */
export type Mood = {
  time: DayTime;
  /** Top to horizon. */
  sky: readonly [Color, Color, Color, Color];
  haze: Color;
  /** What white paper looks like in this light. */
  ambient: Color;
  rim: Color;
  shade: Color;
  lamp: Color;
  /** 0 = bright day, 1 = deep night. */
  dark: number;
};

const MOODS: Record<DayTime, Mood> = {
  day: {
    time: "day",
    sky: ["#3f8edb", "#76b9ee", "#b8def5", "#eef7f6"],
    haze: "#c9e0ec",
    ambient: "#ffffff",
    rim: "#fffbe8",
    shade: "#39477c",
    lamp: "#ffd990",
    dark: 0,
  },
  dusk: {
    time: "dusk",
    sky: ["#35316b", "#8d4b7c", "#e8845c", "#ffd79a"],
    haze: "#c4837f",
    ambient: "#e8b09c",
    rim: "#ffdca0",
    shade: "#341a48",
    lamp: "#ffb45c",
    dark: 0.45,
  },
  dawn: {
    time: "dawn",
    sky: ["#52689f", "#a394ba", "#f2b9a6", "#fff1d2"],
    haze: "#d8c3c4",
    ambient: "#e9d6d8",
    rim: "#fff0cf",
    shade: "#3b3560",
    lamp: "#ffc888",
    dark: 0.22,
  },
  night: {
    time: "night",
    sky: ["#080c20", "#141f42", "#26386a", "#4a5a86"],
    haze: "#2a3960",
    ambient: "#6272ac",
    rim: "#9db8f2",
    shade: "#0a0f2a",
    lamp: "#ffa645",
    dark: 1,
  },
};

const GREY: Record<Exclude<Weather, "clear" | "wind">, { sky: Color; amount: number }> = {
  rain: { sky: "#5d6b7c", amount: 0.62 },
  cloudy: { sky: "#8f9cab", amount: 0.5 },
  fog: { sky: "#c3cacd", amount: 0.62 },
  snow: { sky: "#b9c5d6", amount: 0.5 },
};

export function moodOf(time: DayTime, weather: Weather): Mood {
  const mood = MOODS[time];
  if (weather === "clear" || weather === "wind") return mood;
  const { sky, amount } = GREY[weather];
  const grey = mix(sky, "#10162e", mood.dark * 0.82);
  const veil = (color: Color, weight = 1) => mix(color, grey, amount * weight);
  return {
    ...mood,
    sky: [veil(mood.sky[0], 0.7), veil(mood.sky[1]), veil(mood.sky[2]), veil(mood.sky[3], 0.85)],
    haze: veil(mood.haze),
    ambient: veil(mood.ambient, mood.dark > 0.8 ? 0.25 : 0.4),
    rim: veil(mood.rim, 0.25),
  };
}
