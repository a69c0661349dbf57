import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { QuoteView } from "@/lib/generations/quote-generations";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { shotPromptView, shotWorkBody } from "@/lib/shots/schemas";
import { writeShotPrompt } from "@/lib/shots/shot-prompt";

export const POST = apiRoute(
  {
    summary: "The prompt a generation of this shot would use",
    tag: "shots",
    params: idPath,
    owns: ownsShotPath,
    body: shotWorkBody,
    response: z.union([shotPromptView, QuoteView]),
    status: 202,
    idempotent: true,
  },
  withPath({ id: "shot_id" }, writeShotPrompt),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
