import type { Beat, ParsedCharacter, ParsedScene, Screenplay } from "@/lib/screenplay/types";
import type { ModelReading } from "./model-reading";

type Said = ModelReading["lines"][number];
type Person = ModelReading["people"][number];

const clean = (text: string | undefined): string => (text ?? "").replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
/** Names are compared as people read them. */
const key = (name: string): string => clean(name).toLowerCase();

/**
 * A screenplay with what a model knows about it. The beats, their order and their words stay exactly what they were; what
 * the script says itself is never replaced. People are believed in only where their name stands in the script.
 */
export function addReading(screenplay: Screenplay, content: string, readings: ModelReading[]): Screenplay {
  const cast = new Cast(screenplay.characters, content);
  for (const person of readings.flatMap(({ people }) => people)) cast.learn(person);
  const lines = new Map(readings.flatMap((reading) => reading.lines).map((line) => [line.id, line]));
  const places = new Map(readings.flatMap((reading) => reading.scenes).map((scene) => [scene.number, scene]));
  // In a drama the writer says who speaks; in prose it was worked out, and a model does that better.
  const guessed = screenplay.format === "novel" || screenplay.format === "prose";
  const scenes = screenplay.scenes.map((scene) => {
    const beats = scene.beats.map((beat) => withLine(beat, lines.get(beat.id), cast, guessed));
    const speakers = beats.flatMap(({ character }) => character ?? []);
    const before = new Set(scene.beats.flatMap(({ character }) => character ?? []));
    // Somebody who was only taken for a speaker there is not there any more.
    const gone = new Set([...before].filter((name) => !speakers.includes(name)));
    const present = scene.characters.filter((name) => !gone.has(name) || !guessed);
    return {
      ...withPlace(scene, places.get(scene.number)),
      characters: [...new Set([...present, ...speakers])],
      beats,
    };
  });
  const spoken = scenes.flatMap(({ beats }) => beats).filter(({ type }) => type === "dialogue");
  const unsure = spoken.some(({ character }) => !character);
  return {
    ...screenplay,
    scenes,
    characters: cast.people(spoken),
    warnings: screenplay.warnings.filter((warning) => warning !== "unknown_speaker" || unsure),
  };
}

function withLine(beat: Beat, said: Said | undefined, cast: Cast, guessed: boolean): Beat {
  if (!said || beat.type !== "dialogue") return beat;
  const speaker = cast.find(said.speaker);
  const emotion = clean(said.emotion);
  return {
    ...beat,
    ...(speaker && (guessed || !beat.character) && { character: speaker }),
    ...(emotion && !beat.emotion && { emotion }),
  };
}

function withPlace(scene: ParsedScene, said: ModelReading["scenes"][number] | undefined): ParsedScene {
  if (!said) return scene;
  return {
    ...scene,
    location: scene.location || clean(said.location),
    time: scene.time || clean(said.time),
    interior: scene.interior ?? said.interior ?? null,
    atmosphere: scene.atmosphere || clean(said.atmosphere),
  };
}

const FIELDS = ["gender", "age", "hair", "clothing", "temper", "role"] as const;

class Cast {
  private readonly byKey = new Map<string, ParsedCharacter>();
  private readonly found: ParsedCharacter[];
  /** How many of them our own reader found. */
  private readonly own: number;
  private readonly text: string;

  constructor(characters: ParsedCharacter[], content: string) {
    this.text = content.toLowerCase();
    this.own = characters.length;
    this.found = characters.map((one) => ({
      ...one,
      aliases: [...one.aliases],
      attributes: { ...one.attributes },
    }));
    for (const one of this.found)
      for (const name of [one.name, ...one.aliases]) this.byKey.set(key(name), one);
  }

  /** The canonical name, of people of the script only. */
  find(name: string | undefined): string | undefined {
    if (!name || key(name) === "") return undefined;
    return (this.byKey.get(key(name)) ?? this.add(clean(name)))?.name;
  }

  learn(person: Person): void {
    const names = [person.name, ...(person.aliases ?? [])].map(key);
    const known = names.map((name) => this.byKey.get(name)).find(Boolean) ?? this.add(clean(person.name));
    if (!known) return;
    for (const alias of person.aliases ?? [])
      if (this.stands(alias) && !this.byKey.has(key(alias))) {
        known.aliases.push(clean(alias));
        this.byKey.set(key(alias), known);
      }
    for (const field of FIELDS) {
      const said = clean(person[field]);
      if (said && !known.attributes[field]) known.attributes[field] = said;
    }
    const features = (person.features ?? []).map(clean).filter(Boolean);
    if (features.length > 0 && !known.attributes.features?.length) known.attributes.features = features;
    if (!known.description) known.description = clean(person.description);
  }

  /** With their lines counted anew. Of people only a model knew of, those who speak: not every noun it took for a name. */
  people(spoken: Beat[]): ParsedCharacter[] {
    return this.found
      .map((one) => ({
        ...one,
        lines: spoken.filter(
          ({ character, together }) => character === one.name || together?.includes(one.name),
        ).length,
      }))
      .filter((one, at) => at < this.own || one.lines > 0);
  }

  private stands(name: string): boolean {
    return key(name) !== "" && this.text.includes(key(name));
  }

  private add(name: string): ParsedCharacter | undefined {
    if (!this.stands(name)) return undefined;
    const one: ParsedCharacter = { name, aliases: [], attributes: {}, description: "", lines: 0 };
    this.found.push(one);
    this.byKey.set(key(name), one);
    return one;
  }
}
