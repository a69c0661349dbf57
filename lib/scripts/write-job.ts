import { z } from "zod";
import { LOCALES, type Locale } from "@/db/schema/values";
import { AppError } from "@/lib/errors";
import { storable } from "@/lib/projects/text";
import { countWords } from "@/lib/screenplay/count-words";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import type { DataPart } from "@/lib/text/as-data";
import { askModel } from "@/lib/text/ask-model";
import { type Drama, type DramaPart, drama, dramaPart, dramaProblems } from "@/lib/text/drama";
import { layOutDrama, USUAL } from "@/lib/text/lay-out-drama";
import type { Question, TextJob } from "@/lib/text/text-job";
import { loadFrozen } from "./run-parse";
import { layoutOf } from "./script-layout";
import { partsOf } from "./write-parts";
import type { WrittenScript } from "./write-schemas";

const frozenWrite = z.object({
  kind: z.literal("text"),
  work: z.enum(["script", "continue"]),
  scriptId: z.string().optional(),
  outline: z.string(),
  language: z.enum(LOCALES),
  /** Seconds. */
  targetDuration: z.number(),
  style: z.string(),
});
export type FrozenWrite = z.infer<typeof frozenWrite>;

const MAX_TOKENS = 12_000;
/** Of a long text: who is in it, and where it stands. */
const HEAD = 3_000;
const TAIL = 9_000;

const plan = z.strictObject({
  title: z.string().max(80),
  people: drama.shape.people,
  parts: z.array(z.string().max(1_500)).min(1).max(20).describe("what happens, part by part, in order"),
});
const prose = z.strictObject({ paragraphs: z.array(z.string().min(1).max(2_000)).min(1).max(200) });

/** Writes a script from an outline, or goes on with one. What is long is planned first and written part by part. */
export const writeJob: TextJob = async function* (generation) {
  const work = frozenWrite.parse(generation.request);
  if (work.work === "script") return yield* writeScript(work);
  const { script } = await loadFrozen(generation, work.scriptId ?? "");
  const layout = layoutOf(script);
  if (!layout) throw new AppError("unsupported", { details: { option: "format" } });
  const before = excerpt(script.content);
  const content =
    layout.kind === "prose"
      ? yield* continueProse(work, before)
      : layOutDrama(yield* continueDrama(work, before), { ...layout, language: work.language });
  return result(work, content, layout.format, "", script.number);
};

async function* writeScript(work: FrozenWrite): AsyncGenerator<Question, Record<string, unknown>, string> {
  const parts = partsOf(work.targetDuration);
  const whole: Drama = parts === 1 ? yield* writeWhole(work) : yield* writeInParts(work, parts);
  const content = layOutDrama(whole, { language: work.language, layout: USUAL[work.language] });
  return result(work, content, work.language === "zh" ? "text" : "fountain", whole.title);
}

async function* writeWhole(work: FrozenWrite): AsyncGenerator<Question, Drama, string> {
  return yield* askModel({
    key: "write",
    rules: rules(
      work,
      work.targetDuration,
      "Write the whole script of one short vertical drama from the block `outline`.",
    ),
    data: dataOf(work),
    schema: drama,
    name: "drama",
    check: (answer) => [...dramaProblems(answer), ...lengthProblems(answer, work, work.targetDuration)],
    lenient: true,
    maxTokens: MAX_TOKENS,
    step: "writing",
    progress: 10,
  });
}

async function* writeInParts(work: FrozenWrite, parts: number): AsyncGenerator<Question, Drama, string> {
  const planned = yield* askModel({
    key: "plan",
    rules: rules(
      work,
      work.targetDuration,
      `Plan a short vertical drama from the block \`outline\`: title, people, and what happens in exactly ${parts} parts.`,
    ),
    data: dataOf(work),
    schema: plan,
    name: "plan",
    check: (answer) => (answer.parts.length === parts ? [] : [`parts must have exactly ${parts} entries.`]),
    maxTokens: MAX_TOKENS,
    step: "planning_script",
    progress: 5,
  });
  const seconds = work.targetDuration / parts;
  const people = [...planned.people];
  const scenes: Drama["scenes"] = [];
  for (let part = 1; part <= parts; part++) {
    const before = layOutDrama(
      { people: [], scenes },
      { language: work.language, layout: USUAL[work.language] },
    );
    const written = yield* askModel({
      key: `part-${part}`,
      rules: rules(
        work,
        seconds,
        `Write part ${part} of ${parts} of the drama planned in \`plan\`, following what is \`written\`.`,
      ),
      data: [
        ...dataOf(work),
        { name: "plan", text: JSON.stringify(planned) },
        ...(before ? [{ name: "written", text: before.slice(-TAIL) }] : []),
      ],
      schema: dramaPart,
      name: "drama_part",
      check: (answer) => [...dramaProblems(answer), ...lengthProblems(answer, work, seconds)],
      lenient: true,
      maxTokens: MAX_TOKENS,
      step: "writing",
      progress: Math.round((100 * part) / (parts + 1)),
    });
    scenes.push(...written.scenes);
    people.push(...written.people.filter(({ name }) => !people.some((one) => one.name === name)));
  }
  return { title: planned.title, people, scenes };
}

