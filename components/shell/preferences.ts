"use client";

import type { Locale, Region } from "@/db/schema/values";

import { type Theme, themeClass } from "./theme";

/** These names are read by `lib/region.ts` on the server. */
const LOCALE_COOKIE = "NEXT_LOCALE";
const YEAR = 365 * 86_400;

const setCookie = (name: string, value: string) => {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
};

/** Written before the page is rendered again: the server reads it. */
export const rememberLocale = (locale: Locale) => setCookie(LOCALE_COOKIE, locale);

export const rememberRegion = (region: Region) => setCookie("INKREEL_REGION", region);

/** Takes effect at once and on every later page, without a flash. */
export function applyTheme(theme: Theme) {
  setCookie("theme", theme);
  document.documentElement.className = themeClass(theme);
}
