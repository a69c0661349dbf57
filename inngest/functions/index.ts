import type { Inngest, InngestFunction } from "inngest";
import { promptJob } from "@/lib/prompts/prompt-job";
import { parseJob } from "@/lib/scripts/parse-job";
import { writeJob } from "@/lib/scripts/write-job";
import { runStoryboard } from "@/lib/storyboards/run-storyboard";
import { generationRequested, jobRequested } from "../events";
import { createTextFunction } from "./ask-model";
import { createGenerateFunction } from "./generate-media";
import { createFilmFunction } from "./make-film";
import { createRenderFunction } from "./render-film";
import { createJobFunction } from "./run-job";
import { createAuditFunction, createSweepFunction } from "./sweep";

/** What runs wherever there is a database and a provider to ask: no encoder, no drawing. */
export function serverlessFunctions(client: Inngest): InngestFunction.Any[] {
  return [
    createGenerateFunction(client, { id: "generate-image", event: generationRequested.image }),
    createGenerateFunction(client, { id: "generate-video", event: generationRequested.video }),
    createGenerateFunction(client, { id: "generate-speech", event: generationRequested.speech }),
    createTextFunction(client, { id: "parse-script", event: jobRequested.parse, job: parseJob }),
    createJobFunction(client, {
      id: "draw-up-storyboard",
      event: jobRequested.storyboard,
      handler: runStoryboard,
    }),
    createTextFunction(client, { id: "write-script", event: jobRequested.write, job: writeJob }),
    createTextFunction(client, { id: "write-prompt", event: jobRequested.prompt, job: promptJob }),
    createFilmFunction(client),
    createSweepFunction(client),
    createAuditFunction(client),
  ];
}

/** Everything there is; for the worker. */
export function allFunctions(client: Inngest): InngestFunction.Any[] {
  return [...serverlessFunctions(client), createRenderFunction(client)];
}
