import { z } from "zod";
import { MEDIA_BYTES, type VendorAnswer } from "../http";
import { checkLimits } from "../limits";
import { type AdapterOptions, linkOrData } from "../references";
import { failed, failure, jobFailure, judge, pollRefusal, type Refusal, sending } from "../refusal";
import type {
  Credentials,
  Failure,
  ImageRequest,
  MediaProvider,
  MediaRequest,
  PollResult,
  SpeechRequest,
  SubmitResult,
  ToolRequest,
  VideoRequest,
} from "../types";
import {
  acceptedSchema,
  fileSchema,
  picturesSchema,
  readBody,
  taskSchema,
  videoSchema,
  voiceSchema,
} from "./answers";
import { miniMaxClient } from "./client";
import { MINIMAX_RULES, readMiniMaxError, toMiniMaxPoll } from "./map";
import {
  miniMaxImageBody,
  miniMaxImageLimits,
  miniMaxSpeechLimits,
  miniMaxVideoBody,
  miniMaxVideoModel,
} from "./models";
import { miniMaxSpeechBody } from "./speech";

const vendor = "minimax";
const SUBMIT_MS = 180_000;
const operationSchema = z.object({ task: z.string(), version: z.union([z.literal(1), z.literal(2)]) });

/** Pictures and voices at once; clips by the older three steps or the newer task, whichever the model speaks. */
export function createMiniMaxProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const client = miniMaxClient(credentials);
  const post = (path: string, json: unknown) =>
    client({ method: "POST", path, json, timeoutMs: SUBMIT_MS, maxBytes: MEDIA_BYTES });
  const links = (pictures: { url: string }[]) => Promise.all(pictures.map((one) => linkOrData(one, options)));

  async function draw(model: string, request: ImageRequest): Promise<SubmitResult> {
    const json = miniMaxImageBody(model, request, await links(onlyFaces(request).references));
    const { body, refusal } = read(await post("/v1/image_generation", json));
    if (refusal) return refusal;
    const url = picturesSchema.safeParse(body).data?.data?.image_urls?.[0];
    return url ? { state: "done", files: [{ url }] } : failed("provider_failed", "empty");
  }

  async function speak(model: string, request: SpeechRequest): Promise<SubmitResult> {
    const { body, refusal } = read(await post("/v1/t2a_v2", miniMaxSpeechBody(model, request)));
    if (refusal) return refusal;
    const hex = voiceSchema.safeParse(body).data?.data.audio;
    if (!hex) return failed("provider_failed", "empty");
    return { state: "done", files: [{ bytes: Buffer.from(hex, "hex"), contentType: "audio/mpeg" }] };
  }

  async function film(model: string, request: VideoRequest): Promise<SubmitResult> {
    const known = miniMaxVideoModel(model);
    if (!known) return failed("unsupported", "model");
    const { version } = known;
    const urls = await links([request.start, ...(request.end ? [request.end] : [])]);
    const json = miniMaxVideoBody(known, model, request, urls);
    const { body, refusal } = read(await post(`/v${version}/video_generation`, json));
    return refusal ?? { state: "accepted", operation: { task: acceptedSchema.parse(body).task_id, version } };
  }

  /** The clip is a file of its own, whose address is good for an hour: it is asked for anew with each poll. */
  async function pollFirst(task: string): Promise<PollResult> {
    const answer = await client({ path: "/v1/query/video_generation", query: { task_id: task } });
    const body = readBody(answer);
    const video = videoSchema.safeParse(body).data;
    if (answer.status !== 200 || !video) return refusedPoll(answer);
    if (video.status === "Fail") return jobFailure(readMiniMaxError(body), MINIMAX_RULES);
    if (video.status !== "Success") return { state: "pending" };
    if (!video.file_id) return failed("provider_failed", "empty");
    const file = await client({ path: "/v1/files/retrieve", query: { file_id: video.file_id } });
    const found = fileSchema.safeParse(readBody(file)).data;
    return found ? { state: "done", files: [{ url: found.file.download_url }] } : refusedPoll(file);
  }

  async function pollSecond(task: string): Promise<PollResult> {
    const answer = await client({ path: `/v2/query/video_generation/${encodeURIComponent(task)}` });
    const found = taskSchema.safeParse(readBody(answer)).data;
    return answer.status === 200 && found ? toMiniMaxPoll(found.task) : refusedPoll(answer);
  }

  return {
    id: vendor,
    check: checkMiniMax,
    submit: (model, request) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkMiniMax(model, request);
        if (broken) return { state: "failed", ...broken };
        if (request.kind === "image") return draw(model, request);
        if (request.kind === "speech") return speak(model, request);
        return request.kind === "video" ? film(model, request) : failed("unsupported", "model");
      }),

    poll(operation) {
      const { task, version } = operationSchema.parse(operation);
      return version === 1 ? pollFirst(task) : pollSecond(task);
    },

    /** Newer tasks that wait can be stopped; older ones run. */
    async cancel(operation) {
      const { task, version } = operationSchema.parse(operation);
      if (version === 1) return { stopped: false };
      const id = encodeURIComponent(task);
      const known = taskSchema.safeParse(
        readBody(await client({ path: `/v2/query/video_generation/${id}` })),
      );
      if (known.data?.task.status === "cancelled") return { stopped: true };
      if (known.data?.task.status !== "queued") return { stopped: false };
      const answer = await client({ method: "DELETE", path: `/v2/video_generation/${id}` });
      return { stopped: answer.status === 200 && readMiniMaxError(readBody(answer)).code === undefined };
    },
  };
}

/** A refusal may come as a 200. Without a body it is not an answer. */
function read(answer: VendorAnswer): { body: unknown; refusal?: Refusal } {
  const body = readBody(answer);
  const said = readMiniMaxError(body);
  if (answer.status !== 200 || said.code !== undefined)
    return { body, refusal: judge(vendor, answer, said, MINIMAX_RULES) };
  if (body === undefined) throw new Error(`${vendor} answered without JSON`);
  return { body };
}

function refusedPoll(answer: VendorAnswer): PollResult {
  const said = readMiniMaxError(readBody(answer));
  const status = answer.status === 200 && said.code !== undefined ? 400 : answer.status;
  return pollRefusal(vendor, { status }, () => judge(vendor, answer, said, MINIMAX_RULES));
}

/** It looks at a face and nothing else: other pictures would be taken for one. */
const onlyFaces = (request: ImageRequest): ImageRequest => ({
  ...request,
  references: request.references.filter(({ role }) => role === "character"),
});

function checkMiniMax(model: string, request: MediaRequest | ToolRequest): Failure | null {
  if (request.kind === "animate" || request.kind === "emoji") return failure("unsupported", "model");
  const limits = {
    image: miniMaxImageLimits,
    video: (id: string) => miniMaxVideoModel(id)?.limits,
    speech: miniMaxSpeechLimits,
  }[request.kind](model);
  if (!limits) return failure("unsupported", "model");
  return checkLimits(limits, request.kind === "image" ? onlyFaces(request) : request);
}
