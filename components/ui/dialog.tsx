"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";

type LayerProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  className?: string;
};

const overlay = "fixed inset-0 z-40 animate-fade bg-scrim";

/** The sheet before spending and other big decisions: 780 wide, from the bottom on a phone. */
export function Sheet({ open, onOpenChange, title, description, children, footer, className }: LayerProps) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed z-50 flex flex-col overflow-hidden border border-line-2 bg-surface shadow-3 outline-none",
            "inset-x-0 bottom-0 max-h-[90dvh] animate-sheet rounded-t-sheet",
            "sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:w-[min(780px,calc(100vw-48px))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-fade sm:rounded-sheet",
            className,
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-5 pb-3 sm:px-7 sm:pt-6">
            <div className="min-w-0 flex-1">
              <Radix.Title className="line-clamp-2 wrap-anywhere font-semibold text-lg sm:text-xl">
                {title}
              </Radix.Title>
              {description && <Radix.Description className="text-ink-2">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <Button variant="quiet" size="icon" aria-label={t("close")}>
                <X className="size-4.5" />
              </Button>
            </Radix.Close>
          </header>
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-5 pb-5 sm:px-7">{children}</div>
          {footer && (
            <footer className="border-line border-t bg-surface-2 px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:px-7">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A question with its consequence; focus starts on the safe answer. */
export function Dialog({ open, onOpenChange, title, description, children, footer, className }: LayerProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 animate-fade flex-col overflow-y-auto rounded-sheet border border-line-2 bg-surface-2 p-6 shadow-3 outline-none",
            className,
          )}
        >
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          {description && <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description>}
          {children && <div className="mt-4">{children}</div>}
          {footer && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
