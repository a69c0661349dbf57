import type { Language } from "./words";

/** Longer prompts are cut by most image models without a word: descriptions give way first. */
export const MAX_DESCRIPTION = 600;

const END = /[\s，,。.；;、]+$/u;

/** Joins the parts of a prompt into sentences of its language; empty parts vanish. */
export function sentence(parts: (string | undefined | false)[], language: Language): string {
  const clean = parts.map((part) => (part ? part.trim().replace(END, "") : "")).filter(Boolean);
  return clean.join(language === "zh" ? "，" : ", ");
}

export function paragraphs(parts: string[], language: Language): string {
  const clean = parts.map((part) => part.trim().replace(END, "")).filter(Boolean);
  return clean
    .map((part) => part + (language === "zh" ? "。" : ". "))
    .join("")
    .trim();
}

export const shorten = (text: string, limit = MAX_DESCRIPTION): string => {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length <= limit ? flat : `${flat.slice(0, limit - 1)}…`;
};
