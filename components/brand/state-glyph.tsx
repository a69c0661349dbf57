import { cn } from "@/components/ui/cn";

export const STATES = ["current", "stale", "missing", "blocked", "running", "queued", "failed"] as const;
export type MediaState = (typeof STATES)[number];

export const STATE_COLOR: Record<MediaState, string> = {
  current: "text-current-state",
  stale: "text-stale",
  missing: "text-missing",
  blocked: "text-blocked",
  running: "text-running",
  queued: "text-running",
  failed: "text-blocked",
};

const CUT = "var(--bg)";

const SHAPES: Record<MediaState, React.ReactNode> = {
  current: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.9 8.2 2.2 2.2 4-4.5"
        fill="none"
        stroke={CUT}
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  stale: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4Z" fill="currentColor" />
    </>
  ),
  missing: (
    <circle
      cx="8"
      cy="8"
      r="6.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.27"
    />
  ),
  blocked: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" fill="currentColor" />
      <path d="M4.5 8h7" stroke={CUT} strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  running: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" opacity=".28" />
      <path
        d="M8 1.8A6.2 6.2 0 0 1 14.2 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  ),
  queued: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5 8h.01M8 8h.01M11 8h.01" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  failed: (
    <>
      <path
        d="M8 1.2 15.4 14.4H.6Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path d="M8 6v4" stroke={CUT} strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="8" cy="12.3" r=".95" fill={CUT} />
    </>
  ),
};

/** One of the seven states by its own shape; the word belongs beside it or in the accessible name around it. */
export function StateGlyph({ state, className }: { state: MediaState; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={cn(
        "size-4 shrink-0",
        STATE_COLOR[state],
        state === "running" && "animate-arc motion-reduce:animate-none",
        className,
      )}
    >
      {SHAPES[state]}
    </svg>
  );
}
