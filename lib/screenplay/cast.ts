import { calledNames, type Named, resolveAliases } from "./aliases";
import type { Assembly, BeatDraft, Introduction, SceneDraft } from "./assembly";
import { attributesOf, mergeAttributes } from "./attributes";
import { genderWord, inferGenders } from "./cast-genders";
import { mentionFinder } from "./mentions";
import { genderIn } from "./say-words";
import type { ParsedCharacter } from "./types";

export type SceneWithBeats = { scene: SceneDraft; beats: BeatDraft[] };

const NOBODY =
  /^(?:无|無|空镜|旁白|画外音|字幕|众人|眾人|大家|群演|路人|群众|群眾|全员|全員|所有人|所有女生|所有男生|-+|none|nobody|narrator|all|everyone|crowd)$/iu;
const CROWD = /^(?:众人|眾人|大家|全员|全員|所有人|众|齐声|all|everyone|crowd)$/iu;

/** Resolves who is who across the script, fills the scenes' people, and answers the cast in order of appearance. */
export function resolveCast(
  scenes: SceneWithBeats[],
  asm: Pick<Assembly, "introductions" | "text" | "genders">,
  language: "zh" | "en",
  context: Introduction[],
): ParsedCharacter[] {
  const named = new Map<string, Named>();
  const get = (name: string): Named => {
    const one = named.get(name) ?? { name, lines: 0, bio: false, speaks: new Set(), listed: new Set() };
    named.set(name, one);
    return one;
  };
  const introductions = [...context, ...asm.introductions];
  const bios = new Set(introductions.filter(({ bio }) => bio).map(({ name }) => name));
  for (const name of bios) get(name).bio = true;
  scenes.forEach(({ scene, beats }, at) => {
    for (const name of scene.cast) get(name).listed.add(at);
    for (const beat of beats) {
      if (beat.type !== "dialogue" || !beat.character) continue;
      for (const name of [beat.character, ...(beat.together ?? [])]) {
        const one = get(name);
        one.lines++;
        one.speaks.add(at);
      }
    }
  });
  // Full names that action introduces (BRICK BRADDOCK, retired detective) only ever become spellings of a known person.
  const loose = introductions.filter(({ bio, name }) => !bio && !named.has(name));
  const canonical = resolveAliases([
    ...named.values(),
    ...loose.slice(0, 300).map(({ name }) => ({
      name,
      lines: 0,
      bio: false,
      speaks: new Set<number>(),
      listed: new Set<number>(),
    })),
  ]);
  for (const { name } of loose) {
    const target = canonical.get(name);
    if (target && named.has(target)) continue;
    // The longer name won: turn it around, the script's own cue is the name.
    const cue = [...named.keys()].find((key) => canonical.get(key) === name);
    if (!cue) continue;
    canonical.delete(cue);
    canonical.set(name, cue);
  }
  const person = (name: string) => canonical.get(name) ?? name;
  rename(scenes, person);
  fillEveryone(scenes);
  const people = [...new Set([...named.keys()].map(person))].filter(
    (name) => !NOBODY.test(name) || bios.has(name),
  );
  const characters = people.map((name): ParsedCharacter => {
    const aliases = [...canonical].filter(([, target]) => target === name).map(([alias]) => alias);
    return { name, aliases, attributes: {}, description: "", lines: 0 };
  });
  describeCast(characters, introductions, person, language);
  const head = asm.text.slice(0, 200_000);
  const everyone = characters.map(({ name }) => name);
  for (const character of characters.slice(0, 100))
    for (const alias of calledNames(character.name, everyone, head))
      if (!character.aliases.includes(alias)) character.aliases.push(alias);
  const spellings = new Map<string, string>();
  for (const { name, aliases } of characters)
    for (const one of [name, ...aliases]) if (!spellings.has(one)) spellings.set(one, name);
  const mentioned = mentionFinder(spellings);
  fillPresent(scenes, mentioned);
  for (const [name, gender] of asm.genders) {
    const character = characters.find((one) => one.name === person(name));
    if (character) character.attributes.gender ??= genderWord(gender === "male", language);
  }
  inferGenders(scenes, characters, mentioned, language);
  const byName = new Map(characters.map((character) => [character.name, character]));
  for (const { beats } of scenes)
    for (const beat of beats)
      if (beat.type === "dialogue")
        for (const name of [beat.character ?? "", ...(beat.together ?? [])]) {
          const character = byName.get(name);
          if (character) character.lines++;
        }
  return characters;
}

function rename(scenes: SceneWithBeats[], person: (name: string) => string): void {
  for (const { scene, beats } of scenes) {
    scene.cast = [...new Set(scene.cast.map(person))];
    for (const beat of beats) {
      if (beat.character) beat.character = person(beat.character);
      if (beat.together)
        beat.together = [...new Set(beat.together.map(person))].filter((name) => name !== beat.character);
    }
  }
}

/** 全员 is everyone met so far in the episode; 同上 is the scene before. */
function fillEveryone(scenes: SceneWithBeats[]): void {
  let met: string[] = [];
  let episode = -1;
  let previous: string[] = [];
  for (const { scene, beats } of scenes) {
    if (scene.episode !== episode) met = [];
    episode = scene.episode;
    if (scene.castRef === "everyone") scene.cast = [...new Set([...met, ...scene.cast])];
    if (scene.castRef === "same") scene.cast = [...new Set([...previous, ...scene.cast])];
    const speakers = beats
      .filter(({ type }) => type === "dialogue")
      .flatMap((beat) => [beat.character ?? "", ...(beat.together ?? [])]);
    met = [...new Set([...met, ...scene.cast, ...speakers])].filter(
      (name) => name !== "" && !NOBODY.test(name),
    );
    previous = scene.cast;
  }
}

/** Who is in a scene: its heading's list and its speakers; where the heading lists nobody, also whom its action names. */
function fillPresent(scenes: SceneWithBeats[], mentioned: (text: string) => string[]): void {
  for (const { scene, beats } of scenes) {
    const listed = scene.cast.length > 0;
    const present = new Set(scene.cast.filter((name) => !NOBODY.test(name)));
    for (const beat of beats) {
      if (beat.type === "dialogue")
        for (const name of [beat.character ?? "", ...(beat.together ?? [])])
          if (name !== "" && !CROWD.test(name)) present.add(name);
      if (!listed && beat.type === "action") for (const name of mentioned(beat.text)) present.add(name);
    }
    scene.cast = [...present];
  }
}

function describeCast(
  characters: ParsedCharacter[],
  introductions: Introduction[],
  person: (name: string) => string,
  language: "zh" | "en",
): void {
  const words = new Map<string, string[]>();
  for (const { name, words: said } of introductions) {
    if (said === "") continue;
    const list = words.get(person(name)) ?? [];
    if (list.length < 40 && !list.includes(said)) list.push(said);
    words.set(person(name), list);
  }
  for (const character of characters) {
    const said = words.get(character.name) ?? [];
    for (const one of said)
      character.attributes = mergeAttributes(character.attributes, attributesOf(one, language));
    character.description = said.join(language === "zh" ? "\n" : " ");
    const gender = character.attributes.gender ?? nameGender(character.name, language);
    if (gender) character.attributes.gender = gender;
  }
}

function nameGender(name: string, language: "zh" | "en"): string | undefined {
  const gender = genderIn(name);
  return gender ? genderWord(gender === "male", language) : undefined;
}
