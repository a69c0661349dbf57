import { type Assembly, appendText, type BeatDraft } from "./assembly";
import { onlySaysEn } from "./novel-en";
import type { Piece } from "./novel-gather";
import type { Speaker, Speech } from "./novel-speakers";
import { sentences } from "./novel-text";
import { onlySaysZh } from "./novel-zh";
import { EN_THINK, ZH_THINK } from "./say-words";
import { joinPieces } from "./source-lines";

const SUMMARY_ZH =
  /^(?:[^，。]{0,6}(?:从此|多年|年后|年前|几年|那一年|那一夜|那一天|据说|相传|传说|原来|其实|后来|自从|每年|每天|很久以前|许多年|谁也|再也|没有人知道))|命运|这世上|人生/u;
const SUMMARY_EN =
  /^(?:years? (?:later|before|ago)|long ago|once upon|ever since|for (?:years|decades|centuries)|it was said|legend|in those days|nobody (?:ever )?knew|no one (?:ever )?knew|there are|that was (?:the|how))/iu;
const THINKS = new RegExp(
  `^([㐀-鿿]{0,8}?(?:，[㐀-鿿]{0,8})??)(?:在|暗暗|不禁|忍不住|默默|不由得?)*(?:(?:${ZH_THINK})[：:，,]|(?<=[他她我]|[㐀-鿿]{2})想[，,：:]|(?:在)?[心脑][中里裡底海][^，。：:]{0,6}[：:])\\s*(?=[^“「\\s])`,
  "u",
);
const THOUGHT_BEFORE = new RegExp(`${ZH_THINK}[：:，,]?\\s*$`, "u");
/** Spoken-length prose that fits one look: longer runs of sentences become several beats. */
const BEAT_ZH = 60;
const BEAT_EN = 220;

/** What the prose so far says about who is meant by a pronoun. */
export class Prose {
  private last = "";

  constructor(
    readonly language: "zh" | "en",
    readonly known: ReadonlySet<string>,
    private readonly genders: ReadonlyMap<string, "male" | "female">,
  ) {}

  /** Remembers whom a sentence begins with. */
  read(sentence: string): void {
    for (let length = Math.min(8, sentence.length); length >= 2; length--)
      if (this.known.has(sentence.slice(0, length))) {
        this.last = sentence.slice(0, length);
        return;
      }
  }

  /** Whether a sentence is still what somebody thinks: no one opens it. */
  goesOn(sentence: string): boolean {
    if (this.known.has("我") || /^[他她它]/u.test(sentence)) return false;
    return ![...this.known].some((name) => sentence.startsWith(name));
  }

  spoke(name: string | undefined): void {
    if (name) this.last = name;
  }

  thinker(subject: string): string | undefined {
    const bare = subject.replace(/(?<=..)[他她]$/u, "");
    if (bare === "我") return "我";
    const wanted = bare === "他" ? "male" : bare === "她" ? "female" : null;
    if (bare !== "" && wanted === null)
      return this.known.has(bare) ? bare : ([...this.known].find((one) => bare.startsWith(one)) ?? bare);
    const gender = this.genders.get(this.last);
    return this.last !== "" && (wanted === null || gender === undefined || gender === wanted)
      ? this.last
      : undefined;
  }
}

/** Writes one paragraph: its speeches, and everything between them as what is seen. */
export function writeParagraph(
  asm: Assembly,
  piece: Piece,
  speeches: Speech[],
  speakers: Speaker[],
  about: Prose,
): void {
  const { language } = about;
  const onlySays = language === "zh" ? onlySaysZh : onlySaysEn;
  let open: BeatDraft | null = null;
  let prose: { start: number; text: string } | null = null;
  const flush = () => {
    if (prose) writeProse(asm, prose.start, prose.text, about);
    prose = null;
  };
  piece.runs.forEach((run, r) => {
    const index = piece.speeches[r] ?? null;
    const speech = index === null ? undefined : speeches[index];
    if (index === null || !speech) {
      const nearSpeech = piece.speeches[r - 1] != null || piece.speeches[r + 1] != null;
      if (
        !run.quote &&
        nearSpeech &&
        (onlySays(run.text, about.known) || /^[\s，,。.:：—-]*$/u.test(run.text))
      ) {
        flush();
        if (piece.speeches[r - 1] == null) asm.hold(run.start);
        else if (!/[，,]\s*$/u.test(run.text)) open = null;
        return;
      }
      open = null;
      prose = prose
        ? { start: prose.start, text: prose.text + run.text }
        : { start: run.start, text: run.text };
      return;
    }
    const speaker = speakers[index] ?? {};
    about.spoke(speaker.name);
    if (prose && language === "zh") prose.text = withoutSaying(prose.text, about.known);
    flush();
    if (open && speech.words !== "") {
      appendText(open, speech.words);
      return;
    }
    const thought =
      language === "zh"
        ? THOUGHT_BEFORE.test(speech.before.slice(-40))
        : EN_THINK.test(speech.after.slice(0, 30));
    open = asm.beat(run.start, {
      type: "dialogue",
      text: speech.words,
      ...(speaker.name ? { character: speaker.name } : {}),
      ...(speaker.emotion ? { emotion: speaker.emotion } : {}),
      ...(thought ? { offscreen: true } : {}),
    });
  });
  flush();
}

/** 姑娘愣了一下，小声问： → 姑娘愣了一下。 What is left is what is seen; the source keeps its words. */
function withoutSaying(text: string, known: ReadonlySet<string>): string {
  const colon = /[：:]\s*$/u.exec(text.slice(-12));
  if (!colon) return text;
  const bare = text.slice(0, text.length - colon[0].length);
  const cut = Math.max(...["，", ",", "。", "！", "？"].map((mark) => bare.lastIndexOf(mark)));
  const tail = bare.slice(cut + 1);
  return onlySaysZh(tail, known)
    ? cut < 0
      ? ""
      : bare.slice(0, cut + 1).replace(/[，,]$/u, "。")
    : `${bare}。`;
}

function writeProse(asm: Assembly, start: number, text: string, about: Prose): void {
  const { language } = about;
  const limit = language === "zh" ? BEAT_ZH : BEAT_EN;
  let beat: BeatDraft | null = null;
  let thought: BeatDraft | null = null;
  for (const { from, to } of sentences(text, language)) {
    const raw = text.slice(from, to);
    const words = raw.replace(/\s+/gu, " ").trim();
    const at = start + from + raw.length - raw.trimStart().length;
    const thinks = language === "zh" ? THINKS.exec(words) : null;
    about.read(words);
    if (thinks) {
      const subject = about.thinker(thinks[1] ?? "");
      thought = asm.beat(at, {
        type: "dialogue",
        text: words.slice(thinks[0].length),
        offscreen: true,
        ...(subject ? { character: subject } : {}),
      });
      beat = null;
      continue;
    }
    if (thought && language === "zh" && about.goesOn(words)) {
      appendText(thought, words);
      continue;
    }
    thought = null;
    if (!/[\p{L}\p{N}]/u.test(words)) {
      if (!beat) asm.hold(at);
      continue;
    }
    const told = (language === "zh" ? SUMMARY_ZH : SUMMARY_EN).test(words);
    const type = told ? "narration" : "action";
    if (beat && beat.type === type && beat.text.length + words.length <= limit)
      beat.text = joinPieces([beat.text, words]);
    else beat = asm.beat(at, { type, text: words });
  }
}
