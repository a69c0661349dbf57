import { type Assembly, appendText, type BeatDraft, type SceneDraft } from "./assembly";
import { isName, leadingParenthetical, splitCue, splitSpeakers, unquoted, withoutDirections } from "./cue";
import { readField } from "./labelled-field";
import type { Survey } from "./labelled-survey";
import { type Label, labelOf, NARRATORS } from "./labels";
import { EN_TIME, inferInterior } from "./place-words";
import { hintOf, leadingHint, mergeHint } from "./shot-words";
import type { Line } from "./source-lines";
import type { ShotHint } from "./types";

const BEATS: Partial<Record<Label, BeatDraft["type"]>> = {
  action: "action",
  caption: "caption",
  sound: "sound",
  narration: "narration",
  line: "dialogue",
};

/** Where a labelled script is: its scene, the speech that may go on, the row of shot labels that gather. */
export class Stage {
  speech: BeatDraft | null = null;
  /** Shot labels (镜头1, 景别：…) since the last heading belong to one row. */
  row: ShotHint | null = null;
  private rows = 0;

  constructor(
    readonly asm: Assembly,
    readonly about: Survey,
  ) {}

  endSpeech(): void {
    const { speech } = this;
    if (speech) speech.text = unquoted(speech.text);
    if (speech && speech.text === "" && !speech.more) {
      speech.type = "action";
      speech.text = `${speech.character ?? ""}${speech.emotion ? `（${speech.emotion}）` : ""}`;
    }
    this.speech = null;
  }

  beat(start: number, draft: BeatDraft): BeatDraft {
    const hint = draft.type === "action" ? leadingHint(draft.text) : undefined;
    if (this.row && hint) mergeHint(this.row, hint);
    const shot = this.row ?? hint;
    return this.asm.beat(start, shot ? { ...draft, shot } : draft);
  }

  open(start: number, scene: SceneDraft): void {
    this.endSpeech();
    this.row = null;
    this.asm.openScene(start, scene);
  }

  speak(start: number, name: string, emotion: string, offscreen: boolean, text: string): void {
    this.endSpeech();
    const { spoken, directions } = withoutDirections(text);
    const feeling = emotion || (directions.length > 0 && spoken !== "" ? (directions[0] as string) : "");
    const base = { text: spoken, ...(feeling ? { emotion: feeling } : {}) };
    if (NARRATORS.test(name)) {
      this.speech = this.beat(start, { type: "narration", ...base });
      return;
    }
    const [who = name, ...together] = splitSpeakers(name, this.about.known);
    this.about.known.add(who);
    this.speech = this.beat(start, {
      type: "dialogue",
      character: who,
      ...base,
      ...(offscreen ? { offscreen } : {}),
      ...(together.length > 0 ? { together } : {}),
    });
    if (spoken === "" && directions.length > 0 && !this.speech.emotion)
      this.speech.emotion = directions.join("，");
  }

  /** The speech goes on; its first words may be a direction. */
  goOn(words: string, lead: [string, string] | null): void {
    const { speech } = this;
    if (!speech) return;
    const opens = speech.text === "" && lead !== null && lead[1] !== "";
    if (opens) speech.emotion = [speech.emotion, lead[0]].filter(Boolean).join("，");
    appendText(speech, withoutDirections(opens ? lead[1] : words).spoken);
  }

  isNamed = (name: string) => isName(name, this.about.times.get(name) ?? 0, this.about.known);

  /** A hospital waiting room. Night. — right under SCENE 1. */
  setsPlace(words: string): boolean {
    const { scene, beatsInScene } = this.asm;
    if (!scene?.explicit || beatsInScene > 0 || scene.location !== "" || words.length > 160) return false;
    const [where = "", when = "", ...rest] = words
      .split(/(?<=[.])\s+/u)
      .map((part) => part.replace(/\.$/u, ""));
    if (!EN_TIME.test(when) || where.split(" ").length > 6) return false;
    scene.location = where.replace(/^(?:an?)\s/iu, "");
    scene.time ||= when;
    scene.interior ??= inferInterior(scene.location);
    scene.heading += ` ${words}`;
    return rest.length === 0;
  }

  /** 标签：内容 as a beat or a scene field; false when the label means neither here. */
  labelled(line: Line, label: Label, name: string, value: string): boolean {
    const { asm } = this;
    const hint = hintOf(name, value);
    if (hint && asm.scene && (this.row || label === "shot")) {
      if (this.row) mergeHint(this.row, hint);
      return true;
    }
    if (readField(asm, this.about, line, label, value, (start, scene) => this.open(start, scene)))
      return true;
    if (label === "shot") {
      this.endSpeech();
      asm.hold(line.start);
      this.row = { row: `r${++this.rows}`, ...leadingHint(value) };
      const rest = value.replace(/^\d+\s*/u, "");
      if (rest.length > 8) this.beat(line.start, { type: "action", text: rest });
      return true;
    }
    if (label === "note" || label === "title" || label === "synopsis" || label === "bios") {
      this.endSpeech();
      asm.meta(line.start, label === "bios" ? "bio" : label);
      return true;
    }
    const type = BEATS[label];
    if (!type) return false;
    this.endSpeech();
    if (value === "" && type !== "narration") this.speech = this.beat(line.start, { type, text: "" });
    else if (type === "narration" || type === "dialogue") this.say(line.start, type, value);
    else this.beat(line.start, { type, text: value });
    return true;
  }

  /** What follows 台词： or 旁白：, a cue of its own or plain words. */
  private say(start: number, type: "narration" | "dialogue", value: string): void {
    const inside = splitCue(value);
    if (inside && this.isNamed(inside.name) && !labelOf(inside.name)) {
      this.speak(start, inside.name, inside.emotion, inside.offscreen, inside.text);
      return;
    }
    const lead = leadingParenthetical(value);
    const emotion = lead?.[1] && lead[0] ? { emotion: lead[0] } : {};
    this.speech = this.beat(start, { type, text: lead?.[1] || value, ...emotion });
  }
}
