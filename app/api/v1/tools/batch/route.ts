import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { batchAnswer, toolBatchBody } from "@/lib/tools/schemas";
import { startToolBatch } from "@/lib/tools/start-batch";

export const POST = apiRoute(
  {
    summary: "Use a tool on many pictures, or with many templates",
    tag: "tools",
    description: "All of them or none.",
    body: toolBatchBody,
    response: batchAnswer,
    status: 202,
    idempotent: true,
  },
  startToolBatch,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
