"use client";

import { createContext, type ReactNode, useContext } from "react";
import useSWR from "swr";
import { useShallow } from "zustand/react/shallow";
import { isFilm } from "@/components/film/is-film";
import { useLive, useOpenCount } from "@/components/live/task-store";
import type { Task } from "@/components/views";
import type { RetryQuote } from "@/lib/generations/quote-retries";
import { quoteRetriesAction } from "./actions";

type Retries = {
  /** Failed for a reason that may pass, and not a film: that one is gone on with, not made again. */
  ids: string[];
  prices: RetryQuote["prices"] | undefined;
  together: RetryQuote["together"] | undefined;
};

const Context = createContext<Retries>({ ids: [], prices: undefined, together: undefined });

/** Asks once for a list of tasks what making the failed ones again would cost, for the buttons inside. */
export function RetryPrices({ tasks, children }: { tasks: Task[]; children: ReactNode }) {
  const ids = useLive(
    useShallow((live) =>
      tasks
        .map((task) => {
          const now = live.tasks[task.id];
          return now && now.updated_at >= task.updated_at ? now : task;
        })
        .filter((task) => task.status === "failed" && task.error?.retryable && !isFilm(task))
        .map(({ id }) => id),
    ),
  );
  // What starts or ends elsewhere may be the same work.
  const open = useOpenCount();
  const { data } = useSWR(
    ids.length > 0 ? (["retry-prices", open, ids] as const) : null,
    async ([, , task_ids]) => {
      const answer = await quoteRetriesAction({ task_ids: [...task_ids] });
      if (!answer.ok) throw new Error(answer.error.reason);
      return answer.data;
    },
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  return <Context value={{ ids, prices: data?.prices, together: data?.together }}>{children}</Context>;
}

export const useRetries = (): Retries => useContext(Context);
