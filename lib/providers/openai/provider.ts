import { createVendorClient, type VendorClient } from "../http";
import { checkLimits } from "../limits";
import { drawOpenAiImage } from "../openai-images";
import { speakOpenAi } from "../openai-speech";
import { withReferenceWords } from "../reference-words";
import type { AdapterOptions } from "../references";
import { failed, failure, sending } from "../refusal";
import type { Credentials, Failure, MediaProvider, MediaRequest, SubmitResult, ToolRequest } from "../types";
import { OPENAI_RULES } from "./map";
import { openAiImageFields, openAiImageModel, openAiSpeechLimits } from "./models";

export const openAiClient = ({ apiKey, baseUrl }: Credentials): VendorClient =>
  createVendorClient({
    vendor: "openai",
    baseUrl: baseUrl ?? "https://api.openai.com/v1",
    headers: () => ({ authorization: `Bearer ${apiKey}` }),
  });

/** Pictures and voices: both answered within the call, so nothing is ever polled. */
export function createOpenAiProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const vendor = "openai";
  const client = openAiClient(credentials);
  return {
    id: vendor,
    check: checkOpenAi,
    submit: (model, request, clientKey) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkOpenAi(model, request);
        if (broken) return { state: "failed", ...broken };
        if (request.kind === "speech")
          return speakOpenAi({ vendor, client, rules: OPENAI_RULES }, model, request);
        const known = openAiImageModel(model);
        if (request.kind !== "image" || !known) return failed("unsupported", "model");
        return drawOpenAiImage({
          vendor,
          client,
          rules: OPENAI_RULES,
          model,
          request,
          clientKey,
          fields: openAiImageFields(known, request),
          contentType: "image/png",
          options,
        });
      }),
    poll: async () => failed("expired", "answered within the call"),
  };
}

function checkOpenAi(model: string, request: MediaRequest | ToolRequest): Failure | null {
  if (request.kind === "speech") {
    const limits = openAiSpeechLimits(model);
    return limits ? checkLimits(limits, request) : failure("unsupported", "model");
  }
  const known = request.kind === "image" ? openAiImageModel(model) : undefined;
  if (request.kind !== "image" || !known) return failure("unsupported", "model");
  return checkLimits(known.limits, { ...request, prompt: withReferenceWords(request) });
}
