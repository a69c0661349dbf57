import { z } from "zod";
import { createVendorClient, type VendorAnswer, type VendorClient } from "../http";
import { fetchKeyedClip } from "../keyed-clip";
import { checkLimits } from "../limits";
import { openAiImageFields, openAiImageModel, openAiSpeechLimits } from "../openai/models";
import { readOpenAiError } from "../openai-compatible";
import { drawOpenAiImage } from "../openai-images";
import { speakOpenAi } from "../openai-speech";
import { withReferenceWords } from "../reference-words";
import { type AdapterOptions, linkOrData } from "../references";
import { failed, failure, judge, pollRefusal, sending } from "../refusal";
import type {
  Credentials,
  Failure,
  MediaProvider,
  MediaRequest,
  PollResult,
  SubmitResult,
  ToolRequest,
  VideoRequest,
} from "../types";
import { acceptedSchema, openVideoSchema, videoSchema } from "./answers";
import { toOpenVideoPoll, toYunwuPoll, YUNWU_RULES } from "./map";
import { openVideoBody, yunwuVideoBody, yunwuVideoModel } from "./models";

const vendor = "yunwu";
const rules = YUNWU_RULES;
const SUBMIT_MS = 120_000;

const operationSchema = z.object({
  task: z.string(),
  form: z.enum(["unified", "videos"]).default("unified"),
});

export const yunwuClient = ({ apiKey, baseUrl }: Credentials): VendorClient =>
  createVendorClient({
    vendor,
    baseUrl: baseUrl ?? "https://yunwu.ai/v1",
    headers: () => ({ authorization: `Bearer ${apiKey}` }),
  });

/** A reseller: OpenAI's pictures and voices as OpenAI has them, other vendors' clips in a form of its own. */
export function createYunwuProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const client = yunwuClient(credentials);
  const refusal = (answer: VendorAnswer) => judge(vendor, answer, readOpenAiError(answer.json()), rules);

  async function film(model: string, request: VideoRequest): Promise<SubmitResult> {
    const known = yunwuVideoModel(model);
    if (!known) return failed("unsupported", "model");
    const images = await Promise.all(known.pictures(request).map((one) => linkOrData(one, options)));
    const { form } = known;
    const answer = await client({
      method: "POST",
      ...(form === "unified"
        ? { path: "/video/create", json: yunwuVideoBody(model, request, images) }
        : { path: "/videos", json: openVideoBody(model, request, images) }),
      timeoutMs: SUBMIT_MS,
    });
    if (answer.status !== 200) return refusal(answer);
    return { state: "accepted", operation: { task: acceptedSchema.parse(answer.json()).id, form } };
  }

  async function pollOpenVideo(task: string): Promise<PollResult> {
    const path = `/videos/${encodeURIComponent(task)}`;
    const answer = await client({ path });
    if (answer.status !== 200) return pollRefusal(vendor, answer, () => refusal(answer));
    const outcome = toOpenVideoPoll(openVideoSchema.parse(answer.json()));
    if (outcome.state !== "fetch") return outcome;
    return fetchKeyedClip(vendor, client, { path: `${path}/content` }, refusal);
  }

  return {
    id: vendor,
    check: checkYunwu,
    submit: (model, request, clientKey) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkYunwu(model, request);
        if (broken) return { state: "failed", ...broken };
        if (request.kind === "video") return film(model, request);
        if (request.kind === "speech") return speakOpenAi({ vendor, client, rules }, model, request);
        const known = openAiImageModel(model);
        if (request.kind !== "image" || !known) return failed("unsupported", "model");
        const fields = openAiImageFields(known, request);
        const contentType = "image/png";
        return drawOpenAiImage({
          vendor,
          client,
          rules,
          model,
          request,
          clientKey,
          fields,
          contentType,
          options,
        });
      }),

    async poll(operation) {
      const { task, form } = operationSchema.parse(operation);
      if (form === "videos") return pollOpenVideo(task);
      const answer = await client({ path: "/video/query", query: { id: task } });
      if (answer.status !== 200) return pollRefusal(vendor, answer, () => refusal(answer));
      return toYunwuPoll(videoSchema.parse(answer.json()));
    },
  };
}

function checkYunwu(model: string, request: MediaRequest | ToolRequest): Failure | null {
  switch (request.kind) {
    case "video": {
      const known = yunwuVideoModel(model);
      return known ? checkLimits(known.limits, request) : failure("unsupported", "model");
    }
    case "image": {
      const known = openAiImageModel(model);
      if (!known) return failure("unsupported", "model");
      return checkLimits(known.limits, { ...request, prompt: withReferenceWords(request) });
    }
    case "speech": {
      const limits = openAiSpeechLimits(model);
      return limits ? checkLimits(limits, request) : failure("unsupported", "model");
    }
    default:
      return failure("unsupported", "model");
  }
}
