import { type Assembly, appendText, type BeatDraft, type SceneDraft } from "./assembly";
import { colonAt, isName, leadingParenthetical, splitCue, splitSpeakers, withoutDirections } from "./cue";
import { episodeNumber } from "./episode-marker";
import { isAct, readHeading, undecorated } from "./heading";
import { readField } from "./labelled-field";
import { type Front, readFront } from "./labelled-front";
import { ACTION_MARK, SPACED_CUE, survey } from "./labelled-survey";
import { FLASHBACK, type Label, labelOf, NARRATORS, transitionOf } from "./labels";
import { hintOf, leadingHint, mergeHint } from "./shot-words";
import type { Line } from "./source-lines";
import type { ShotHint } from "./types";

const FENCE = /^(?:```|~~~)\s*([\w-]*)/u;
const RULE = /^[-=*_~—·•\s]{3,}$/u;

/**
 * Scripts made of labelled lines: the Chinese drama format, the simple `场景:/角色:/名字: 台词` format, their English
 * sisters and Markdown with either inside.
 */
export function parseLabelled(asm: Assembly, lines: Line[], context: ReadonlySet<string> = new Set()): void {
  const about = survey(lines, context);
  const front: Front = { section: null, person: "", introduced: new Set() };
  let speech: BeatDraft | null = null;
  let row: ShotHint | null = null;
  let rows = 0;
  let code = false;
  let first = true;

  const endSpeech = () => {
    if (speech && speech.text === "") {
      speech.type = "action";
      speech.text = `${speech.character ?? ""}${speech.emotion ? `（${speech.emotion}）` : ""}`;
    }
    speech = null;
  };
  const beat = (start: number, draft: BeatDraft) => {
    const hint = draft.type === "action" ? leadingHint(draft.text) : undefined;
    if (row && hint) mergeHint(row, hint);
    const shot = row ?? hint;
    return asm.beat(start, shot ? { ...draft, shot } : draft);
  };
  const open = (start: number, scene: SceneDraft) => {
    endSpeech();
    row = null;
    asm.openScene(start, scene);
  };
  const speak = (start: number, name: string, emotion: string, offscreen: boolean, text: string) => {
    endSpeech();
    const { spoken, directions } = withoutDirections(text);
    const feeling = emotion || (directions.length > 0 && spoken !== "" ? (directions[0] as string) : "");
    const base = { text: spoken, ...(feeling ? { emotion: feeling } : {}) };
    if (NARRATORS.test(name)) {
      speech = beat(start, { type: "narration", ...base });
      return;
    }
    const [who = name, ...together] = splitSpeakers(name, about.known);
    about.known.add(who);
    speech = beat(start, {
      type: "dialogue",
      character: who,
      ...base,
      ...(offscreen ? { offscreen } : {}),
      ...(together.length > 0 ? { together } : {}),
    });
    if (spoken === "" && directions.length > 0 && !speech.emotion) speech.emotion = directions.join("，");
  };
  /** 标签：内容 as a beat or a scene field; false when the label means neither here. */
  const labelled = (line: Line, label: Label, name: string, value: string): boolean => {
    const hint = hintOf(name, value);
    if (hint && asm.scene && (row || label === "shot")) {
      if (row) mergeHint(row, hint);
      return true;
    }
    if (readField(asm, about, line, label, value, open)) return true;
    if (label === "shot") {
      endSpeech();
      asm.hold(line.start);
      row = { row: `r${++rows}`, ...leadingHint(value) };
      const rest = value.replace(/^\d+\s*/u, "");
      if (rest.length > 8) beat(line.start, { type: "action", text: rest });
      return true;
    }
    if (label === "note" || label === "title" || label === "synopsis" || label === "bios") {
      endSpeech();
      asm.meta(line.start, label === "bios" ? "bio" : label);
      return true;
    }
    const type = {
      action: "action",
      caption: "caption",
      sound: "sound",
      narration: "narration",
      line: "dialogue",
    }[label as string] as BeatDraft["type"] | undefined;
    if (!type) return false;
    endSpeech();
    if (value === "" && type !== "narration") {
      speech = beat(line.start, { type, text: "" });
      return true;
    }
    if (type === "narration" || type === "dialogue") {
      const inner = splitCue(value);
      if (inner && isName(inner.name, about.times.get(inner.name) ?? 0, about.known) && !labelOf(inner.name))
        speak(line.start, inner.name, inner.emotion, inner.offscreen, inner.text);
      else {
        const lead = leadingParenthetical(value);
        const words = (lead?.[1] || value).replace(/^[“"「](.*)[”"」]$/su, "$1");
        speech = beat(line.start, {
          type,
          text: words,
          ...(lead?.[1] && lead[0] ? { emotion: lead[0] } : {}),
        });
      }
    } else beat(line.start, { type, text: value });
    return true;
  };

  lines.forEach((line, at) => {
    const fence = FENCE.exec(line.text);
    if (fence) {
      endSpeech();
      code = !code && !/^(?:|text|txt|plain|markdown|md|fountain|script)$/iu.test(fence[1] ?? "");
      asm.meta(line.start, "other");
      return;
    }
    if (code) return;
    const bare = undecorated(line.text);
    if (episodeNumber(bare) !== null) {
      endSpeech();
      asm.meta(line.start, "episode");
      asm.scene = null;
      front.section = null;
      row = null;
      return;
    }
    if (isAct(line.text) && about.scenes) {
      endSpeech();
      asm.meta(line.start, "chapter");
      asm.scene = null;
      return;
    }
    const heading = readHeading(line.text);
    const bareNumber =
      asm.beatsInScene === 0 && asm.scene?.explicit && asm.scene.location === "" && !asm.scene.loose;
    if (heading && asm.scene && bareNumber && !/^\D{0,3}第?\s*\d|^第/u.test(bare)) {
      // 第二场 on one line, 外景 站台 黎明 on the next: one heading.
      const { location, time, interior, atmosphere, cast, castRef } = heading.scene;
      Object.assign(asm.scene, { location, time: time || asm.scene.time, interior, atmosphere, castRef });
      asm.scene.cast.push(...cast);
      asm.scene.heading += ` ${line.text}`;
      return;
    }
    if (heading) {
      front.section = null;
      for (const { name, note } of heading.cast) asm.introduce(name, note);
      open(line.start, heading.scene);
      first = false;
      return;
    }
    if (RULE.test(line.text)) return;
    const colon = colonAt(bare);
    const name = colon > 0 ? bare.slice(0, colon) : "";
    const value = colon > 0 ? bare.slice(colon + 1).trim() : "";
    const label = colon > 0 ? labelOf(name) : null;
    const cue = splitCue(bare);
    const named =
      cue !== null && label === null && isName(cue.name, about.times.get(cue.name) ?? 0, about.known);
    if (!asm.scene) {
      const scriptBegins =
        ACTION_MARK.test(bare) ||
        (label !== null && ["action", "narration", "caption", "sound", "line"].includes(label)) ||
        (named && (cue?.emotion !== "" || front.introduced.has(cue.name) || front.section === null)) ||
        (named &&
          front.section !== "bio" &&
          line.blankBefore &&
          (about.times.get(cue?.name ?? "") ?? 0) > 1) ||
        (front.section === null && label !== null && label !== "note" && label !== "title");
      const look = { first, scriptBegins, headingsFollow: about.lastHeading > at };
      first = false;
      if (readFront(asm, line, bare, front, look)) return;
    }
    readScript(line, at, bare, { label, name, value, cue: named ? cue : null });
  });
  endSpeech();

  function readScript(
    line: Line,
    at: number,
    bare: string,
    found: { label: Label | null; name: string; value: string; cue: ReturnType<typeof splitCue> },
  ): void {
    if (FLASHBACK.test(line.text) || transitionOf(bare) !== null) {
      endSpeech();
      const next = lines[at + 1];
      if (next && readHeading(next.text)) asm.hold(line.start);
      else beat(line.start, { type: "action", text: bare });
      return;
    }
    const mark = ACTION_MARK.exec(bare);
    if (mark) {
      endSpeech();
      const words = bare.slice(mark[0].length);
      const inside = colonAt(words);
      const label = inside > 0 ? labelOf(words.slice(0, inside)) : null;
      if (label === "caption" || label === "sound" || label === "narration")
        labelled(line, label, words.slice(0, inside), words.slice(inside + 1).trim());
      else beat(line.start, { type: "action", text: words || bare });
      return;
    }
    if (found.label && labelled(line, found.label, found.name, found.value)) return;
    const spaced = /^([^\s：:]{2,4})\s+(\S.*)$/u.exec(bare);
    const boxed = /^[【[]/u.test(line.text);
    const boxLabel = boxed && spaced?.[1] ? labelOf(spaced[1]) : null;
    if (boxed && spaced?.[1] && spaced[2] && boxLabel && labelled(line, boxLabel, spaced[1], spaced[2]))
      return;
    if (found.cue) {
      speak(line.start, found.cue.name, found.cue.emotion, found.cue.offscreen, found.cue.text);
      return;
    }
    const columns = SPACED_CUE.exec(line.text);
    if (
      columns?.[1] &&
      columns[2] &&
      ((about.times.get(columns[1]) ?? 0) > 1 || about.known.has(columns[1]))
    ) {
      const lead = leadingParenthetical(columns[2]);
      speak(line.start, columns[1], lead?.[0] ?? "", false, lead ? lead[1] : columns[2]);
      return;
    }
    const lead = leadingParenthetical(bare);
    if (speech && speech.text === "" && lead?.[1] === "") {
      speech.emotion = [speech.emotion, lead[0]].filter(Boolean).join("，");
      return;
    }
    if (about.known.has(bare) && !line.blankAfter && !lines[at + 1]?.blankBefore) {
      speak(line.start, bare, "", false, "");
      return;
    }
    if (speech && !boxed && lead?.[1] !== "" && (speech.text === "" || (!line.blankBefore && about.marks))) {
      const { spoken } = withoutDirections(lead && speech.text === "" ? lead[1] : bare);
      if (lead && speech.text === "") speech.emotion = [speech.emotion, lead[0]].filter(Boolean).join("，");
      appendText(speech, spoken);
      return;
    }
    endSpeech();
    if (boxed && /[声聲响響]|sound|sfx/iu.test(bare) && bare.length < 24)
      beat(line.start, { type: "sound", text: bare });
    else beat(line.start, { type: "action", text: lead?.[1] === "" ? lead[0] : bare });
  }
}
