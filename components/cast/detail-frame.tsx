"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Media, Task } from "@/components/views";
import { ReferenceStrip } from "./reference-strip";

/** What the page knows about the one that is open. */
export type DetailState = {
  projectId: string;
  /** Shots that show it. */
  shots: number;
  price: number | null;
  task: Task | undefined;
  drawing: boolean;
  onDraw: () => void;
};

type Props = DetailState & {
  name: string;
  kind: "character" | "scene";
  images: Media[];
  onImages: (assetIds: string[]) => Promise<boolean>;
  /** Beside the draw button. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A person or a place in full: name and draw button, what is being drawn, the picture in use and the others, its words. */
export function DetailFrame({ name, kind, images, onImages, actions, children, ...state }: Props) {
  const t = useTranslations("cast");
  const picture = images[0];
  return (
    <div className="flex flex-col gap-5 p-5 in-data-sheet:pt-0">
      <header className="flex items-center gap-2">
        <h2
          dir="auto"
          title={name}
          className="in-data-sheet:hidden min-w-0 flex-1 truncate font-semibold text-lg"
        >
          {name}
        </h2>
        <Button
          price={state.price ?? undefined}
          pending={state.drawing}
          disabled={state.task !== undefined}
          onClick={state.onDraw}
        >
          <RefreshCw className="size-4" aria-hidden="true" /> {t(picture ? "redraw" : "draw")}
        </Button>
        {actions}
      </header>
      {state.task && <TaskProgress task={state.task} />}
      {picture && (
        <div
          className={cn(
            "overflow-hidden rounded-lg border border-line bg-surface",
            kind === "character" && "aspect-4/3",
          )}
        >
          <Picture
            media={picture}
            alt={name}
            full
            className={cn("object-contain", kind === "scene" && "max-h-90")}
          />
        </div>
      )}
      <ReferenceStrip projectId={state.projectId} images={images} kind={kind} onChange={onImages} />
      {children}
    </div>
  );
}
