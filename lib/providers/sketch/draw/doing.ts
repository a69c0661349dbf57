import type { BriefCharacter } from "../../types";
import type { Scene } from "./scene";

const EVERYBODY =
  /全员|众人|大家|所有人|两人|二人|三人|几人|他们|她们|彼此|一起|\b(?:they|both|everyone|everybody|together|the two|all of them|each other)\b/iu;
/** People without a name of their own, by what they are called. */
const SOMEBODY =
  /(?:年轻|中年)?(?:姑娘|少女|女孩|女子|女人|妇人|老太太|老婆婆|老人|老头|老者|男孩|少年|男人|男子|孩子|小孩|青年|士兵|侍卫|店员|店小二|服务员|医生|护士|警察|司机|老师|船工|船夫|和尚|道士|侠客|刺客|黑衣人)|\b(?:old (?:wo)?man|young (?:wo)?man|girl|woman|boy|man|child|kid|soldier|guard|waiter|waitress|doctor|nurse|policeman|driver|teacher|monk|stranger)\b/iu;

/** Where a clause names somebody, also as descriptions shorten it: 小满 for 林小满, Brick for BRICK BRADDOCK. */
function namedAt(clause: string, { name }: BriefCharacter): number {
  if (name === "") return -1;
  const words = clause.toLowerCase();
  const whole = words.indexOf(name.toLowerCase());
  if (whole >= 0) return whole;
  if (/^\p{Script=Han}{3}$/u.test(name)) return clause.indexOf(name.slice(1));
  const [first = ""] = name.split(/\s+/);
  return first !== name && first.length > 2 ? words.indexOf(first.toLowerCase()) : -1;
}

/** Whether a clause says that this person does it: named first, or in one breath with the first. */
function does(clause: string, person: BriefCharacter, named: { one: BriefCharacter; at: number }[]): boolean {
  const own = named.find(({ one }) => one === person);
  const first = named.reduce((best, next) => (next.at < best.at ? next : best));
  if (!own) return false;
  if (own === first) return true;
  return /(?:和|与|跟|同|、|\band\b|&)/iu.test(clause.slice(first.at, own.at));
}

const clausesAbout = (words: string, scene: Scene, person: BriefCharacter, from: boolean): string[] => {
  let meant = from;
  return words.split(/[，,。.；;！!？?\n]/).filter((clause) => {
    const named = scene.people.map((one) => ({ one, at: namedAt(clause, one) })).filter(({ at }) => at >= 0);
    if (named.length > 0) meant = does(clause, person, named);
    else if (EVERYBODY.test(clause)) meant = true;
    else if (SOMEBODY.test(clause) && !SOMEBODY.test(person.name)) meant = false;
    return meant;
  });
};

/** Words that speak of what one person does: clauses that name them, what follows until somebody else is named, and what all do. */
export const wordsAbout = (scene: Scene, person: BriefCharacter): string =>
  [
    ...clausesAbout(scene.brief.description, scene, person, scene.people.length === 1),
    ...clausesAbout(person.action ?? "", scene, person, true),
  ].join("，");

/** Whoever a picture speaks of when the cast names nobody: a girl, an old man, drawn as the word says. */
export function unnamed(description: string): BriefCharacter[] {
  const word = SOMEBODY.exec(description)?.[0];
  return word === undefined || /没有人|空无一人|nobody|no one/i.test(description)
    ? []
    : [{ id: `somebody/${word.toLowerCase()}`, name: word }];
}
