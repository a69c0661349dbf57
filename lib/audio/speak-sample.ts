import { speak } from "@/lib/providers/sketch/speech/speak";
import en from "@/messages/en/audio.json";
import zh from "@/messages/zh/audio.json";
import { voiceSampleId } from "./voice-samples";
import { VOICES } from "./voices";

const SENTENCE = { zh: zh.sample, en: en.sample };

/** Worker thread: speaks the sample of one voice into a WAV file. */
export default async function make({ id, out }: { id: string; out: string }): Promise<void> {
  const voice = VOICES.find((candidate) => voiceSampleId(candidate.id) === id);
  if (!voice) throw new Error(`no such voice: ${id}`);
  const { language } = voice;
  await speak({ kind: "speech", text: SENTENCE[language], language, voiceId: voice.id, speed: 1 }, out);
}
