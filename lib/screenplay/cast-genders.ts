import type { SceneWithBeats } from "./cast";
import type { ParsedCharacter } from "./types";

export const genderWord = (male: boolean, language: "zh" | "en") =>
  language === "zh" ? (male ? "男" : "女") : male ? "male" : "female";

const SHE = /她(?!们)|\b(?:she|her)\b/iu;
const HE = /他(?!们)|\b(?:he|his|him)\b/iu;
const LEADS = /^(?:她|他)(?!们)|^(?:she|he)\b/iu;

/** 他/她, he/she: of the only person of a scene, or opening the sentence after one that names one person alone. */
export function inferGenders(
  scenes: SceneWithBeats[],
  characters: ParsedCharacter[],
  mentioned: (text: string) => string[],
  language: "zh" | "en",
): void {
  const unknown = new Map(
    characters.filter(({ attributes }) => !attributes.gender).map((c) => [c.name, { he: 0, she: 0 }]),
  );
  if (unknown.size === 0) return;
  const vote = (name: string | undefined, words: string) => {
    const votes = name === undefined ? undefined : unknown.get(name);
    const she = SHE.test(words);
    if (votes && she !== HE.test(words)) votes[she ? "she" : "he"]++;
  };
  const gender = new Map(characters.map(({ name, attributes }) => [name, attributes.gender]));
  const onlyFit = (cast: string[], she: boolean): string | undefined => {
    const fits = cast.filter(
      (name) => (gender.get(name) ?? genderWord(!she, language)) === genderWord(!she, language),
    );
    return fits.length === 1 ? fits[0] : undefined;
  };
  for (const { scene, beats } of scenes) {
    // Who is only heard is nobody a sentence about what is seen could mean.
    const seen = scene.cast.filter((name) => {
      const lines = beats.filter((beat) => beat.character === name);
      return lines.length === 0 || lines.some((beat) => !beat.offscreen);
    });
    const alone = seen.length === 1 ? seen[0] : undefined;
    for (const beat of beats) {
      if (beat.type !== "action") continue;
      if (alone) {
        vote(alone, beat.text);
        continue;
      }
      let before: string[] = [];
      for (const sentence of beat.text.slice(0, 4000).split(/(?<=[。！？.!?])\s*/u)) {
        const lead = LEADS.exec(sentence)?.[0];
        if (lead && before.length > 0) vote(before.length === 1 ? before[0] : undefined, lead);
        else if (lead) vote(onlyFit(seen, SHE.test(lead)), lead);
        const names = mentioned(sentence);
        if (names.length > 0) before = names;
      }
    }
  }
  for (const character of characters) {
    const votes = unknown.get(character.name);
    if (votes && votes.he !== votes.she)
      character.attributes.gender = genderWord(votes.he > votes.she, language);
  }
}
