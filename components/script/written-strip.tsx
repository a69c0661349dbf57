"use client";

import { PenLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TaskButton } from "@/components/tasks/task-button";
import { TaskProgress } from "@/components/tasks/task-progress";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { Task } from "@/components/views";
import type { WrittenOffer } from "@/lib/scripts/written-offer";
import { resolveWrittenAction } from "./actions";

type Props = {
  scope: { project_id: string; episode: string };
  /** Somebody is writing. */
  task: Task | undefined;
  offer: WrittenOffer | null;
  /** Unsaved words become a version of their own first. */
  beforeTake: () => Promise<boolean>;
};

/** Above the text: writing that is under way, with its end in sight, or what has been written, to take or leave. */
export function WrittenStrip({ scope, task, offer, beforeTake }: Props) {
  if (task)
    return (
      <div className="flex items-center gap-3 border-line border-b bg-bg-2 px-4 py-2.5">
        <TaskProgress task={task} className="min-w-0 flex-1" />
        <TaskButton task={task} />
      </div>
    );
  return offer && <Offer key={offer.task_id} scope={scope} offer={offer} beforeTake={beforeTake} />;
}

function Offer({ scope, offer, beforeTake }: Omit<Props, "task" | "offer"> & { offer: WrittenOffer }) {
  const t = useTranslations("writing.offer");
  const duration = useDuration();
  const router = useRouter();
  const [reading, setReading] = useState(false);
  const [resolve, deciding] = useAction(resolveWrittenAction);
  const title =
    offer.kind === "continue"
      ? t("continue")
      : offer.title.trim() === ""
        ? t("untitled")
        : t("script", { title: offer.title });
  const facts = t("facts", { words: offer.word_count, time: duration(offer.estimated_duration) });

  const decide = async (take: boolean) => {
    if (take && !(await beforeTake())) return;
    const result = await resolve({ ...scope, task_id: offer.task_id, take });
    if (!result?.ok) return;
    setReading(false);
    const { version } = result.data;
    notify(
      version === null
        ? { title: t("left"), state: "missing" }
        : { title: t("taken", { version }), detail: t("takenDetail") },
    );
    router.refresh();
  };

  return (
    <section
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-accent-line border-b bg-accent-soft px-4 py-2.5"
    >
      <PenLine className="size-4 shrink-0 text-accent-text" aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-48">
        <b className="wrap-anywhere line-clamp-1 font-semibold">{title}</b>
        <span className="text-ink-2 text-xs">{facts}</span>
      </p>
      <span className="flex gap-2">
        <Button size="sm" variant="primary" onClick={() => setReading(true)}>
          {t("read")}
        </Button>
        <Button size="sm" variant="quiet" pending={deciding} onClick={() => decide(false)}>
          {t("leave")}
        </Button>
      </span>
      <Sheet
        open={reading}
        onOpenChange={setReading}
        title={title}
        description={t(offer.kind === "continue" ? "continueNote" : "takeNote")}
        footer={
          <div className="flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onClick={() => setReading(false)}>
              {t("close")}
            </Button>
            <Button pending={deciding} onClick={() => decide(false)}>
              {t("leave")}
            </Button>
            <Button variant="primary" pending={deciding} onClick={() => decide(true)}>
              {t("take")}
            </Button>
          </div>
        }
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is read with the arrow keys */}
        <pre tabIndex={0} className="wrap-anywhere whitespace-pre-wrap font-sans leading-7">
          {offer.content}
        </pre>
      </Sheet>
    </section>
  );
}
