"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { StateGlyph } from "@/components/brand/state-glyph";
import { cn } from "./cn";

const box =
  "w-full rounded-md border border-control bg-bg-2 px-3 text-ink placeholder:text-ink-3 focus-visible:border-accent-strong aria-invalid:border-blocked disabled:text-ink-3";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return (
    <input
      className={cn(box, "h-9 read-only:bg-surface-2 pointer-coarse:h-11 pointer-coarse:text-md", className)}
      {...props}
    />
  );
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea className={cn(box, "min-h-20 py-2 leading-6 pointer-coarse:text-md", className)} {...props} />
  );
}

/** A native select: right on every keyboard and phone. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <select
      className={cn(
        box,
        "h-9 appearance-none text-ellipsis bg-no-repeat pr-8 pointer-coarse:h-11",
        className,
      )}
      style={{
        backgroundImage:
          "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12' fill='none' stroke='%23888' stroke-width='1.5'%3E%3Cpath d='m3 4.5 3 3 3-3'/%3E%3C/svg%3E\")",
        backgroundPosition: "right 10px center",
        backgroundSize: "12px",
      }}
      {...props}
    />
  );
}

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  className?: string;
  children: (control: { id: string; "aria-invalid"?: true; "aria-describedby"?: string }) => ReactNode;
};

/** Label, control and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const note = error || hint ? `${id}-note` : undefined;
  return (
    <div className={cn("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-ink-2 text-sm">
        {label}
      </label>
      {children({ id, "aria-invalid": error ? true : undefined, "aria-describedby": note })}
      {error ? (
        <p id={note} role="alert" className="flex items-center gap-1.5 text-blocked text-xs">
          <StateGlyph state="failed" className="size-3.5" /> {error}
        </p>
      ) : (
        hint && (
          <p id={note} className="text-ink-3 text-xs">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
