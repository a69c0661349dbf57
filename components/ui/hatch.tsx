import { cn } from "./cn";

/** What stands where a picture or panel will be: still lines, no shimmer. */
export function Hatch({ className, label }: { className?: string; label?: string }) {
  const look = cn("hatch rounded-md border border-line bg-surface", className);
  return label ? <output aria-label={label} className={cn("block", look)} /> : <div className={look} />;
}
