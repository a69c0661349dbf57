import type { SpeechRequest } from "../types";
import { pickVoice, type VendorVoices } from "../voices";
import type { Model } from "./model";

const MULTIMODAL = "/services/aigc/multimodal-generation/generation";

const QWEN_VOICES: VendorVoices = {
  female: { child: "Chelsie", young: "Cherry", adult: "Serena" },
  male: { young: "Ethan", adult: "Ethan" },
};
const COSY_VOICES: VendorVoices = {
  female: { young: "longanhuan", adult: "longanhuan" },
  male: { young: "longanyang", adult: "longanyang" },
};
const namesOf = (voices: VendorVoices) => Object.values(voices).flatMap((one) => Object.values(one));

export const VOICES: Model<SpeechRequest>[] = [
  {
    id: /^(qwen3-tts-(flash|instruct)|qwen-tts)/,
    limits: { text: 600 },
    call: (request) => ({
      path: MULTIMODAL,
      input: {
        text: request.text,
        voice: pickVoice(request, QWEN_VOICES, namesOf(QWEN_VOICES)),
        language_type: request.language === "zh" ? "Chinese" : "English",
      },
    }),
  },
  {
    id: /^cosyvoice-v3/,
    limits: { text: 2_000 },
    call: (request) => ({
      path: "/services/audio/tts/SpeechSynthesizer",
      input: {
        text: request.text,
        voice: pickVoice(request, COSY_VOICES, namesOf(COSY_VOICES)),
        format: "mp3",
        sample_rate: 24_000,
      },
    }),
  },
];
