import type { BannersDocument, PointsDocument, StylesDocument } from "./documents";

/** `id zh en`, one a line. */
const rows = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [id = "", zh = "", ...en] = line.trim().split(" ");
      return { id, name: { zh, en: en.join(" ") } };
    });

const emoji = (prefix: string, text: string) =>
  rows(text).map(({ id, name }) => ({
    template_id: `${prefix}_${id}`,
    driven_id: `${prefix}_${id}`,
    name,
    preview_url: `/templates/${prefix}_${id}.webp`,
  }));

const picture = (prompts: Record<string, string>, text: string) =>
  rows(text).map(({ id, name }) => ({
    template_id: id,
    name,
    prompt: prompts[id] ?? name.en,
    preview_url: null,
  }));

/** What there is until an operator sets another document. */
export const DEFAULT_STYLES: StylesDocument = {
  categories: [
    {
      category: "mengwa",
      tool: "emoji",
      name: { zh: "萌娃", en: "Cute kid" },
      templates: emoji(
        "mengwa",
        `kaixin 开心 Happy
        dengyan 瞪眼 Glare
        gandong 感动 Moved
        renzhen_1 认真 Serious
        jidong 激动 Excited
        kun_1 困 Sleepy
        jiaoxie 缴械 Surrender`,
      ),
    },
    {
      category: "dagong",
      tool: "emoji",
      name: { zh: "打工人", en: "Office life" },
      templates: emoji(
        "dagong",
        `kaixin 开心 Happy
        yangwang 仰望 Looking up
        kunhuo 困惑 Puzzled
        zhuakuang 抓狂 Going mad
        wunai 无奈 Helpless
        weixiao 微笑 Smile
        ganji 感激 Grateful`,
      ),
    },
    {
      category: "jingdian",
      tool: "emoji",
      name: { zh: "经典", en: "Classic" },
      templates: emoji(
        "jingdian",
        `tiaopi 调皮 Naughty
        deyi_1 得意 Smug
        qidai 期待 Looking forward
        landuo_1 懒惰 Lazy
        xianqi 嫌弃 Disgusted
        lei 累 Tired`,
      ),
    },
    {
      category: "avatar",
      tool: "avatar",
      name: { zh: "头像", en: "Avatars" },
      templates: picture(
        {
          avatar_anime:
            "head and shoulders portrait, clean anime style, soft cel shading, plain pastel background",
          avatar_ink:
            "head and shoulders portrait, Chinese ink wash painting on rice paper, few confident strokes",
          avatar_comic: "head and shoulders portrait, bold comic book style, thick outlines, halftone dots",
          avatar_oil:
            "head and shoulders portrait, classical oil painting, warm light from the left, dark background",
          avatar_pencil: "head and shoulders portrait, detailed pencil drawing on white paper, fine hatching",
          avatar_neon: "head and shoulders portrait, neon lit night city, cyan and magenta rim light",
        },
        `avatar_anime 动漫 Anime
        avatar_ink 水墨 Ink wash
        avatar_comic 美漫 Comic
        avatar_oil 油画 Oil painting
        avatar_pencil 素描 Pencil
        avatar_neon 霓虹 Neon`,
      ),
    },
    {
      category: "pose",
      tool: "pose",
      name: { zh: "姿势", en: "Poses" },
      templates: picture(
        {
          pose_wave: "full body, standing and waving with one raised hand, friendly, plain studio background",
          pose_cheer: "full body, both arms raised high, cheering, plain studio background",
          pose_hips:
            "full body, standing firmly with both hands on the hips, confident, plain studio background",
          pose_heart: "full body, both hands forming a heart in front of the chest, plain studio background",
          pose_run: "full body, running to the right in mid stride, plain studio background",
          pose_sit: "full body, sitting cross-legged on the floor, relaxed, plain studio background",
        },
        `pose_wave 招手 Waving
        pose_cheer 欢呼 Cheering
        pose_hips 叉腰 Hands on hips
        pose_heart 比心 Heart hands
        pose_run 奔跑 Running
        pose_sit 盘坐 Sitting`,
      ),
    },
  ],
};

export const DEFAULT_POINTS: PointsDocument = {
  emoji: 10,
  avatar: 20,
  pose: 20,
  animate_move: { std: 6, pro: 9 },
  animate_mix: { std: 9, pro: 18 },
};

export const DEFAULT_BANNERS: BannersDocument = { banners: [] };
