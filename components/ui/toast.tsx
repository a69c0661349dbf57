"use client";

import { Toaster as Sonner, toast } from "sonner";
import { type MediaState, StateGlyph } from "@/components/brand/state-glyph";

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      visibleToasts={3}
      gap={10}
      offset={{ bottom: 112, right: 24 }}
      mobileOffset={{ bottom: 160, left: 12, right: 12 }}
      toastOptions={{ unstyled: true, classNames: { toast: "w-full sm:w-100" } }}
    />
  );
}

/** How long an undo is offered. */
export const UNDO_MS = 10_000;

export type Notice = {
  /** Same id: the earlier toast is replaced. */
  id?: string;
  title: string;
  detail?: string;
  state?: MediaState;
  action?: { label: string; onClick: () => void };
  /** ms; Infinity for anything about money or loss. */
  duration?: number;
};

/** One line and one action. Failures are announced at once, the rest politely. */
export function notify({ id, title, detail, state = "current", action, duration }: Notice) {
  const failed = state === "failed" || state === "blocked";
  return toast.custom(
    (key) => (
      <div
        role={failed ? "alert" : "status"}
        className={`flex w-full items-center gap-3 rounded-lg border bg-surface-2 px-4 py-3 text-sm text-ink shadow-2 ${failed ? "border-blocked/60" : "border-line-2"}`}
      >
        <StateGlyph state={state} />
        <div className="min-w-0 flex-1">
          <p className="text-base">{title}</p>
          {detail && <p className="text-ink-2 text-xs">{detail}</p>}
        </div>
        {action && (
          <button
            type="button"
            className="h-8 shrink-0 rounded-sm border border-control px-2.5 text-sm hover:bg-surface-3"
            onClick={() => {
              toast.dismiss(key);
              action.onClick();
            }}
          >
            {action.label}
          </button>
        )}
        {duration === Number.POSITIVE_INFINITY && (
          <button
            type="button"
            aria-label="×"
            className="size-7 shrink-0 rounded-sm text-ink-2 hover:bg-surface-3"
            onClick={() => toast.dismiss(key)}
          >
            ×
          </button>
        )}
      </div>
    ),
    { id, duration: duration ?? 6000 },
  );
}
