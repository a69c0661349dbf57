import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { ownsTask } from "@/lib/generations/own-task";
import { QuoteView } from "@/lib/generations/quote-generations";
import { retryBody, retryOrQuote } from "@/lib/generations/retry-task";
import { TaskAnswer, TaskIdInput } from "@/lib/generations/schemas";

export const POST = apiRoute(
  {
    summary: "Make what failed again, as a new task",
    description: "A batch makes only its failed children again.",
    tag: "tasks",
    params: TaskIdInput,
    owns: ownsTask,
    body: retryBody,
    response: z.union([TaskAnswer, QuoteView]),
    status: 202,
    idempotent: true,
  },
  retryOrQuote,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
