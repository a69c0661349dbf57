import { cn } from "@/components/ui/cn";

/** A drop of lantern light: the sign of credits, and the mark below 20 px. */
export function Drop({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" className={cn("size-3.5 shrink-0 fill-current", className)} aria-hidden="true">
      <path d="M8 .9c2.9 3.7 5 6.2 5 8.9a5 5 0 0 1-10 0C3 7.1 5.1 4.6 8 .9Z" />
    </svg>
  );
}

/** Open brush ring with the drop inside. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={cn("size-6 shrink-0", className)} aria-hidden="true">
      <path
        d="M27.3 9.3A13 13 0 1 1 21.6 4.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.7"
        strokeLinecap="round"
      />
      <path
        d="M26.7 8.2c.9 1.6 1.5 3.2 1.8 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        opacity=".6"
      />
      <path
        d="M16 8.6c3 3.8 5.2 6.3 5.2 9.1a5.2 5.2 0 0 1-10.4 0c0-2.8 2.2-5.3 5.2-9.1Z"
        fill="var(--accent)"
      />
      <path
        d="M13.4 17.9a2.7 2.7 0 0 0 1.7 2.5"
        fill="none"
        stroke="#FFF1D2"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn("flex items-center gap-2.5 text-md font-semibold", className)}>
      <Mark />
      Inkreel{" "}
      <span className="font-serif font-bold text-ink-2" lang="zh-CN">
        墨影
      </span>
    </span>
  );
}
