"use client";

import type { ReactNode } from "react";
import { useWide } from "@/components/storyboard/use-wide";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/dialog";

type Props = {
  /** What is open, for screen readers and as the title of the sheet. */
  label: string;
  /** Asked for by the person; beside the list the first one is shown without being asked for. */
  asked: boolean;
  onClose: () => void;
  className?: string;
  children: ReactNode;
};

/** The detail of what is chosen in a list: beside it on a desk, a sheet over it on a phone. */
export function DetailPane({ label, asked, onClose, className, children }: Props) {
  const wide = useWide();
  if (wide)
    return (
      <aside
        aria-label={label}
        className={cn("scroll-thin shrink-0 overflow-y-auto border-line border-l bg-bg-2", className)}
      >
        {children}
      </aside>
    );
  if (!asked) return null;
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={label} className="h-[90dvh]">
      <div data-sheet className="-mx-5 sm:-mx-7">
        {children}
      </div>
    </Sheet>
  );
}
