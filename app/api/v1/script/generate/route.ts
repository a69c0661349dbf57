import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { generateScript } from "@/lib/scripts/start-write";
import { generateScriptBody } from "@/lib/scripts/write-schemas";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Write a script from an outline; the text is the task's result and is saved nowhere by itself",
    tag: "script",
    body: generateScriptBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  generateScript,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
