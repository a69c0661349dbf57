import { z } from "zod";
import { createVendorClient, MEDIA_BYTES, type VendorClient } from "../http";
import { CLIP_BYTES, fetchKeyedClip } from "../keyed-clip";
import { checkLimits } from "../limits";
import { withReferenceWords } from "../reference-words";
import { type AdapterOptions, readReference } from "../references";
import { failed, failure, pollRefusal, sending } from "../refusal";
import type {
  Credentials,
  Failure,
  ImageRequest,
  MediaProvider,
  MediaRequest,
  PollResult,
  SubmitResult,
  ToolRequest,
  VideoRequest,
} from "../types";
import {
  fileSchema,
  generatedSchema,
  interactionSchema,
  interactionStartedSchema,
  operationAnswerSchema,
  startedSchema,
} from "./answers";
import { geminiRefusal, readParts, toInline, toInteractionOutcome, toVeoOutcome } from "./map";
import { geminiImageBody, geminiImageModel, geminiVideoModel, omniBody, veoBody } from "./models";

const vendor = "gemini";
const PICTURE_MS = 300_000;
const CLIP_MS = 300_000;

const FILE =
  /^https:\/\/generativelanguage\.googleapis\.com\/(?:\w+\/)?files\/([\w-]+)(?::download)?(?:\?|$)/;

const operationSchema = z.union([z.object({ name: z.string() }), z.object({ interaction: z.string() })]);

export const geminiClient = ({ apiKey, baseUrl }: Credentials): VendorClient =>
  createVendorClient({
    vendor,
    baseUrl: baseUrl ?? "https://generativelanguage.googleapis.com/v1beta",
    headers: () => ({ "x-goog-api-key": apiKey }),
  });

/** Pictures at once; clips as operations (Veo) or interactions (Omni), and the file behind our key. */
export function createGeminiProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const client = geminiClient(credentials);
  const read = (pictures: { url: string }[]) =>
    Promise.all(pictures.map((one) => readReference(one, options)));
  const post = (path: string, json: unknown) =>
    client({ method: "POST", path, json, timeoutMs: PICTURE_MS, maxBytes: MEDIA_BYTES });

  async function draw(model: string, request: ImageRequest): Promise<SubmitResult> {
    const known = geminiImageModel(model);
    if (!known) return failed("unsupported", "model");
    const json = geminiImageBody(known, request, await read(request.references));
    const answer = await post(`/models/${encodeURIComponent(model)}:generateContent`, json);
    if (answer.status !== 200) return geminiRefusal(answer);
    const parts = readParts(generatedSchema.parse(answer.json()));
    if ("state" in parts) return parts;
    const picture = parts.find(({ inlineData }) => inlineData?.data)?.inlineData;
    if (!picture) return failed("provider_failed", "NO_IMAGE");
    return { state: "done", files: [toInline(picture.data, picture.mimeType)] };
  }

  async function film(model: string, request: VideoRequest): Promise<SubmitResult> {
    const known = geminiVideoModel(model);
    if (!known) return failed("unsupported", "model");
    const pictures = await read([request.start, ...(request.end ? [request.end] : [])]);
    if (known.api === "interactions") {
      const answer = await post("/interactions", omniBody(known, model, request, pictures));
      if (answer.status !== 200) return geminiRefusal(answer);
      const { id } = interactionStartedSchema.parse(answer.json());
      return { state: "accepted", operation: { interaction: id } };
    }
    const path = `/models/${encodeURIComponent(model)}:predictLongRunning`;
    const answer = await post(path, veoBody(known, request, pictures));
    if (answer.status !== 200) return geminiRefusal(answer);
    return { state: "accepted", operation: { name: startedSchema.parse(answer.json()).name } };
  }

  /**
   * Our key goes to our vendor's files and nowhere else; where those send us on to, it is not needed. The vendor names its
   * own host, which may be reached by another one.
   */
  async function bring(uri: string): Promise<PollResult> {
    const id = FILE.exec(uri)?.[1];
    if (!id) return { state: "done", files: [{ url: uri }] };
    const about = await client({ path: `/files/${id}` });
    if (about.status !== 200) return pollRefusal(vendor, about, () => geminiRefusal(about));
    const { state = "ACTIVE" } = fileSchema.parse(about.json());
    if (state === "FAILED") return failed("provider_failed", "file FAILED");
    if (state !== "ACTIVE") return { state: "pending" };
    const request = { path: `/files/${id}:download`, query: { alt: "media" } };
    return fetchKeyedClip(vendor, client, request, geminiRefusal);
  }

  return {
    id: vendor,
    check: checkGemini,
    submit: (model, request) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkGemini(model, request);
        if (broken) return { state: "failed", ...broken };
        if (request.kind === "image") return draw(model, request);
        return request.kind === "video" ? film(model, request) : failed("unsupported", "model");
      }),

    async poll(operation) {
      const job = operationSchema.parse(operation);
      const path =
        "name" in job
          ? `/${startedSchema.parse(job).name}`
          : `/interactions/${encodeURIComponent(job.interaction)}`;
      const answer = await client({ path, maxBytes: CLIP_BYTES, timeoutMs: CLIP_MS });
      if (answer.status !== 200) return pollRefusal(vendor, answer, () => geminiRefusal(answer));
      const outcome =
        "name" in job
          ? toVeoOutcome(operationAnswerSchema.parse(answer.json()))
          : toInteractionOutcome(interactionSchema.parse(answer.json()));
      return outcome.state === "fetch" ? bring(outcome.fetchAt) : outcome;
    },
  };
}

function checkGemini(model: string, request: MediaRequest | ToolRequest): Failure | null {
  if (request.kind === "video") {
    const known = geminiVideoModel(model);
    return known ? checkLimits(known.limits, request) : failure("unsupported", "model");
  }
  const known = request.kind === "image" ? geminiImageModel(model) : undefined;
  if (!known || request.kind !== "image") return failure("unsupported", "model");
  return checkLimits(known.limits, { ...request, prompt: withReferenceWords(request) });
}
