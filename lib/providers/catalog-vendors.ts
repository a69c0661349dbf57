import type { ModelEntry } from "./types";

/**
 * The vendors' models, by what each of them can do. Prices are ours: credits per picture, clip (of about eight seconds)
 * or line, to be set by whoever runs this. Models a vendor has withdrawn are `off`: jobs of theirs still end.
 */
type Row = Omit<ModelEntry, "name"> & { name: string | ModelEntry["name"] };

const both: ModelEntry["regions"] = ["CN", "GLOBAL"];
const abroad: ModelEntry["regions"] = ["GLOBAL"];
const ratios: ModelEntry["aspectRatios"] = ["9:16", "16:9", "1:1"];

const image = { ability: "image", aspectRatios: ratios, usualSeconds: 40, timeoutSeconds: 1_800 } as const;
const video = {
  ability: "video",
  aspectRatios: ratios,
  maxReferences: 0,
  usualSeconds: 150,
  // The longest of the vendors' own limits.
  timeoutSeconds: 3 * 3_600,
} as const;
const speech = { ability: "speech", usualSeconds: 5, timeoutSeconds: 600 } as const;
// Credits a question: a script is one or a few, a long one read through is one per piece.
const text = { ability: "text", credits: 1, usualSeconds: 30, timeoutSeconds: 900, slots: 5 } as const;

const openai = { provider: "openai", regions: abroad, slots: 5, references: "inline" } as const;
const gemini = { provider: "gemini", regions: abroad, slots: 5, references: "inline" } as const;
const doubao = { provider: "doubao", regions: both, slots: 5, references: "inline" } as const;
const dashscope = {
  provider: "dashscope",
  regions: both,
  slots: 5,
  submitsPerSecond: 5,
  references: "inline",
} as const;
const kling = { provider: "kling", regions: both, slots: 3, references: "inline" } as const;
const minimax = { provider: "minimax", regions: both, slots: 5, references: "inline" } as const;
const yunwu = { provider: "yunwu", regions: both, slots: 5 } as const;

