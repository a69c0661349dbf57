import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TRANSITIONS } from "@/db/schema/values";
import { placeLines } from "./place-lines";
import { framesAt, planTimeline } from "./timeline";
import type { FilmLine, FilmMedia, FilmShot } from "./types";

const media = (durationMs: number | null): FilmMedia => ({
  digest: "d",
  ref: { driver: "local", bucket: "b", key: "k" },
  contentType: "audio/wav",
  durationMs,
  width: null,
  height: null,
});
const line = fc.record({
  kind: fc.constantFrom("dialogue" as const, "narration" as const, "caption" as const),
  text: fc.constantFrom(
    "你好",
    "a somewhat longer English line of words",
    "",
    "一句很长很长很长很长的中文台词",
  ),
  voice: fc.option(fc.integer({ min: 1, max: 20_000 }).map(media), { nil: null }),
});
const shot = fc
  .record({
    durationMs: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 200, max: 30_000 })),
    transition: fc.constantFrom(...TRANSITIONS),
    lines: fc.array(line, { maxLength: 4 }),
  })
  .map(
    (some): FilmShot => ({
      id: "s",
      camera: "static",
      description: "",
      audioSource: "tts",
      clip: null,
      still: null,
      effects: [],
      ...some,
      lines: some.lines.map((l, i): FilmLine => ({ ...l, id: String(i) })),
    }),
  );
const shots = fc.array(shot, { minLength: 1, maxLength: 40 });

describe("timeline", () => {
  test("the film lasts the sum of the durations, to the frame, whatever the transitions", () => {
    fc.assert(
      fc.property(shots, (list) => {
        const { frames, durationMs } = planTimeline(list);
        expect(durationMs).toBe(list.reduce((sum, s) => sum + s.durationMs, 0));
        expect(frames).toBe(framesAt(durationMs));
      }),
    );
  });

  test("pieces follow one another without gap or overlap from the first frame to the last", () => {
    fc.assert(
      fc.property(shots, (list) => {
        const { pieces, frames } = planTimeline(list);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.from).toBe(at);
          expect(piece.frames).toBeGreaterThan(0);
          at += piece.frames;
        }
        expect(at).toBe(frames);
      }),
    );
  });

  test("every shot is off by at most one frame and keeps a third of itself clear of transitions", () => {
    fc.assert(
      fc.property(shots, (list) => {
        const timeline = planTimeline(list);
        for (const [i, s] of timeline.shots.entries()) {
          expect(Math.abs(s.frames - (list[i]?.durationMs ?? 0) * 0.03)).toBeLessThanOrEqual(1);
          const clear = timeline.pieces.find((p) => p.kind === "body" && p.layer.shot === i);
          if (s.frames > 0) expect(clear?.frames ?? 0).toBeGreaterThanOrEqual(Math.floor(s.frames / 3));
        }
      }),
    );
  });

  test("a body shows its shot's own frames; a transition joins the end of one to the start of the next", () => {
    fc.assert(
      fc.property(shots, (list) => {
        const { pieces, shots: placed } = planTimeline(list);
        const start = (index: number) => placed[index]?.from ?? Number.NaN;
        for (const piece of pieces) {
          if (piece.kind === "body") expect(start(piece.layer.shot) + piece.layer.offset).toBe(piece.from);
          else {
            expect(start(piece.leaving.shot) + piece.leaving.offset).toBe(piece.from);
            expect(start(piece.coming.shot) + piece.coming.offset).toBe(piece.from);
          }
        }
      }),
    );
  });
});

describe("lines within a shot", () => {
  const lines = fc.array(
    fc.record({
      kind: fc.constantFrom("dialogue" as const, "caption" as const),
      text: fc.string({ maxLength: 40 }),
      voiceMs: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: null }),
    }),
    { maxLength: 6 },
  );

  test("voices keep their length, nobody speaks over another, nothing starts before its shot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), lines, (shotMs, list) => {
        const placed = placeLines(shotMs, list);
        let end = 0;
        for (const [i, at] of placed.entries()) {
          const source = list[i];
          if (source?.kind === "caption") {
            expect(at).toEqual({ startMs: 0, endMs: shotMs });
            continue;
          }
          expect(at.startMs).toBeGreaterThanOrEqual(end);
          if (source?.voiceMs)
            expect(Math.abs(at.endMs - at.startMs - source.voiceMs)).toBeLessThanOrEqual(1);
          end = at.endMs;
        }
        const voiced = list.reduce((sum, l) => sum + (l.kind === "caption" ? 0 : (l.voiceMs ?? 0)), 0);
        if (voiced <= shotMs) expect(end).toBeLessThanOrEqual(shotMs + 1);
      }),
    );
  });

  test("a single voice in a shot raised for it has half the slack before it", () => {
    expect(placeLines(2300, [{ kind: "dialogue", text: "x", voiceMs: 2000 }])).toEqual([
      { startMs: 150, endMs: 2150 },
    ]);
  });
});
