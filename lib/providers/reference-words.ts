import type { Reference } from "./types";

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const WORDS = {
  zh: {
    start: "同一镜头的首帧，人物、服装、场景保持一致",
    end: "同一镜头的尾帧",
    character: "人物形象",
    scene: "场景",
    style: "画面参考",
  },
  en: {
    start: "the first frame of the same shot; keep people, clothes and place",
    end: "the last frame of the same shot",
    character: "what this person looks like",
    scene: "the place",
    style: "a picture to follow",
  },
} as const;

/**
 * The prompt with a line that says what each picture sent with it shows, in the order they are sent. `label`: how a
 * vendor wants the pictures called, from 1.
 */
export function withReferenceWords(
  request: { prompt: string; references: Reference[] },
  label?: (number: number) => string,
): string {
  if (request.references.length === 0) return request.prompt;
  const zh = isChinese(request.prompt);
  const words = WORDS[zh ? "zh" : "en"];
  const lines = request.references.map(({ role, name }, index) => {
    const what = name ? `${name}${zh ? "，" : ", "}${words[role]}` : words[role];
    const called = label?.(index + 1) ?? (zh ? `图${index + 1}` : `Image ${index + 1}`);
    return `${called}${zh ? "：" : ": "}${what}`;
  });
  return [request.prompt, lines.join(zh ? "；" : "; ")].join("\n");
}
