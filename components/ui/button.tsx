"use client";

import type { VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Drop } from "@/components/brand/mark";
import { StateGlyph } from "@/components/brand/state-glyph";
import { buttonStyle } from "./button-style";
import { cn } from "./cn";

export type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonStyle> & {
    asChild?: boolean;
    /** How many things the click does, before the divider. */
    count?: number;
    /** Credits the click spends, after the divider. */
    price?: number;
    /** Sending: same width, turning arc, further clicks do nothing. */
    pending?: boolean;
    pendingLabel?: ReactNode;
  };

/** Label, count, divider, drop and price: whatever spends says how many and how much before the click. */
export function Button({
  variant,
  size,
  className,
  asChild,
  count,
  price,
  pending = false,
  pendingLabel,
  children,
  onClick,
  type = "button",
  ...props
}: ButtonProps) {
  if (asChild)
    return (
      <Slot.Root className={cn(buttonStyle({ variant, size }), className)} {...props}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type={type}
      className={cn(buttonStyle({ variant, size }), className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      <span className={cn("inline-flex items-center gap-2", pending && "invisible")}>
        {children}
        {count !== undefined && <span className="font-normal">{count}</span>}
        {price !== undefined && (
          <>
            <span className="h-4 w-px bg-current opacity-30" aria-hidden="true" />
            <span className="inline-flex items-center gap-1 font-semibold">
              <Drop className={variant === "primary" ? "" : "text-accent-text"} />
              {price.toLocaleString("en")}
            </span>
          </>
        )}
      </span>
      {pending && (
        <span className="absolute inset-0 flex items-center justify-center gap-2">
          <StateGlyph state="running" className="text-current" />
          {pendingLabel}
        </span>
      )}
    </button>
  );
}
