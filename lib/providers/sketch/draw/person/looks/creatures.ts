import type { BriefCharacter } from "../../../../types";
import { firstMatch } from "../../words";

export const CREATURES = [
  "cat",
  "dog",
  "fox",
  "horse",
  "bird",
  "rabbit",
  "dragon",
  "robot",
  "wolf",
  "bear",
] as const;
export type Creature = (typeof CREATURES)[number];

/** Names and descriptions of those who are no people. Fox spirits and the like are people with ears. */
export const CREATURE_WORDS: readonly (readonly [RegExp, Creature])[] = [
  [/机器人|机甲|仿生人|robot|android|\bmech\b|droid/i, "robot"],
  [
    /黄毛狗|小狗|大狗|狗狗|犬|哈士奇|柴犬|\bdog\b|puppy|hound|corgi|husky|(?:黑|白|黄|花|老|土|流浪)狗|^狗/i,
    "dog",
  ],
  [/猫咪|小猫|橘猫|黑猫|白猫|花猫|狸花|流浪猫|老猫|\bcat\b|kitten|kitty|^猫(?!女|娘)/i, "cat"],
  [/狐狸|白狐|九尾狐$|\bfox\b(?! spirit| ears| mask| eyes)/i, "fox"],
  [/骏马|白马$|战马|黑马|马匹|\bhorse\b|stallion|pony\b|^马$/i, "horse"],
  [
    /小鸟|麻雀|乌鸦|喜鹊|鹦鹉|猫头鹰|老鹰|鸽子|仙鹤|\bbird\b|crow\b|raven|owl\b|parrot|sparrow|eagle/i,
    "bird",
  ],
  [/兔子|小兔|玉兔|白兔|rabbit|bunny/i, "rabbit"],
  [/神龙|巨龙|青龙|小龙$|恶龙|\bdragon\b(?! robe)/i, "dragon"],
  [/野狼|狼王|灰狼|饿狼|\bwolf\b|werewolf/i, "wolf"],
  [/棕熊|黑熊|小熊|大熊|熊猫|\bbear\b(?!d)|panda/i, "bear"],
];

/** People said to be one of these are never drawn as the animal their name contains. */
export const HUMAN_WORDS =
  /男|女|先生|小姐|大叔|阿姨|老师|姑娘|狐妖|狐仙|精灵|\bman\b|woman|boy|girl|spirit|person/i;

/** By the name first: a cat may be described as lying on its mistress's knee, a boy as holding a cat. */
export function creatureOf(person: BriefCharacter): Creature | undefined {
  const name = `${person.name}，${person.role ?? ""}`;
  const said = `${(person.features ?? []).join("，")}，${person.description ?? ""}`;
  const byName = firstMatch(person.name, CREATURE_WORDS) ?? firstMatch(name, CREATURE_WORDS);
  if (byName) return HUMAN_WORDS.test(name) ? undefined : byName;
  if (person.gender || person.hair || person.clothing || HUMAN_WORDS.test(`${name}${said}`)) return undefined;
  const species = /^[^，,。.]{0,8}(?:一[只条匹头个]|是[只条匹头]|\b(?:an?|the)\b)/i.exec(said)
    ? said.slice(0, 40)
    : "";
  return firstMatch(species, CREATURE_WORDS);
}
