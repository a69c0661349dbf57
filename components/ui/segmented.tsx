"use client";

import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

type SegmentedProps<T extends string> = {
  label: string;
  value: T;
  options: { value: T; label: ReactNode; disabled?: boolean; title?: string }[];
  onChange: (value: T) => void;
  className?: string;
  stretch?: boolean;
};

/** One choice of a few, all in sight. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  className,
  stretch,
}: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next && onChange(next as T)}
      className={cn(
        "no-scrollbar relative inline-flex gap-0.5 overflow-x-auto rounded-md border border-line bg-surface p-0.75",
        stretch && "flex",
        className,
      )}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          title={option.title}
          className={cn(
            "inline-flex h-7.5 items-center justify-center gap-1.5 whitespace-nowrap rounded-sm px-3 text-ink-2 text-sm hover:text-ink data-[state=on]:bg-surface-3 data-[state=on]:font-semibold data-[state=on]:text-ink disabled:text-ink-3 pointer-coarse:h-11",
            stretch && "flex-1",
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
