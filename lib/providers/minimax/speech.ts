import type { SpeechRequest } from "../types";
import { pickVoice, type VendorVoices } from "../voices";

const VOICES: Record<SpeechRequest["language"], VendorVoices> = {
  zh: {
    female: {
      child: "lovely_girl",
      young: "female-shaonv",
      adult: "female-yujie",
      old: "female-chengshu",
    },
    male: {
      child: "clever_boy",
      young: "male-qn-qingse",
      adult: "male-qn-jingying",
      old: "presenter_male",
    },
  },
  en: {
    female: {
      child: "English_PlayfulGirl",
      young: "English_radiant_girl",
      adult: "English_Graceful_Lady",
    },
    male: {
      young: "English_magnetic_voiced_man",
      adult: "English_magnetic_voiced_man",
      old: "English_ManWithDeepVoice",
    },
  },
};
const NAMES = Object.values(VOICES).flatMap((voices) =>
  Object.values(voices).flatMap((ages) => Object.values(ages)),
);

/** Feelings come in a script's own words, the vendor knows eight. The first that fits; none = as the text suggests. */
const EMOTIONS: [RegExp, string][] = [
  [/低语|耳语|小声|轻声|whisper/i, "whisper"],
  [/恐|怕|紧张|fear|scared|afraid|nervous|terrified/i, "fearful"],
  [/怒|愤|生气|恼|angry|anger|furious/i, "angry"],
  [/悲|伤心|难过|哭|哽咽|失落|sad|cry|grief|sorrow/i, "sad"],
  [/厌|恶心|鄙|disgust|contempt/i, "disgusted"],
  [/惊|诧|surpris|shock|astonish/i, "surprised"],
  [/喜|乐|开心|高兴|兴奋|笑|happy|joy|cheer|excited|delight/i, "happy"],
  [/平静|冷静|淡|calm|neutral|composed/i, "calm"],
];

export function miniMaxSpeechBody(model: string, request: SpeechRequest): Record<string, unknown> {
  const emotion = EMOTIONS.find(([words]) => words.test(request.emotion ?? ""))?.[1];
  return {
    model,
    text: request.text,
    stream: false,
    output_format: "hex",
    language_boost: request.language === "zh" ? "Chinese" : "English",
    voice_setting: {
      voice_id: pickVoice(request, VOICES[request.language], NAMES),
      speed: request.speed,
      vol: 1,
      pitch: 0,
      ...(emotion && { emotion }),
    },
    audio_setting: { sample_rate: 32_000, bitrate: 128_000, format: "mp3", channel: 1 },
    subtitle_enable: false,
  };
}
