import { LOCALES, type Locale, REGIONS, type Region } from "@/db/schema/values";
import { env } from "./env";
import { localeOf } from "./messages";

/** A visitor's explicit choice; set by the region switch. */
export const REGION_COOKIE = "INKREEL_REGION";
export const LOCALE_COOKIE = "NEXT_LOCALE";

const oneOf = <T extends string>(values: readonly T[], value: string | null | undefined): T | null =>
  values.find((candidate) => candidate === value) ?? null;

export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return undefined;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Explicit choice → account → the platform's own geo header → language → DEFAULT_REGION. */
export function regionOf(headers: Headers, account?: Region | null): Region {
  const chosen = oneOf(REGIONS, cookieOf(headers, REGION_COOKIE));
  if (chosen) return chosen;
  if (account) return account;
  const country = env.VERCEL === undefined ? null : headers.get("x-vercel-ip-country");
  if (country) return country === "CN" ? "CN" : "GLOBAL";
  const language = (headers.get("accept-language") ?? "").toLowerCase();
  if (/^zh-(cn|hans)\b/.test(language)) return "CN";
  if (language !== "" && localeOf(language) === "en") return "GLOBAL";
  return env.DEFAULT_REGION;
}

/** Explicit choice → account → Accept-Language → Chinese. */
export function localeFor(headers: Headers, account?: Locale | null): Locale {
  return (
    oneOf(LOCALES, cookieOf(headers, LOCALE_COOKIE)) ??
    account ??
    localeOf(headers.get("accept-language")) ??
    "zh"
  );
}
