import type { SketchRequest } from "../schemas";

/**
 * Troubles a request can ask for, so that a whole pipeline can be tried against a vendor in trouble.
 * Written anywhere in the prompt (or the spoken text):
 *
 * | words                        | what happens                                                        |
 * | ---------------------------- | ------------------------------------------------------------------- |
 * | `[[sketch:fail=moderation]]` | the submit is refused with 400, nothing is accepted                  |
 * | `[[sketch:fail=server]]`     | the job is accepted, runs and fails                                 |
 * | `[[sketch:fail=garbage]]`    | the job succeeds, its file is not a picture, clip or sound          |
 * | `[[sketch:fail=expired]]`    | the job succeeds, its file's link is already out of date (410)      |
 * | `[[sketch:delay=5]]`         | the job takes so many seconds longer (at most 600)                  |
 * | `[[sketch:busy=2]]`          | the first so many submits of this request are refused with 429      |
 */
export type Faults = {
  fail?: "moderation" | "server" | "garbage" | "expired";
  /** Seconds. */
  delay: number;
  busy: number;
};

export function readFaults(request: SketchRequest): Faults {
  const text = wordsOf(request);
  const faults: Faults = { delay: 0, busy: 0 };
  for (const [, name, value] of text.matchAll(
    /\[\[sketch:(fail|delay|busy)=([a-z]+|\d{1,4}(?:\.\d+)?)\]\]/g,
  )) {
    if (name === "delay") faults.delay = Math.min(600, Number(value) || 0);
    if (name === "busy") faults.busy = Math.min(100, Number(value) || 0);
    if (name !== "fail") continue;
    if (value === "moderation" || value === "server" || value === "garbage" || value === "expired")
      faults.fail = value;
  }
  return faults;
}

function wordsOf(request: SketchRequest): string {
  if (request.kind === "speech") return request.text;
  if (request.kind === "animate" || request.kind === "emoji") return "";
  return `${request.prompt}\n${request.brief.description}`;
}
