import { cn } from "./cn";

type ProgressProps = {
  /** 0–100; null = the provider gives no number: a sliding segment, never a made-up percent. */
  value: number | null;
  label: string;
  tone?: "running" | "accent" | "current";
  className?: string;
};

const TONES = { running: "bg-running", accent: "bg-accent-strong", current: "bg-current-state" };

export function Progress({ value, label, tone = "running", className }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value ?? undefined}
      aria-valuetext={label}
      className={cn("h-1 overflow-hidden rounded-full bg-surface-3", className)}
    >
      <div
        className={cn(
          "h-full rounded-full transition-[width] duration-320",
          TONES[tone],
          value === null &&
            "w-1/3 animate-slide motion-reduce:w-full motion-reduce:animate-none motion-reduce:opacity-50",
        )}
        style={value === null ? undefined : { width: `${value}%` }}
      />
    </div>
  );
}
