import type { BriefCharacter, ShotBrief } from "@/lib/providers/types";
import { paragraphs, sentence, shorten } from "./compose";
import { CAMERA_WORDS, CLEAN, type Language, lightWords, moodWords, SHOT_WORDS, styleWords } from "./words";

/** One person's looks as an image model wants them: stable words first, this picture's feeling last. */
export function personWords(person: BriefCharacter, language: Language): string {
  const zh = language === "zh";
  const age =
    person.age && /^\d+$/u.test(person.age)
      ? zh
        ? `${person.age}岁`
        : `${person.age} years old`
      : person.age;
  const gender =
    person.gender && zh
      ? person.gender.replace(/^(?:男|male)$/iu, "男性").replace(/^(?:女|female)$/iu, "女性")
      : person.gender;
  const looks = sentence(
    [gender, age, person.hair, person.look ?? person.clothing, ...(person.features ?? [])],
    language,
  );
  const now = sentence(
    [
      person.emotion && (zh ? `神情${person.emotion}` : `expression: ${person.emotion}`),
      person.action,
      person.speaking && (zh ? "正在说话" : "speaking"),
    ],
    language,
  );
  const who = looks === "" ? person.name : zh ? `${person.name}（${looks}）` : `${person.name} (${looks})`;
  return now === "" ? who : `${who}${zh ? "，" : ", "}${now}`;
}

export function placeWords({ place }: ShotBrief, language: Language): string {
  const zh = language === "zh";
  const side =
    place.interior === true
      ? zh
        ? "室内"
        : "interior"
      : place.interior === false
        ? zh
          ? "室外"
          : "exterior"
        : "";
  return sentence(
    [
      place.location,
      side,
      place.time,
      place.weather,
      place.atmosphere !== place.weather && place.atmosphere,
      place.props &&
        place.props.length > 0 &&
        `${zh ? "画面中有" : "with "}${place.props.slice(0, 6).join(zh ? "、" : ", ")}`,
    ],
    language,
  );
}

/** The prompt of a frame: what happens, who, where, light, framing and lens, style. */
export function shotPrompt(brief: ShotBrief, style: string, language: Language): string {
  const zh = language === "zh";
  const shot = SHOT_WORDS[brief.shotType];
  const people = brief.characters.map((person) => personWords(person, language)).join(zh ? "；" : "; ");
  const end = brief.moment >= 1 ? (zh ? "动作完成后的瞬间" : "the moment after the action is complete") : "";
  return paragraphs(
    [
      shot.frame[language],
      shorten(brief.description),
      end,
      people === "" ? "" : `${zh ? "人物：" : "Characters: "}${people}`,
      `${zh ? "场景：" : "Setting: "}${placeWords(brief, language)}`,
      sentence(
        [lightWords(brief.place.time ?? "", language), moodWords(brief.mood, language), shot.lens[language]],
        language,
      ),
      styleWords(style, language),
      CLEAN[language],
    ],
    language,
  );
}

/** The prompt of a clip: what moves, how the camera moves, what must stay as it is. */
export function videoPrompt(brief: ShotBrief, style: string, language: Language): string {
  const zh = language === "zh";
  const acting = brief.characters
    .map((person) => {
      const how = sentence(
        [
          person.action,
          person.emotion,
          person.speaking
            ? zh
              ? "开口说话，口型自然"
              : "speaks, natural lip movement"
            : zh
              ? "嘴唇不动"
              : "lips closed",
        ],
        language,
      );
      return `${person.name}${zh ? "：" : ": "}${how}`;
    })
    .join(zh ? "；" : "; ");
  return paragraphs(
    [
      shorten(brief.description),
      acting,
      CAMERA_WORDS[brief.camera][language],
      sentence(
        [
          brief.place.weather && (zh ? `${brief.place.weather}持续` : `${brief.place.weather} continues`),
          moodWords(brief.mood, language),
        ],
        language,
      ),
      zh
        ? "保持人物长相、服装与场景前后一致，动作自然连贯，不切镜头"
        : "keep faces, clothes and the place consistent, natural continuous motion, one single take",
      styleWords(style, language),
      zh ? "画面内没有文字与字幕，没有背景音乐" : "no text or captions in the picture, no background music",
    ],
    language,
  );
}

/** A reference sheet of one person: face and three views on a plain ground. */
export function characterPrompt(person: BriefCharacter, style: string, language: Language): string {
  const zh = language === "zh";
  return paragraphs(
    [
      zh
        ? "角色设定图，同一人物的正面、侧面、背面全身三视图与一张面部特写"
        : "character sheet, the same person in front, side and back full-body views plus one face close-up",
      personWords({ ...person, emotion: undefined, action: undefined, speaking: false }, language),
      sentence([person.role, person.description && shorten(person.description, 200)], language),
      zh
        ? "自然站立，中性表情，均匀柔光，纯浅灰背景"
        : "standing naturally, neutral expression, even soft light, plain light grey background",
      styleWords(style, language),
      CLEAN[language],
    ],
    language,
  );
}

/** A reference card of one place, without people. */
export function scenePrompt(place: ShotBrief["place"], style: string, language: Language): string {
  const zh = language === "zh";
  const brief: ShotBrief = {
    projectId: "",
    shotType: "establishing",
    camera: "static",
    description: "",
    place,
    characters: [],
    purpose: "scene_card",
    moment: 0,
  };
  return paragraphs(
    [
      zh ? "场景设定图，空镜，没有人物" : "environment concept art, empty of people",
      placeWords(brief, language),
      sentence([lightWords(place.time ?? "", language), SHOT_WORDS.establishing.lens[language]], language),
      styleWords(style, language),
      CLEAN[language],
    ],
    language,
  );
}
