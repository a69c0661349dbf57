import type { BeatType } from "@/db/schema/scripts";
import type { Transition } from "@/db/schema/values";
import { joinPieces } from "./source-lines";
import type { Screenplay, ShotHint, Span } from "./types";

export type MetaKind = Screenplay["metadata"][number]["kind"];

export type MetaDraft = { kind: MetaKind };
export type BeatDraft = {
  type: BeatType;
  text: string;
  /** Pieces that follow `text`; joined once, at the end, so that a speech of many lines costs no more than its length. */
  more?: string[];
  character?: string;
  together?: string[];
  emotion?: string;
  offscreen?: boolean;
  shot?: ShotHint;
};
export type SceneDraft = {
  heading: string;
  location: string;
  time: string;
  interior: boolean | null;
  atmosphere: string;
  /** Names as the heading lists them; empty = the heading lists nobody. */
  cast: string[];
  /** The heading says "everyone" or "as before". */
  castRef?: "everyone" | "same";
  props: string[];
  transition?: Transition;
  /** Made by a heading of the text; false for a scene we had to assume. */
  explicit: boolean;
  /** Only loose fields (time: … place: …) made it: dropped when another heading follows at once. */
  loose?: boolean;
  episode: number;
};
/** What the text says about a person, wherever it says so. */
export type Introduction = { name: string; words: string; bio: boolean };

type Item =
  | { kind: "meta"; draft: MetaDraft; spans: Span[] }
  | { kind: "scene"; draft: SceneDraft; spans: Span[] }
  | { kind: "beat"; draft: BeatDraft; spans: Span[] };

export function appendText(draft: BeatDraft, piece: string): void {
  if (draft.text === "") draft.text = piece;
  else if (draft.more) draft.more.push(piece);
  else draft.more = [piece];
}

export const emptyScene = (): SceneDraft => ({
  heading: "",
  location: "",
  time: "",
  interior: null,
  atmosphere: "",
  cast: [],
  props: [],
  explicit: false,
  episode: 0,
});

/**
 * Collects what a format parser recognises. An item owns the text from where it starts to where the next one starts, so
 * nothing of the source can be lost or owned twice, whatever a parser overlooks.
 */
export class Assembly {
  readonly items: Item[] = [];
  readonly introductions: Introduction[] = [];
  /** Learned from the pronouns of prose. */
  readonly genders = new Map<string, "male" | "female">();
  scene: SceneDraft | null = null;
  beatsInScene = 0;
  title = "";
  private episode = 0;
  private readonly cuts: { start: number; item: Item }[] = [];
  private held: number | null = null;

  constructor(readonly text: string) {}

  /** The next item begins here already: a mark that belongs to what follows. */
  hold(start: number): void {
    this.held ??= start;
  }

  meta(start: number, kind: MetaKind): void {
    if (kind === "episode") this.episode++;
    this.push(start, { kind: "meta", draft: { kind }, spans: [] });
  }

  openScene(start: number, draft: SceneDraft): SceneDraft {
    draft.episode = this.episode;
    this.push(start, { kind: "scene", draft, spans: [] });
    this.scene = draft;
    this.beatsInScene = 0;
    return draft;
  }

  beat(start: number, draft: BeatDraft): BeatDraft {
    if (!this.scene) this.assumeScene();
    this.beatsInScene++;
    this.push(start, { kind: "beat", draft, spans: [] });
    return draft;
  }

  /** A scene without words of its own. */
  assumeScene(draft: Partial<SceneDraft> = {}): SceneDraft {
    const scene: SceneDraft = { ...emptyScene(), ...draft, episode: this.episode };
    this.items.push({ kind: "scene", draft: scene, spans: [] });
    this.scene = scene;
    this.beatsInScene = 0;
    return scene;
  }

  /** Something that interrupts from here to there (a note inside a speech): afterwards the text goes on as it was. */
  aside(start: number, end: number, kind: MetaKind): void {
    const owner = this.cuts.at(-1)?.item;
    this.meta(start, kind);
    if (owner) this.cuts.push({ start: Math.max(end, this.cuts.at(-1)?.start ?? 0), item: owner });
  }

  introduce(name: string, words: string, bio = false): void {
    this.introductions.push({ name, words, bio });
  }

  private push(start: number, item: Item): void {
    const from = this.held === null ? start : Math.min(start, this.held);
    this.held = null;
    this.items.push(item);
    this.cuts.push({ start: Math.max(from, this.cuts.at(-1)?.start ?? 0), item });
  }

  /** Hands every stretch of the text to its owner. */
  seal(): Item[] {
    if (this.cuts.length === 0 && this.text.trim() !== "") this.meta(0, "other");
    this.cuts.forEach(({ start, item }, at) => {
      const from = at === 0 ? 0 : start;
      const to = this.cuts[at + 1]?.start ?? this.text.length;
      const raw = this.text.slice(from, to);
      const left = raw.trimStart();
      const words = left.trimEnd();
      if (words === "") return;
      const begin = from + raw.length - left.length;
      item.spans.push({ start: begin, end: begin + words.length });
    });
    for (const { kind, draft } of this.items)
      if (kind === "beat" && draft.more) {
        draft.text = joinPieces([draft.text, ...draft.more]);
        delete draft.more;
      }
    return this.items;
  }
}
