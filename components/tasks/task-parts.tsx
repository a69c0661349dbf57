"use client";

import { useTranslations } from "next-intl";
import useSWRInfinite from "swr/infinite";
import { Button } from "@/components/ui/button";
import { Hatch } from "@/components/ui/hatch";
import type { Task } from "@/components/views";
import { listTaskPartsAction } from "./actions";
import { RetryPrices } from "./retry-prices";
import { TaskRow } from "./task-row";

const PAGE = 100;

/** What a batch or film is made of, read when it is unfolded and again whenever the whole moved on. */
export function TaskParts({ id, task, what }: { id: string; task: Task; what: string }) {
  const t = useTranslations("tasks");
  const { data, error, size, setSize, isLoading, isValidating } = useSWRInfinite(
    (index, before: Awaited<ReturnType<typeof readParts>> | null) => {
      const cursor = before?.pagination.next_cursor;
      if (index > 0 && !cursor) return null;
      return ["parts", task.id, task.updated_at, cursor ?? null] as const;
    },
    ([, parent, , cursor]) => readParts(parent, cursor),
    { keepPreviousData: true, revalidateFirstPage: false, revalidateOnFocus: false },
  );
  // Pages come newest first; parts read in the order they were planned, which is the story's.
  const items = [...(data ?? [])].reverse().flatMap((page) => [...page.items].reverse());
  const more = data?.at(-1)?.pagination.next_cursor;
  return (
    <div id={id} className="border-line border-t bg-bg-2 pl-3 md:pl-8">
      {isLoading && !data && <Hatch className="m-3 h-14" label={t("parts", { what })} />}
      {error && !data && <p className="p-4 text-blocked text-sm">{t("partsFailed")}</p>}
      {data && items.length === 0 && <p className="p-4 text-ink-3 text-sm">{t("partsNone")}</p>}
      {more && (
        <Button
          size="sm"
          variant="quiet"
          className="m-2"
          pending={isValidating}
          onClick={() => setSize(size + 1)}
        >
          {t("partsMore")}
        </Button>
      )}
      {items.length > 0 && (
        <RetryPrices tasks={items}>
          <ul aria-label={t("parts", { what })}>
            {items.map((part) => (
              <TaskRow
                key={part.id}
                task={part}
                subject={data?.find(({ subjects }) => subjects[part.id])?.subjects[part.id]}
                project={null}
              />
            ))}
          </ul>
        </RetryPrices>
      )}
    </div>
  );
}

async function readParts(parent_id: string, cursor: string | null) {
  const answer = await listTaskPartsAction({
    parent_id,
    ...(cursor !== null && { cursor }),
    page_size: PAGE,
  });
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.data;
}
