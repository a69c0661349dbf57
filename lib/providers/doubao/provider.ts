import { z } from "zod";
import type { VendorAnswer } from "../http";
import { checkLimits } from "../limits";
import { readOpenAiError } from "../openai-compatible";
import { type AdapterOptions, linkOrData } from "../references";
import { failed, failure, jobFailure, judge, pollRefusal, sending } from "../refusal";
import type {
  Credentials,
  Failure,
  ImageRequest,
  MediaProvider,
  MediaRequest,
  SubmitResult,
  ToolRequest,
  VideoRequest,
} from "../types";
import { acceptedSchema, picturesSchema, taskSchema } from "./answers";
import { arkClient } from "./client";
import { ARK_RULES, toArkPoll } from "./map";
import { arkImageBody, arkImageModel, arkVideoBody, arkVideoModel } from "./models";

const vendor = "doubao";
const TASKS = "/contents/generations/tasks";
const PICTURE_MS = 300_000;

const operationSchema = z.object({ task: z.string() });

/** Seedream's pictures come with the answer, Seedance's clips are asked after. A lost submit cannot be found again. */
export function createDoubaoProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const client = arkClient(credentials);
  const refusal = (answer: VendorAnswer) => judge(vendor, answer, readOpenAiError(answer.json()), ARK_RULES);
  const links = (pictures: { url: string }[]) => Promise.all(pictures.map((one) => linkOrData(one, options)));
  const taskPath = (operation: Record<string, unknown>) =>
    `${TASKS}/${encodeURIComponent(operationSchema.parse(operation).task)}`;

  async function draw(model: string, request: ImageRequest): Promise<SubmitResult> {
    const known = arkImageModel(model);
    if (!known) return failed("unsupported", "model");
    const json = arkImageBody(known, model, request, await links(request.references));
    const answer = await client({ method: "POST", path: "/images/generations", json, timeoutMs: PICTURE_MS });
    const body = answer.json();
    if (answer.status !== 200) return refusal(answer);
    if (body === undefined) throw new Error(`${vendor} answered without JSON`);
    const said = picturesSchema.safeParse(body).data;
    const url = said?.data[0]?.url;
    if (!url) return jobFailure(said?.data[0]?.error ?? said?.error ?? { code: "empty" }, ARK_RULES);
    return { state: "done", files: [{ url }], params: { size: json.size } };
  }

  async function film(model: string, request: VideoRequest): Promise<SubmitResult> {
    const known = arkVideoModel(model);
    if (!known) return failed("unsupported", "model");
    const urls = await links([request.start, ...(request.end ? [request.end] : [])]);
    const json = arkVideoBody(known, model, request, urls);
    const answer = await client({ method: "POST", path: TASKS, json });
    if (answer.status !== 200) return refusal(answer);
    return { state: "accepted", operation: { task: acceptedSchema.parse(answer.json()).id } };
  }

  return {
    id: vendor,
    check: checkDoubao,
    submit: (model, request) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkDoubao(model, request);
        if (broken) return { state: "failed", ...broken };
        if (request.kind === "image") return draw(model, request);
        return request.kind === "video" ? film(model, request) : failed("unsupported", "model");
      }),

    async poll(operation) {
      const answer = await client({ path: taskPath(operation) });
      if (answer.status !== 200) return pollRefusal(vendor, answer, () => refusal(answer));
      return toArkPoll(taskSchema.parse(answer.json()));
    },

    /** The same call stops a task that waits and forgets one that has ended, result and all: so it asks first. */
    async cancel(operation) {
      const path = taskPath(operation);
      const known = taskSchema.safeParse((await client({ path })).json()).data;
      if (known?.status === "cancelled") return { stopped: true };
      if (known?.status !== "queued") return { stopped: false };
      return { stopped: (await client({ method: "DELETE", path })).status === 200 };
    },
  };
}

function checkDoubao(model: string, request: MediaRequest | ToolRequest): Failure | null {
  const known =
    request.kind === "image"
      ? arkImageModel(model)
      : request.kind === "video"
        ? arkVideoModel(model)
        : undefined;
  if (!known || (request.kind !== "image" && request.kind !== "video"))
    return failure("unsupported", "model");
  return checkLimits(known.limits, request);
}
