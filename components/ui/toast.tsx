"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toaster as Sonner, toast } from "sonner";
import { type MediaState, StateGlyph } from "@/components/brand/state-glyph";
import { cn } from "./cn";

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
export function notify({ id, duration, ...notice }: Notice) {
  return toast.custom(
    (key) => (
      <ToastCard
        {...notice}
        lasting={duration === Number.POSITIVE_INFINITY}
        onClose={() => toast.dismiss(key)}
      />
    ),
    { id, duration: duration ?? 6000 },
  );
}

type CardProps = Omit<Notice, "id" | "duration"> & { lasting: boolean; onClose: () => void };

function ToastCard({ title, detail, state = "current", action, lasting, onClose }: CardProps) {
  const t = useTranslations("common");
  const failed = state === "failed" || state === "blocked";
  return (
    <div
      role={failed ? "alert" : "status"}
      className={cn(
        "flex w-full items-center gap-3 rounded-lg border border-line-2 bg-surface-2 px-4 py-3 text-ink text-sm shadow-2",
        failed && "border-blocked/60",
      )}
    >
      <StateGlyph state={state} />
      <div className="wrap-anywhere min-w-0 flex-1">
        <p className="text-base">{title}</p>
        {detail && <p className="text-ink-2 text-xs">{detail}</p>}
      </div>
      {action && (
        <button
          type="button"
          className="h-8 shrink-0 rounded-sm border border-control px-2.5 text-sm hover:bg-surface-3 pointer-coarse:h-11"
          onClick={() => {
            onClose();
            action.onClick();
          }}
        >
          {action.label}
        </button>
      )}
      {lasting && (
        <button
          type="button"
          aria-label={t("close")}
          className="flex size-7 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-surface-3 pointer-coarse:size-11"
          onClick={onClose}
        >
          <X className="size-4" />
        </button>
      )}
    </div>
  );
}
