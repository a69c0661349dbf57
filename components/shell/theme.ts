export const THEMES = ["dark", "light", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** Class of `<html>`, set on the server from the cookie, so that no page flashes. Dark is the studio's default. */
export function themeClass(theme: string | undefined): string {
  if (theme === "light") return "light";
  if (theme === "auto") return "auto-theme";
  return "";
}

export const readTheme = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? "dark";
