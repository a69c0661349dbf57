import type { Camera, ShotType, Style } from "@/db/schema/values";
import type { Mood } from "@/lib/screenplay/mood";

export type Language = "zh" | "en";
type Words = Record<Language, string>;

/** How a picture of each style is drawn, in words image models know. */
export const STYLE_WORDS: Record<Style, Words> = {
  anime: {
    zh: "日系动画电影风格，赛璐璐上色，干净的线条，细腻的光影，电影级背景美术",
    en: "anime film style, cel shading, clean line art, delicate light, cinematic painted background",
  },
  chinese: {
    zh: "中国水墨国风插画，宣纸质感，留白，淡雅设色，工笔人物",
    en: "Chinese ink painting illustration, rice paper texture, empty space, muted mineral colours, fine-line figures",
  },
  comic: {
    zh: "彩色漫画风格，有力的黑色轮廓线，网点与平涂，强烈的明暗对比",
    en: "full-colour comic style, bold black outlines, halftone and flat colour, strong light and shadow",
  },
  chibi: {
    zh: "Q版二头身，大头小身，圆润造型，明快的颜色，可爱表情",
    en: "chibi style, two heads tall, rounded shapes, bright colours, cute expressions",
  },
  realistic: {
    zh: "写实电影剧照，真实的皮肤与布料质感，自然光，35mm 胶片颗粒",
    en: "realistic film still, true skin and fabric texture, natural light, 35mm film grain",
  },
  noir: {
    zh: "黑色电影风格，黑白为主，硬光，长阴影，烟雾与百叶窗光",
    en: "film noir style, mostly black and white, hard light, long shadows, smoke and blinds",
  },
  watercolor: {
    zh: "水彩绘本风格，透明叠色，柔软的边缘，纸张纹理",
    en: "watercolour picture-book style, transparent washes, soft edges, paper texture",
  },
};

export const SHOT_WORDS: Record<ShotType, { frame: Words; lens: Words }> = {
  establishing: {
    frame: {
      zh: "大远景，交代环境，人物很小",
      en: "extreme wide establishing shot, the place first, people small",
    },
    lens: { zh: "24mm 广角，深景深", en: "24mm wide angle, deep focus" },
  },
  long: {
    frame: { zh: "全景，人物全身与环境", en: "wide shot, full figures in their surroundings" },
    lens: { zh: "28mm 镜头，深景深", en: "28mm lens, deep focus" },
  },
  medium: {
    frame: { zh: "中景，腰部以上", en: "medium shot, from the waist up" },
    lens: { zh: "50mm 镜头", en: "50mm lens" },
  },
  closeup: {
    frame: { zh: "特写，面部占画面大半", en: "close-up, the face fills most of the frame" },
    lens: { zh: "85mm 镜头，浅景深，背景虚化", en: "85mm lens, shallow depth of field, blurred background" },
  },
  extreme_closeup: {
    frame: { zh: "大特写，只有眼睛与表情", en: "extreme close-up, eyes and expression only" },
    lens: { zh: "100mm 镜头，极浅景深", en: "100mm lens, very shallow depth of field" },
  },
  "over-shoulder": {
    frame: {
      zh: "过肩镜头，前景是听者的肩背",
      en: "over-the-shoulder shot, the listener's shoulder in the foreground",
    },
    lens: { zh: "65mm 镜头，前景虚化", en: "65mm lens, soft foreground" },
  },
  insert: {
    frame: { zh: "物件特写，手与物占满画面", en: "insert shot, the object and hands fill the frame" },
    lens: { zh: "90mm 微距，浅景深", en: "90mm macro, shallow depth of field" },
  },
};

export const CAMERA_WORDS: Record<Camera, Words> = {
  static: { zh: "固定机位，画面稳定", en: "locked-off camera, steady frame" },
  push: { zh: "镜头缓缓推近", en: "slow push in" },
  pull: { zh: "镜头缓缓拉远", en: "slow pull back" },
  pan_left: { zh: "镜头向左平摇", en: "smooth pan left" },
  pan_right: { zh: "镜头向右平摇", en: "smooth pan right" },
  tilt_up: { zh: "镜头向上摇起", en: "tilt up" },
  tilt_down: { zh: "镜头向下摇落", en: "tilt down" },
  crane: { zh: "升降镜头，由高处缓缓落下", en: "crane shot descending slowly" },
  handheld: { zh: "手持镜头，轻微晃动", en: "handheld camera, slight shake" },
  whip: { zh: "快速甩镜头", en: "fast whip pan" },
};

export const MOOD_WORDS: Record<Mood, Words> = {
  happy: { zh: "明快温暖的气氛", en: "bright warm mood" },
  sad: { zh: "忧伤低沉的气氛，冷色调", en: "melancholic mood, cool tones" },
  tense: { zh: "紧张的气氛，高反差", en: "tense mood, high contrast" },
  romantic: { zh: "浪漫柔和的气氛，逆光", en: "romantic soft mood, backlight" },
  epic: { zh: "恢弘的气氛，体积光", en: "epic mood, volumetric light" },
  calm: { zh: "宁静的气氛", en: "calm mood" },
  comic: { zh: "轻松诙谐的气氛", en: "light comic mood" },
  mystery: { zh: "神秘的气氛，薄雾，弱光", en: "mysterious mood, thin mist, low light" },
};

const LIGHT: [RegExp, Words][] = [
  [
    /黄昏|傍晚|夕阳|日落|sunset|dusk|evening|golden hour/iu,
    { zh: "黄昏暖光，长影", en: "warm sunset light, long shadows" },
  ],
  [/清晨|黎明|拂晓|日出|早|晨|dawn|sunrise|morning/iu, { zh: "清晨柔光", en: "soft morning light" }],
  [
    /夜|晚|凌晨|night|midnight/iu,
    { zh: "夜景，单一暖色光源与冷色环境光", en: "night, one warm light source against cool ambient light" },
  ],
  [/日|白天|午|昼|day|noon/iu, { zh: "自然日光", en: "natural daylight" }],
];

/** The light a time of day gives; "" where the time is unknown. */
export const lightWords = (time: string, language: Language): string =>
  LIGHT.find(([pattern]) => pattern.test(time))?.[1][language] ?? "";

/** What no picture should contain, as positive instructions that image models follow. */
export const CLEAN: Words = {
  zh: "画面内没有文字、字幕、水印与边框，人物手指与五官自然",
  en: "no text, captions, watermark or frame in the picture, natural hands and faces",
};

/** Styles of the configuration we have no words for are used as they are called. */
export const styleWords = (style: string, language: Language): string =>
  style in STYLE_WORDS ? STYLE_WORDS[style as Style][language] : style;

export const moodWords = (mood: string | undefined, language: Language): string =>
  mood === undefined || mood === "" ? "" : mood in MOOD_WORDS ? MOOD_WORDS[mood as Mood][language] : mood;
