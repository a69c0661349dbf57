import { FormData } from "undici";
import { z } from "zod";
import { cropToRatio } from "./crop-to-ratio";
import { MEDIA_BYTES, type VendorAnswer, type VendorClient } from "./http";
import { readOpenAiError } from "./openai-compatible";
import { withReferenceWords } from "./reference-words";
import { type AdapterOptions, readReference } from "./references";
import { failed, judge, type Rule } from "./refusal";
import type { ImageRequest, SubmitResult } from "./types";

/** Pictures take a minute or two, more when a vendor is busy. */
const TIMEOUT_MS = 300_000;

const answerSchema = z.object({
  data: z
    .array(
      z.object({
        b64_json: z.string().min(1).nullish(),
        url: z.string().min(1).nullish(),
        revised_prompt: z.string().nullish(),
      }),
    )
    .default([]),
});

export type ImageCall = {
  vendor: string;
  client: VendorClient;
  rules: Rule[];
  model: string;
  request: ImageRequest;
  clientKey: string;
  /** Size, quality and whatever else a model takes, as strings: an edit is a form. */
  fields: Record<string, string>;
  contentType: string;
  options: AdapterOptions;
};

/** OpenAI's picture endpoints, which others copy: a new picture, or an edit of the references where there are any. */
export async function drawOpenAiImage(call: ImageCall): Promise<SubmitResult> {
  const { vendor, client, request, rules } = call;
  const edit = request.references.length > 0;
  const fields = { model: call.model, prompt: withReferenceWords(request), ...call.fields };
  const answer = await client({
    method: "POST",
    path: edit ? "/images/edits" : "/images/generations",
    headers: { "idempotency-key": call.clientKey },
    ...(edit ? { form: await toForm(call, fields) } : { json: { ...fields, n: 1 } }),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MEDIA_BYTES,
  });
  const body = answer.json();
  if (answer.status !== 200) return judge(vendor, answer, readOpenAiError(body), rules);
  return toImageResult(vendor, answer, body, call);
}

async function toForm(call: ImageCall, fields: Record<string, string>): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, n: "1" })) form.set(name, value);
  for (const [index, reference] of call.request.references.entries()) {
    const { bytes, contentType } = await readReference(reference, call.options);
    form.append(
      "image[]",
      new Blob([new Uint8Array(bytes)], { type: contentType }),
      `image-${index + 1}.jpg`,
    );
  }
  return form;
}

async function toImageResult(
  vendor: string,
  answer: VendorAnswer,
  body: unknown,
  { contentType, fields, request }: ImageCall,
): Promise<SubmitResult> {
  if (body === undefined) throw new Error(`${vendor} answered ${answer.status} without JSON`);
  const [picture] = answerSchema.safeParse(body).data?.data ?? [];
  const params = {
    ...fields,
    ...(picture?.revised_prompt && { revised_prompt: picture.revised_prompt }),
  };
  if (picture?.b64_json) {
    const file = { bytes: Buffer.from(picture.b64_json, "base64"), contentType };
    return { state: "done", files: [await cropToRatio(file, request.aspectRatio)], params };
  }
  if (picture?.url) return { state: "done", files: [{ url: picture.url }], params };
  return failed("provider_failed", "empty");
}
