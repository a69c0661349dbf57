import type { ScriptFormat } from "@/db/schema/scripts";
import { Assembly, type BeatDraft, type Introduction, type MetaKind, type SceneDraft } from "./assembly";
import { resolveCast } from "./cast";
import { withColons } from "./cue-styles";
import { detectFormat, detectLanguage } from "./detect";
import { estimateBeat, estimateDuration } from "./estimate-duration";
import { parseFountain } from "./fountain";
import { parseLabelled } from "./labelled";
import { parseNovel } from "./novel";
import { atmosphereWords } from "./place-words";
import { propsIn } from "./props";
import { sourceLines, withoutLineNumbers } from "./source-lines";
import { parseTable } from "./table";
import type { Beat, ParsedScene, Screenplay, ScreenplayFormat, Span } from "./types";

export type ParseOptions = {
  format?: ScriptFormat;
  language?: "zh" | "en";
  /** Front matter that stands elsewhere (the first episode's): its people are this text's cast too. */
  context?: string;
};

/** Reads a script, a novel or a storyboard table. Never refuses a text, never loses a character of it (`coverage`). */
export function parseScreenplay(text: string, options: ParseOptions = {}): Screenplay {
  const numbered = sourceLines(text);
  const lines = withColons(withoutLineNumbers(numbered));
  const guess = detectLanguage(text);
  const language = options.language ?? guess.language;
  const asm = new Assembly(text);
  const context = introductionsOf(options.context);
  const names = new Set(context.map(({ name }) => name));
  const format = detectFormat(lines, options.format);
  if (format === "fountain") parseFountain(asm);
  else if (format === "table") parseTable(asm, numbered, names);
  else if (format === "novel" || format === "prose") parseNovel(asm, numbered, guess.language);
  else parseLabelled(asm, lines, names);
  return build(asm, format, language, guess.third, context);
}

function introductionsOf(context: string | undefined): Introduction[] {
  if (!context || context.trim() === "") return [];
  const asm = new Assembly(context);
  parseLabelled(asm, sourceLines(context));
  return asm.introductions.filter(({ bio }) => bio);
}

type Group = { scene: SceneDraft; spans: Span[]; beats: { draft: BeatDraft; spans: Span[] }[] };

function build(
  asm: Assembly,
  format: ScreenplayFormat,
  language: "zh" | "en",
  third: boolean,
  context: Introduction[],
): Screenplay {
  const metadata: Screenplay["metadata"] = [];
  const groups: Group[] = [];
  const items = asm.seal();
  const meta = (kind: MetaKind, spans: Span[]) => {
    if (spans.length > 0)
      metadata.push({
        kind,
        text: spans.map(({ start, end }) => asm.text.slice(start, end)).join("\n"),
        source: spans,
      });
  };
  const headings = items.filter((item) => item.kind === "scene" && item.draft.explicit).length;
  let group: Group | null = null;
  items.forEach((item) => {
    if (item.kind === "meta") meta(item.draft.kind, item.spans);
    else if (item.kind === "scene") {
      group = { scene: item.draft, spans: item.spans, beats: [] };
      groups.push(group);
    } else group?.beats.push(item);
  });
  const kept = groups.filter((one, at) => {
    const empty = one.beats.length === 0 && groups.length > 1;
    const useless =
      empty && (one.scene.loose || !one.scene.explicit) && (at < groups.length - 1 || one.spans.length === 0);
    if (useless) meta("other", one.spans);
    return !useless;
  });
  if (kept.some(({ spans }) => spans.length > 0) || metadata.length > 1)
    metadata.sort((a, b) => (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0));
  if (kept.length === 0) kept.push({ scene: asm.assumeScene(), spans: [], beats: [] });
  const characters = resolveCast(
    kept.map(({ scene, beats }) => ({ scene, beats: beats.map(({ draft }) => draft) })),
    asm,
    language,
    context,
  );
  const scenes = kept.map((one, at) => toScene(one, at + 1, language));
  const beats = scenes.flatMap((scene) => scene.beats);
  const warnings: string[] = [];
  if (headings === 0) warnings.push("no_scene_heading");
  if (!beats.some(({ type }) => type === "dialogue")) warnings.push("no_dialogue");
  if (beats.some(({ type, character }) => type === "dialogue" && !character))
    warnings.push("unknown_speaker");
  if (third) warnings.push("third_language");
  return {
    format,
    language,
    title: asm.title.slice(0, 200),
    metadata,
    scenes,
    characters,
    props: [...new Set(scenes.flatMap((scene) => scene.props))],
    warnings,
    estimatedDuration: estimateDuration(beats),
  };
}

function toScene({ scene, spans, beats }: Group, number: number, language: "zh" | "en"): ParsedScene {
  const seen = beats.filter(
    ({ draft }) => draft.type === "action" || draft.type === "sound" || draft.type === "narration",
  );
  const words = [
    scene.time,
    scene.atmosphere,
    ...seen.slice(0, 60).map(({ draft }) => draft.text.slice(0, 2000)),
  ].join("\n");
  const found = atmosphereWords(words, language).slice(0, 4);
  const atmosphere = [...new Set([scene.atmosphere, ...found].filter(Boolean))].join(
    language === "zh" ? "、" : ", ",
  );
  const things = seen.slice(0, 400).map(({ draft }) => draft.text.slice(0, 4000));
  return {
    id: `s${number}`,
    number,
    heading: scene.heading,
    location: scene.location,
    time: scene.time,
    interior: scene.interior,
    atmosphere,
    characters: scene.cast,
    props: [...new Set([...scene.props, ...propsIn(things.join("\n"))])],
    ...(scene.transition ? { transition: scene.transition } : {}),
    beats: beats.map(({ draft, spans: source }, at) => toBeat(draft, `s${number}b${at + 1}`, source)),
    source: spans,
  };
}

function toBeat(draft: BeatDraft, id: string, source: Span[]): Beat {
  return { id, ...draft, duration: estimateBeat(draft.type, draft.text), source };
}
