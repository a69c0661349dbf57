"use client";

import { Switch as Radix } from "radix-ui";
import type { ReactNode } from "react";

export function Switch({
  checked,
  onCheckedChange,
  label,
  disabled,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Visible text, or the accessible name when a string is given with `sr-only` markup around it. */
  label: ReactNode;
  disabled?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
    <label className="inline-flex items-center gap-2.5 text-base pointer-coarse:min-h-11">
      <Radix.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onCheckedChange}
        className="h-5 w-9 shrink-0 rounded-full border border-control bg-surface-2 transition-colors data-[state=checked]:border-accent-strong data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-3.5 translate-x-0.75 rounded-full bg-ink-2 transition-transform data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-on-accent" />
      </Radix.Root>
      {label}
    </label>
  );
}
