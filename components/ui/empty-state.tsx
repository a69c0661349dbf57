import Image from "next/image";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type EmptyArt = "empty-ink" | "empty-shop" | "empty-lane";

/** A faded picture, a serif title, one sentence, one action. */
export function EmptyState({
  art,
  title,
  children,
  action,
  className,
}: {
  art: EmptyArt;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "mx-auto w-full max-w-115 overflow-hidden rounded-lg border border-line bg-surface text-center",
        className,
      )}
    >
      <div className="relative h-37.5">
        <Image src={`/art/${art}.webp`} alt="" fill sizes="460px" className="object-cover opacity-75" />
        <div className="absolute inset-0 bg-linear-to-b from-transparent to-surface" />
      </div>
      <div className="flex flex-col items-center gap-2 px-6 pb-7">
        <h2 className="wrap-anywhere font-bold font-serif text-lg">{title}</h2>
        <p className="text-ink-2">{children}</p>
        {action && <div className="mt-3 flex flex-wrap items-center justify-center gap-2">{action}</div>}
      </div>
    </div>
  );
}
