import type { BriefCharacter } from "../../types";
import type { Scene } from "./scene";

const EVERYBODY =
  /全员|众人|大家|所有人|两人|二人|三人|几人|他们|她们|彼此|一起|\b(?:they|both|everyone|everybody|together|the two|all of them|each other)\b/iu;
/** People without a name of their own, by what they are called. */
const SOMEBODY =
  /(?:年轻|中年)?(?:姑娘|少女|女孩|女子|女人|妇人|老太太|老婆婆|老人|老头|老者|男孩|少年|男人|男子|孩子|小孩|青年|士兵|侍卫|店员|店小二|服务员|医生|护士|警察|司机|老师|船工|船夫|和尚|道士|侠客|刺客|黑衣人)|\b(?:old (?:wo)?man|young (?:wo)?man|girl|woman|boy|man|child|kid|soldier|guard|waiter|waitress|doctor|nurse|policeman|driver|teacher|monk|stranger)\b/iu;

/** A name as descriptions shorten it: 小满 for 林小满, Brick for BRICK BRADDOCK. */
function named(clause: string, { name }: BriefCharacter): boolean {
  if (name === "") return false;
  if (clause.toLowerCase().includes(name.toLowerCase())) return true;
  if (/^\p{Script=Han}{3}$/u.test(name)) return clause.includes(name.slice(1));
  const [first = ""] = name.split(/\s+/);
  return first !== name && first.length > 2 && clause.toLowerCase().includes(first.toLowerCase());
}

/** Words that speak of one person: clauses with the name, what follows until somebody else is named, and what all do. */
export function wordsAbout(scene: Scene, person: BriefCharacter): string {
  const { people } = scene;
  let meant = people.length === 1;
  return scene.brief.description
    .split(/[，,。.；;！!？?\n]/)
    .filter((clause) => {
      const here = people.filter((one) => named(clause, one));
      if (here.length > 0) meant = here.includes(person);
      else if (EVERYBODY.test(clause)) meant = true;
      else if (SOMEBODY.test(clause) && !SOMEBODY.test(person.name)) meant = false;
      return meant;
    })
    .join("，");
}

/** Whoever a picture speaks of when the cast names nobody: a girl, an old man, drawn as the word says. */
export function unnamed(description: string): BriefCharacter[] {
  const word = SOMEBODY.exec(description)?.[0];
  return word === undefined || /没有人|空无一人|nobody|no one/i.test(description)
    ? []
    : [{ id: `somebody/${word.toLowerCase()}`, name: word }];
}
