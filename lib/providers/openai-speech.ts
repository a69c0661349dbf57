import { MEDIA_BYTES, type VendorClient } from "./http";
import { readOpenAiError } from "./openai-compatible";
import { failed, judge, type Rule } from "./refusal";
import type { SpeechRequest, SubmitResult } from "./types";
import { pickVoice, type VendorVoices } from "./voices";

/** Those every model knows; the newer models have more. */
export const OPENAI_VOICES: VendorVoices = {
  female: { child: "shimmer", young: "nova", adult: "coral", old: "sage" },
  male: { child: "fable", young: "echo", adult: "ash", old: "onyx" },
};
const OWN = ["alloy", "ash", "ballad", "coral", "echo", "fable", "onyx", "nova", "sage", "shimmer"];
const NEWER = ["verse", "marin", "cedar"];

/** The older models take no directions. */
const takesDirections = (model: string) => !/^tts-1/.test(model);

export async function speakOpenAi(
  { vendor, client, rules }: { vendor: string; client: VendorClient; rules: Rule[] },
  model: string,
  request: SpeechRequest,
): Promise<SubmitResult> {
  const directions = takesDirections(model);
  const voice = pickVoice(request, OPENAI_VOICES, directions ? [...OWN, ...NEWER] : OWN);
  const answer = await client({
    method: "POST",
    path: "/audio/speech",
    json: {
      model,
      input: request.text,
      voice,
      response_format: "mp3",
      speed: request.speed,
      ...(directions && { instructions: directionsOf(request) }),
    },
    timeoutMs: 180_000,
    maxBytes: MEDIA_BYTES,
  });
  if (answer.status !== 200) return judge(vendor, answer, readOpenAiError(answer.json()), rules);
  if (answer.bytes.length === 0) return failed("provider_failed", "empty");
  if (!/^(audio\/|application\/octet-stream)/.test(answer.contentType))
    return failed("provider_failed", `not audio: ${answer.contentType}`);
  return {
    state: "done",
    files: [{ bytes: answer.bytes, contentType: "audio/mpeg" }],
    params: { voice, speed: request.speed },
  };
}

function directionsOf({ language, emotion, speaker }: SpeechRequest): string {
  const who = [speaker?.gender, speaker?.age, speaker?.description].filter(Boolean).join(", ");
  return [
    language === "zh" ? "Speak standard Mandarin Chinese." : "Speak English.",
    "This is a line of dialogue in a drama: act it, do not read it out.",
    who && `The speaker: ${who.slice(0, 300)}.`,
    emotion && `Emotion: ${emotion}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
