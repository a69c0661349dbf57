import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: { theme: { text: ["2xs", "xs", "sm", "base", "md", "lg", "xl"] } },
});

export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
