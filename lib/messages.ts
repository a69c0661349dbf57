import { createTranslator } from "use-intl/core";
import type { Locale } from "@/db/schema/values";
import enAuth from "@/messages/en/auth.json";
import enErrors from "@/messages/en/errors.json";
import zhAuth from "@/messages/zh/auth.json";
import zhErrors from "@/messages/zh/errors.json";
import type { ErrorReason } from "./errors";

const ERRORS = { zh: zhErrors, en: enErrors } as const;

/** The best of our languages for an Accept-Language header; null when it names neither. */
export function localeOf(acceptLanguage: string | null): Locale | null {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((item, index) => {
      const [tag = "", ...parameters] = item.trim().toLowerCase().split(";");
      const q = parameters.find((p) => p.trim().startsWith("q="))?.split("=")[1];
      return { tag, weight: q === undefined ? 1 : Number(q) || 0, index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { tag } of wanted) {
    if (tag === "zh" || tag.startsWith("zh-")) return "zh";
    if (tag === "en" || tag.startsWith("en-")) return "en";
  }
  return null;
}

type Details = Record<string, unknown>;

const isValue = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/**
 * The sentence of a refusal: what happened, what happened to the credits, what to do next. A reason may have a second
 * sentence under `detailed` that names numbers; it is used when `details` carries every one of them.
 */
export function errorSentence(locale: Locale, reason: ErrorReason, details: Details = {}): string {
  const values = Object.fromEntries(Object.entries(details).filter(([, value]) => isValue(value)));
  const translate = (messages: object, key: string): string | null => {
    let complete = true;
    const t = createTranslator({
      locale,
      messages: messages as Record<string, string>,
      onError: () => {
        complete = false;
      },
    });
    const sentence = t(key, values as Record<string, string | number>);
    return complete ? sentence : null;
  };
  const { detailed, next: _next, ...plain } = ERRORS[locale];
  return (
    (reason in detailed ? translate(detailed, reason) : null) ?? translate(plain, reason) ?? plain.internal
  );
}

/** What somebody without a name is called. */
export const guestName = (locale: Locale): string => (locale === "zh" ? zhAuth : enAuth).guest;
