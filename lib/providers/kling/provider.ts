import { z } from "zod";
import { hostOf } from "../hosts";
import { createVendorClient, type VendorAnswer } from "../http";
import { checkLimits } from "../limits";
import { type AdapterOptions, linkOrData, toBase64 } from "../references";
import { busy, failed, failure, judge, pollRefusal, type Refusal, sending } from "../refusal";
import type {
  Credentials,
  Failure,
  MediaProvider,
  MediaRequest,
  Operation,
  SubmitResult,
  ToolRequest,
} from "../types";
import { acceptedSchema, taskSchema } from "./answers";
import { KLING_RULES, readKlingError, toKlingPoll } from "./map";
import {
  FAMILIES,
  type Family,
  klingImageBody,
  klingImageModel,
  klingPrompt,
  klingVideoBody,
  klingVideoModel,
} from "./models";
import { createTokenSource } from "./token";

const vendor = "kling";
const HOSTS = { CN: "https://api-beijing.klingai.com", GLOBAL: "https://api-singapore.klingai.com" };
const SUBMIT_MS = 120_000;
const operationSchema = z.object({ family: z.enum(FAMILIES), task: z.string() });

/** Pictures and clips. Every task carries our own id: whether a lost submit arrived can be asked. */
export function createKlingProvider(credentials: Credentials, options: AdapterOptions = {}): MediaProvider {
  const source = createTokenSource(credentials);
  const client = createVendorClient({
    vendor,
    baseUrl: hostOf(credentials, HOSTS),
    secrets: [credentials.apiKey, credentials.secret ?? ""],
    headers: () => ({ authorization: `Bearer ${source.token()}` }),
  });
  const ask = (family: Family, id: string) => client({ path: `/v1/${family}/${encodeURIComponent(id)}` });

  function refusal(answer: VendorAnswer): Refusal {
    const said = readKlingError(answer.json());
    // Not valid yet, or no longer: an old token is made anew with the next request, a fresh one means a wrong clock.
    if (/^100[34]$/.test(said.code ?? "") && source.forget()) return busy(1);
    return judge(vendor, answer, said, KLING_RULES);
  }

  async function toCall(
    model: string,
    request: MediaRequest | ToolRequest,
  ): Promise<{ family: Family; json: Record<string, unknown> } | null> {
    const links = (pictures: { url: string }[]) =>
      Promise.all(pictures.map((one) => linkOrData(one, options, toBase64)));
    if (request.kind === "video") {
      const known = klingVideoModel(model, request);
      const urls = await links([request.start, ...(request.end ? [request.end] : [])]);
      return known
        ? { family: "videos/image2video", json: klingVideoBody(known, model, request, urls) }
        : null;
    }
    const known = request.kind === "image" ? klingImageModel(model) : undefined;
    if (!known || request.kind !== "image") return null;
    return {
      family: known.family,
      json: klingImageBody(known, model, request, await links(request.references)),
    };
  }

  return {
    id: vendor,
    check: checkKling,
    submit: (model, request, clientKey) =>
      sending(async (): Promise<SubmitResult> => {
        const broken = checkKling(model, request);
        if (broken) return { state: "failed", ...broken };
        const call = await toCall(model, request);
        if (!call) return failed("unsupported", "model");
        const { family, json } = call;
        const answer = await client({
          method: "POST",
          path: `/v1/${family}`,
          json: { ...json, external_task_id: clientKey },
          timeoutMs: SUBMIT_MS,
        });
        if (isRefused(answer)) return refusal(answer);
        const { data } = acceptedSchema.parse(answer.json());
        return { state: "accepted", operation: { family, task: data.task_id } };
      }),

    async poll(operation) {
      const { family, task } = operationSchema.parse(operation);
      const answer = await ask(family, task);
      if (isRefused(answer)) return pollRefusal(vendor, answer, () => refusal(answer));
      return toKlingPoll(taskSchema.parse(answer.json()).data);
    },

    /** Whichever kind it was: nobody else has the id. */
    async find(clientKey): Promise<Operation | null> {
      for (const family of FAMILIES) {
        const answer = await ask(family, clientKey);
        if (!isRefused(answer)) return { family, task: taskSchema.parse(answer.json()).data.task_id };
        if (readKlingError(answer.json()).code !== "1203") {
          refusal(answer); // an old token is dropped
          throw new Error(`${vendor} answered ${answer.status}`);
        }
      }
      return null;
    },
  };
}

const isRefused = (answer: VendorAnswer): boolean =>
  answer.status !== 200 || readKlingError(answer.json()).code !== undefined;

function checkKling(model: string, request: MediaRequest | ToolRequest): Failure | null {
  if (request.kind === "video") {
    const known = klingVideoModel(model, request);
    return known ? checkLimits(known.limits, request) : failure("unsupported", "model");
  }
  const known = request.kind === "image" ? klingImageModel(model) : undefined;
  if (!known || request.kind !== "image") return failure("unsupported", "model");
  return checkLimits(known.limits, { ...request, prompt: klingPrompt(known, request) });
}
