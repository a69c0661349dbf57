import type { Assembly } from "./assembly";
import { colonAt, leadingParenthetical, splitCue } from "./cue";
import { episodeNumber } from "./episode-marker";
import { isAct, readHeading, undecorated } from "./heading";
import { type Front, readFront } from "./labelled-front";
import { Stage } from "./labelled-stage";
import { ACTION_MARK, SPACED_CUE, survey } from "./labelled-survey";
import { FLASHBACK, isChatter, isEnding, type Label, labelOf, transitionOf } from "./labels";
import type { Line } from "./source-lines";

const FENCE = /^(?:```|~~~)\s*([\w-]*)/u;
const RULE = /^[-=*_~—·•\s]{3,}$/u;
const STARTS_SCRIPT: ReadonlySet<Label | null> = new Set(["action", "narration", "caption", "sound", "line"]);

type Found = { label: Label | null; name: string; value: string; cue: ReturnType<typeof splitCue> };

/**
 * Scripts made of labelled lines: the Chinese drama format, the simple `场景:/角色:/名字: 台词` format, their English
 * sisters and Markdown with either inside.
 */
export function parseLabelled(asm: Assembly, lines: Line[], context: ReadonlySet<string> = new Set()): void {
  const about = survey(lines, context);
  const stage = new Stage(asm, about);
  const front: Front = { section: null, person: "", introduced: new Set() };
  let code = false;
  let first = true;
  lines.forEach((line, at) => {
    const fence = FENCE.exec(line.text);
    if (fence) {
      stage.endSpeech();
      code = !code && !/^(?:|text|txt|plain|markdown|md|fountain|script)$/iu.test(fence[1] ?? "");
      asm.meta(line.start, "other");
      return;
    }
    if (code) return;
    const bare = undecorated(line.text);
    if (episodeNumber(bare) !== null && !isEnding(bare)) {
      stage.endSpeech();
      asm.meta(line.start, "episode");
      asm.scene = null;
      front.section = null;
      stage.row = null;
      return;
    }
    if ((isAct(line.text) && about.scenes) || isEnding(bare) || isChatter(bare, at, lines.length)) {
      stage.endSpeech();
      if (isAct(line.text)) asm.scene = null;
      asm.meta(line.start, isAct(line.text) ? "chapter" : "note");
      return;
    }
    const heading = readHeading(line.text);
    const scene = asm.scene;
    const unplaced =
      scene?.explicit === true && asm.beatsInScene === 0 && scene.location === "" && !scene.loose;
    if (heading && scene && unplaced && !/^\D{0,3}第?\s*\d|^第/u.test(bare)) {
      // 第二场 on one line, 外景 站台 黎明 on the next: one heading.
      const { location, time, interior, atmosphere, cast, castRef } = heading.scene;
      Object.assign(scene, { location, time: time || scene.time, atmosphere, castRef });
      scene.interior = interior ?? scene.interior;
      scene.cast.push(...cast);
      scene.heading += ` ${line.text}`;
      return;
    }
    if (heading) {
      front.section = null;
      for (const { name, note } of heading.cast) asm.introduce(name, note);
      stage.open(line.start, heading.scene);
      first = false;
      return;
    }
    if (RULE.test(line.text)) return;
    const colon = colonAt(bare);
    const name = colon > 0 ? bare.slice(0, colon) : "";
    const value = colon > 0 ? bare.slice(colon + 1).trim() : "";
    const label = colon > 0 ? labelOf(name) : null;
    const cue = splitCue(bare);
    const named = cue !== null && label === null && stage.isNamed(cue.name);
    if (!asm.scene) {
      const scriptBegins =
        ACTION_MARK.test(bare) ||
        STARTS_SCRIPT.has(label) ||
        (named && (cue?.emotion !== "" || front.introduced.has(cue.name) || front.section === null)) ||
        (named &&
          front.section !== "bio" &&
          line.blankBefore &&
          (about.times.get(cue?.name ?? "") ?? 0) > 1) ||
        (front.section === null && label !== null && !["note", "title", "synopsis", "bios"].includes(label));
      const look = { first, scriptBegins, headingsFollow: about.lastHeading > at };
      first = false;
      if (readFront(asm, line, bare, front, look)) return;
    }
    readScript(stage, lines, at, bare, { label, name, value, cue: named ? cue : null });
  });
  stage.endSpeech();
}

/** One line inside a scene. */
function readScript(stage: Stage, lines: Line[], at: number, bare: string, found: Found): void {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  if (FLASHBACK.test(line.text) || transitionOf(bare) !== null) {
    stage.endSpeech();
    if (next && readHeading(next.text)) stage.asm.hold(line.start);
    else stage.beat(line.start, { type: "action", text: bare });
    return;
  }
  const mark = ACTION_MARK.exec(bare);
  if (mark) {
    marked(stage, line, bare.slice(mark[0].length) || bare);
    return;
  }
  if (found.label && stage.labelled(line, found.label, found.name, found.value)) return;
  const spaced = /^([^\s：:]{2,4})\s+(\S.*)$/u.exec(bare);
  const boxed = /^[*_]*[【[]/u.test(line.text);
  const boxLabel = boxed && spaced?.[1] ? labelOf(spaced[1]) : null;
  if (spaced?.[1] && spaced[2] && boxLabel && stage.labelled(line, boxLabel, spaced[1], spaced[2])) return;
  // 【大屏幕：监控画面】: a whole line in a box is shown, not said.
  const shown =
    /^[*_]*【[^【】]*】[*_]*$/u.test(line.text) && found.cue && !stage.about.known.has(found.cue.name);
  if (found.cue && !shown) {
    stage.speak(line.start, found.cue.name, found.cue.emotion, found.cue.offscreen, found.cue.text);
    return;
  }
  const columns = SPACED_CUE.exec(line.text);
  const who = columns?.[1] ?? "";
  if (columns?.[2] && ((stage.about.times.get(who) ?? 0) > 1 || stage.about.known.has(who))) {
    const lead = leadingParenthetical(columns[2]);
    stage.speak(line.start, who, lead?.[0] ?? "", false, lead ? lead[1] : columns[2]);
    return;
  }
  const { speech } = stage;
  const lead = leadingParenthetical(bare);
  if (speech && speech.text === "" && lead?.[1] === "") {
    speech.emotion = [speech.emotion, lead[0]].filter(Boolean).join("，");
    return;
  }
  if (stage.about.known.has(bare) && !line.blankAfter && next && !next.blankBefore) {
    stage.speak(line.start, bare, "", false, "");
    return;
  }
  const goesOn = speech?.text === "" || (!line.blankBefore && stage.about.marks);
  if (speech && !boxed && lead?.[1] !== "" && goesOn) {
    stage.goOn(bare, lead);
    return;
  }
  stage.endSpeech();
  if (stage.setsPlace(bare)) return;
  const sounds = (boxed || lead?.[1] === "") && /[声聲响響]|音效|sound|sfx/iu.test(bare) && bare.length < 24;
  if (boxed && sounds) stage.beat(line.start, { type: "sound", text: bare });
  else if (sounds && /音效|sfx/iu.test(bare))
    stage.beat(line.start, { type: "sound", text: lead?.[0] ?? bare });
  else stage.beat(line.start, { type: "action", text: lead?.[1] === "" ? lead[0] : bare });
}

/** △ … : an action, or a caption, a sound or a narration written as one. */
function marked(stage: Stage, line: Line, words: string): void {
  stage.endSpeech();
  const colon = colonAt(words);
  const label = colon > 0 ? labelOf(words.slice(0, colon)) : null;
  if (label === "caption" || label === "sound" || label === "narration")
    stage.labelled(line, label, words.slice(0, colon), words.slice(colon + 1).trim());
  else stage.beat(line.start, { type: "action", text: words });
}
