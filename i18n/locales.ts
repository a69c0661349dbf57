import { LOCALES, type Locale } from "@/db/schema/values";

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);
