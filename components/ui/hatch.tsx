import { cn } from "./cn";

/** What stands where a picture or panel will be: still lines, no shimmer. */
export function Hatch({ className, label }: { className?: string; label?: string }) {
  return (
    <div
      role={label ? "status" : undefined}
      aria-label={label}
      className={cn("hatch rounded-md border border-line bg-surface", className)}
    />
  );
}
