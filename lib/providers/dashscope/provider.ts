import { z } from "zod";
import type { VendorAnswer } from "../http";
import { checkLimits } from "../limits";
import { withReferenceWords } from "../reference-words";
import { type AdapterOptions, linkOrData } from "../references";
import { failed, failure, judge, pollRefusal, sending } from "../refusal";
import type {
  Credentials,
  FaceResult,
  Failure,
  MediaProvider,
  MediaRequest,
  SubmitResult,
  ToolRequest,
} from "../types";
import { acceptedSchema, facePassedSchema, faceRefusedSchema, spokenSchema, taskSchema } from "./answers";
import { dashscopeBase, dashscopeClient } from "./client";
import { IMAGES } from "./image-models";
import { DASHSCOPE_RULES, readDashscopeError, toDashscopePoll } from "./map";
import { type DashscopeCall, findById } from "./model";
import { checkTool, toolCall } from "./tools";
import { VIDEOS } from "./video-models";
import { VOICES } from "./voice-models";

const vendor = "dashscope";
/** Without it: "current user api does not support synchronous calls". */
const LATER = { "x-dashscope-async": "enable" };
const SUBMIT_MS = 120_000;

const operationSchema = z.object({ task: z.string() });

/** Pictures, clips, voices, and the tools that move faces and bodies. There is nothing a lost submit could be found by. */
export function createDashscopeProvider(
  credentials: Credentials,
  options: AdapterOptions = {},
): MediaProvider {
  const client = dashscopeClient(credentials, dashscopeBase(credentials));
  const refusal = (answer: VendorAnswer) =>
    judge(vendor, answer, readDashscopeError(answer.json()), DASHSCOPE_RULES);
  const post = (model: string, { path, input, parameters }: DashscopeCall, headers = {}) =>
    client({
      method: "POST",
      path,
      headers,
      json: { model, input, ...(parameters && { parameters }) },
      timeoutMs: SUBMIT_MS,
    });

  async function speak(model: string, call: DashscopeCall): Promise<SubmitResult> {
    const answer = await post(model, call);
    if (answer.status !== 200) return refusal(answer);
    const body = answer.json();
    if (body === undefined) throw new Error(`${vendor} answered without JSON`);
    const { data } = spokenSchema.safeParse(body);
    if (!data) return failed("provider_failed", readDashscopeError(body).code ?? "empty");
    return { state: "done", files: [{ url: data.output.audio.url }] };
  }

  async function start(model: string, call: DashscopeCall): Promise<SubmitResult> {
    const answer = await post(model, call, LATER);
    if (answer.status !== 200) return refusal(answer);
    return { state: "accepted", operation: { task: acceptedSchema.parse(answer.json()).output.task_id } };
  }

  return {
    id: vendor,
    check: checkDashscope,
    submit: (model, request) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkDashscope(model, request);
        if (broken) return { state: "failed", ...broken };
        const call = await callFor(model, request, options);
        if (!call) return failed("unsupported", "model");
        return request.kind === "speech" ? speak(model, call) : start(model, call);
      }),

    async poll(operation) {
      const { task } = operationSchema.parse(operation);
      const answer = await client({ path: `/tasks/${encodeURIComponent(task)}` });
      if (answer.status !== 200) return pollRefusal(vendor, answer, () => refusal(answer));
      return toDashscopePoll(taskSchema.parse(answer.json()).output);
    },

    /** Only a task that still waits can be stopped. */
    async cancel(operation) {
      const { task } = operationSchema.parse(operation);
      const answer = await client({ method: "POST", path: `/tasks/${encodeURIComponent(task)}/cancel` });
      return { stopped: answer.status === 200 };
    },

    detectFace: (model, image) =>
      sending(async (): Promise<FaceResult> => {
        const answer = await client({
          method: "POST",
          path: "/services/aigc/image2video/face-detect",
          json: {
            model,
            input: { image_url: new URL(image.url).href },
            parameters: { ratio: "1:1" },
          },
        });
        if (answer.status !== 200) return refusal(answer);
        const body = answer.json();
        const passed = facePassedSchema.safeParse(body).data?.output;
        if (passed) return { state: "passed", faceBox: passed.bbox_face, extBox: passed.ext_bbox_face };
        return { state: "refused", code: faceRefusedSchema.parse(body).output.code };
      }),
  };
}

function checkDashscope(model: string, request: MediaRequest | ToolRequest): Failure | null {
  if (request.kind === "animate" || request.kind === "emoji") return checkTool(model, request);
  const models = { image: IMAGES, video: VIDEOS, speech: VOICES }[request.kind];
  const known = models.find(({ id }) => id.test(model));
  if (!known) return failure("unsupported", "model");
  if (request.kind !== "image") return checkLimits(known.limits, request);
  const broken = checkLimits(known.limits, { ...request, prompt: withReferenceWords(request) });
  // The edit model draws on a picture: it has nothing to start from without one.
  return (
    broken ??
    (/-i2i/.test(model) && request.references.length === 0 ? failure("unsupported", "references") : null)
  );
}

async function callFor(
  model: string,
  request: MediaRequest | ToolRequest,
  options: AdapterOptions,
): Promise<DashscopeCall | undefined> {
  switch (request.kind) {
    case "image": {
      const urls = await Promise.all(request.references.map((one) => linkOrData(one, options)));
      return findById(IMAGES, model)?.call(request, urls);
    }
    case "video": {
      const frames = [request.start, ...(request.end ? [request.end] : [])];
      const urls = await Promise.all(frames.map((one) => linkOrData(one, options)));
      return findById(VIDEOS, model)?.call(request, urls);
    }
    case "speech":
      return findById(VOICES, model)?.call(request, []);
    case "animate":
    case "emoji":
      return toolCall(request);
  }
}