async function* continueDrama(
  work: FrozenWrite,
  before: DataPart[],
): AsyncGenerator<Question, DramaPart, string> {
  const parts = partsOf(work.targetDuration);
  const seconds = work.targetDuration / parts;
  const people: DramaPart["people"] = [];
  const scenes: DramaPart["scenes"] = [];
  for (let part = 1; part <= parts; part++) {
    const added = layOutDrama(
      { people: [], scenes },
      { language: work.language, layout: USUAL[work.language] },
    );
    const written = yield* askModel({
      key: `part-${part}`,
      rules: rules(work, seconds, CONTINUE),
      data: [...before, ...dataOf(work), ...(added ? [{ name: "written", text: added.slice(-TAIL) }] : [])],
      schema: dramaPart,
      name: "drama_part",
      check: (answer) => [...dramaProblems(answer), ...lengthProblems(answer, work, seconds)],
      lenient: true,
      maxTokens: MAX_TOKENS,
      step: "writing",
      progress: Math.round((100 * part) / (parts + 1)),
    });
    scenes.push(...written.scenes);
    people.push(...written.people);
  }
  return { people, scenes };
}

async function* continueProse(
  work: FrozenWrite,
  before: DataPart[],
): AsyncGenerator<Question, string, string> {
  const parts = partsOf(work.targetDuration);
  const paragraphs: string[] = [];
  for (let part = 1; part <= parts; part++) {
    const written = yield* askModel({
      key: `part-${part}`,
      rules: `${rules(work, work.targetDuration / parts, CONTINUE)} It is a story in prose: go on in prose, one paragraph per entry.`,
      data: [
        ...before,
        ...dataOf(work),
        ...(paragraphs.length > 0 ? [{ name: "written", text: paragraphs.join("\n\n").slice(-TAIL) }] : []),
      ],
      schema: prose,
      name: "prose",
      maxTokens: MAX_TOKENS,
      step: "writing",
      progress: Math.round((100 * part) / (parts + 1)),
    });
    paragraphs.push(...written.paragraphs.map((text) => text.trim()));
  }
  return paragraphs.filter(Boolean).join("\n\n");
}

const CONTINUE =
  "Go on with the script whose opening and end are in the blocks `opening` and `ending`: what happens next, as `outline` asks where it is not empty. Keep its people, names and tone. Never repeat what is there.";

const LANGUAGE: Record<Locale, string> = { zh: "Simplified Chinese", en: "English" };

const rules = ({ language, style }: FrozenWrite, seconds: number, task: string): string =>
  [
    task,
    `Write in ${LANGUAGE[language]}, whatever language the material is in.`,
    `It should last about ${Math.round(seconds)} seconds on screen: people speak about ${language === "zh" ? "4 characters" : "2.5 words"} a second, and an action takes two to four seconds.`,
    "Vertical short drama: a hook in the first seconds, conflict in every scene, short lines one can act, actions one can see, and an end one wants to see beyond.",
    "Every dialogue names its speaker; one person always has one name. No directions for camera or editing.",
    ...(style ? ["The block `style` says what it should feel like."] : []),
  ].join(" ");

const dataOf = ({ outline, style }: FrozenWrite): DataPart[] => [
  { name: "outline", text: outline },
  ...(style ? [{ name: "style", text: style }] : []),
];

/** The beginning and the end of what is there: all of it where it is short. */
const excerpt = (content: string): DataPart[] =>
  content.length <= HEAD + TAIL
    ? [{ name: "ending", text: content }]
    : [
        { name: "opening", text: content.slice(0, HEAD) },
        { name: "ending", text: content.slice(-TAIL) },
      ];

/** Film that is far from as long as was asked for. */
function lengthProblems(part: DramaPart, { language }: FrozenWrite, seconds: number): string[] {
  const text = layOutDrama({ ...part, people: [] }, { language, layout: USUAL[language] });
  const lasts = parseScreenplay(text, { language }).estimatedDuration;
  if (lasts >= seconds * 0.6 && lasts <= seconds * 1.7) return [];
  return [`It lasts about ${lasts} seconds, but about ${Math.round(seconds)} were asked for.`];
}

function result(
  work: FrozenWrite,
  text: string,
  format: WrittenScript["format"],
  title: string,
  baseVersion?: number,
): WrittenScript {
  const content = storable(text).trim();
  if (content === "") throw new AppError("bad_answer", { details: { question: "drama" } });
  return {
    kind: work.work,
    content,
    format,
    title,
    word_count: countWords(content),
    estimated_duration: parseScreenplay(content, { format, language: work.language }).estimatedDuration,
    ...(baseVersion !== undefined && { base_version: baseVersion }),
  };
}