const ROWS: Row[] = [
  // Pictures
  {
    ...doubao,
    ...image,
    id: "seedream-4-5",
    name: "Seedream 4.5",
    vendorModel: { CN: "doubao-seedream-4-5-251128", GLOBAL: "seedream-4-5-251128" },
    credits: 6,
    maxReferences: 10,
    defaultIn: both,
  },
  {
    ...openai,
    ...image,
    id: "gpt-image-2",
    name: "GPT Image 2",
    credits: 20,
    maxReferences: 10,
    usualSeconds: 90,
  },
  {
    ...openai,
    ...image,
    id: "gpt-image-1-mini",
    name: "GPT Image 1 mini",
    credits: 5,
    maxReferences: 10,
    usualSeconds: 60,
  },
  {
    ...gemini,
    ...image,
    id: "gemini-3.1-flash-image",
    name: "Gemini 3.1 Flash Image",
    credits: 8,
    maxReferences: 8,
    usualSeconds: 20,
  },
  {
    ...gemini,
    ...image,
    id: "gemini-3-pro-image",
    name: "Gemini 3 Pro Image",
    credits: 16,
    maxReferences: 14,
    usualSeconds: 40,
  },
  {
    ...dashscope,
    ...image,
    id: "wan2.7-image-pro",
    name: { zh: "通义万相 2.7 图像 Pro", en: "Wan 2.7 Image Pro" },
    credits: 8,
    maxReferences: 9,
    usualSeconds: 90,
  },
  {
    ...dashscope,
    ...image,
    id: "wan2.7-image",
    name: { zh: "通义万相 2.7 图像", en: "Wan 2.7 Image" },
    credits: 5,
    maxReferences: 9,
    usualSeconds: 60,
  },
  {
    ...kling,
    ...image,
    id: "kling-image-o1",
    name: { zh: "可灵图像 O1", en: "Kling Image O1" },
    credits: 5,
    maxReferences: 10,
    slots: 9,
  },
  {
    ...minimax,
    ...image,
    id: "image-01",
    name: { zh: "海螺图像 01", en: "MiniMax Image 01" },
    credits: 2,
    maxReferences: 1,
    usualSeconds: 20,
  },
  {
    ...yunwu,
    ...image,
    id: "yunwu-gpt-image-1",
    name: { zh: "GPT Image 1（云雾）", en: "GPT Image 1 (Yunwu)" },
    vendorModel: "gpt-image-1",
    credits: 10,
    maxReferences: 10,
    usualSeconds: 90,
    references: "inline",
  },
  // Withdrawn
  {
    ...gemini,
    ...image,
    id: "gemini-2.5-flash-image",
    name: "Gemini 2.5 Flash Image",
    credits: 8,
    off: true,
  },

  // Clips
  {
    ...doubao,
    ...video,
    id: "seedance-1-5-pro",
    name: "Seedance 1.5 Pro",
    vendorModel: { CN: "doubao-seedance-1-5-pro-251215", GLOBAL: "seedance-1-5-pro-251215" },
    credits: 60,
    durations: { min: 4, max: 12 },
    endFrame: true,
    defaultIn: both,
  },
  {
    ...doubao,
    ...video,
    id: "seedance-2-0",
    name: "Seedance 2.0",
    vendorModel: { CN: "doubao-seedance-2-0-260128", GLOBAL: "dreamina-seedance-2-0-260128" },
    credits: 120,
    durations: { min: 4, max: 15 },
    endFrame: true,
    usualSeconds: 240,
  },
  {
    ...doubao,
    ...video,
    id: "seedance-1-0-pro-fast",
    name: "Seedance 1.0 Pro Fast",
    vendorModel: { CN: "doubao-seedance-1-0-pro-fast-251015", GLOBAL: "seedance-1-0-pro-fast-251015" },
    credits: 25,
    durations: { min: 2, max: 12 },
    usualSeconds: 60,
  },
  {
    ...kling,
    ...video,
    id: "kling-v2-6",
    name: { zh: "可灵 2.6", en: "Kling 2.6" },
    credits: 70,
    durations: { min: 5, max: 10 },
    endFrame: true,
    usualSeconds: 240,
  },
  {
    ...kling,
    ...video,
    id: "kling-v3",
    name: { zh: "可灵 3", en: "Kling 3" },
    credits: 100,
    durations: { min: 3, max: 15 },
    usualSeconds: 300,
  },
  {
    ...kling,
    ...video,
    id: "kling-v2-5-turbo",
    name: { zh: "可灵 2.5 Turbo", en: "Kling 2.5 Turbo" },
    credits: 45,
    durations: { min: 5, max: 10 },
    endFrame: true,
    usualSeconds: 180,
  },
  {
    ...dashscope,
    ...video,
    id: "wan2.7-i2v",
    name: { zh: "通义万相 2.7", en: "Wan 2.7" },
    credits: 60,
    durations: { min: 2, max: 15 },
    endFrame: true,
    usualSeconds: 240,
  },
  {
    ...dashscope,
    ...video,
    id: "wan2.2-kf2v-flash",
    name: { zh: "通义万相 2.2 首尾帧", en: "Wan 2.2 First & Last Frame" },
    credits: 30,
    durations: { min: 5, max: 5 },
    endFrame: true,
    slots: 2,
    submitsPerSecond: 2,
  },
  {
    ...minimax,
    ...video,
    id: "MiniMax-H3",
    name: { zh: "海螺 H3", en: "MiniMax H3" },
    credits: 90,
    durations: { min: 4, max: 15 },
    endFrame: true,
    usualSeconds: 300,
  },
  {
    ...minimax,
    ...video,
    id: "MiniMax-Hailuo-2.3",
    name: { zh: "海螺 2.3", en: "Hailuo 2.3" },
    credits: 45,
    durations: { min: 6, max: 10 },
    usualSeconds: 240,
  },
  {
    ...minimax,
    ...video,
    id: "MiniMax-Hailuo-02",
    name: { zh: "海螺 02", en: "Hailuo 02" },
    credits: 40,
    durations: { min: 6, max: 10 },
    endFrame: true,
    usualSeconds: 240,
  },
  {
    ...gemini,
    ...video,
    id: "gemini-omni-1.1-flash",
    name: "Gemini Omni 1.1 Flash",
    credits: 60,
    aspectRatios: ["9:16", "16:9"],
    durations: { min: 3, max: 10 },
    endFrame: true,
  },
  {
    ...yunwu,
    ...video,
    id: "yunwu-veo3.1-fast",
    name: { zh: "Veo 3.1 Fast（云雾）", en: "Veo 3.1 Fast (Yunwu)" },
    vendorModel: "veo3.1-fast",
    credits: 40,
    aspectRatios: ["9:16", "16:9"],
    durations: { min: 8, max: 8 },
    endFrame: true,
    references: "url",
  },
  // Withdrawn
  { ...openai, ...video, id: "sora-2", name: "Sora 2", credits: 100, off: true },
  { ...gemini, ...video, id: "veo-3.1-fast-generate-preview", name: "Veo 3.1 Fast", credits: 100, off: true },

  // Voices
  {
    ...minimax,
    ...speech,
    id: "speech-2.8-hd",
    name: { zh: "MiniMax 语音 2.8 HD", en: "MiniMax Speech 2.8 HD" },
    credits: 2,
    maxTextLength: 9_999,
    defaultIn: both,
  },
  {
    ...dashscope,
    ...speech,
    id: "qwen3-tts-flash",
    name: { zh: "千问语音 Flash", en: "Qwen3 TTS Flash" },
    credits: 1,
    maxTextLength: 600,
  },
  {
    ...dashscope,
    ...speech,
    id: "cosyvoice-v3-flash",
    name: { zh: "CosyVoice 3 Flash", en: "CosyVoice 3 Flash" },
    credits: 1,
    maxTextLength: 2_000,
  },
  {
    ...openai,
    ...speech,
    id: "gpt-4o-mini-tts",
    name: "GPT-4o mini TTS",
    credits: 1,
    maxTextLength: 4_096,
  },
  {
    ...yunwu,
    ...speech,
    id: "yunwu-tts-1",
    name: { zh: "TTS-1（云雾）", en: "TTS-1 (Yunwu)" },
    vendorModel: "tts-1",
    credits: 1,
    maxTextLength: 4_096,
  },

  // Words
  { ...deepseek(), id: "deepseek-v4-flash", name: "DeepSeek V4 Flash" },
  { ...deepseek(), id: "deepseek-v4-pro", name: "DeepSeek V4 Pro" },
  { ...openai, ...text, id: "gpt-5.1", name: "GPT-5.1" },
  { ...gemini, ...text, id: "gemini-flash-latest", name: "Gemini Flash" },
  { ...dashscope, ...text, id: "qwen-plus", name: { zh: "千问 Plus", en: "Qwen Plus" } },
  { ...minimax, ...text, id: "MiniMax-M2", name: "MiniMax M2" },
  { ...deepseek(), id: "deepseek-chat", name: "DeepSeek Chat", off: true },
];

function deepseek() {
  return { ...text, provider: "deepseek", regions: both } as const;
}

export const VENDOR_MODELS: ModelEntry[] = ROWS.map(({ name, ...row }) => ({
  ...row,
  name: typeof name === "string" ? { zh: name, en: name } : name,
}));
