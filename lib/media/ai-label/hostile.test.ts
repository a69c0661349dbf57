import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { rawImage } from "../image";
import { labelGif } from "./gif";
import { labelMp3 } from "./id3";
import { labelJpeg } from "./jpeg";
import { relabelAs } from "./metadata";
import { labelPng } from "./png";
import { labelWav } from "./wav";
import { labelWebp } from "./webp";

const relabel = relabelAs("0190a1b2-c3d4-7e5f-8a6b-1c2d3e4f5a6b");
const draw = () => rawImage(new Uint8Array(12 * 9 * 4).fill(77), 12, 9).withXmp("<x/>");
const WAV = Buffer.from(
  "RIFF\x34\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\x04\0\0\0abcd",
  "latin1",
);
const MP3 = Buffer.from(
  'ID3\x03\0\0\0\0\0\x15TXXX\0\0\0\x0b\0\0\0AIGC\0{"a"}\xff\xfb\x90\x64sound',
  "latin1",
);

const FORMATS = {
  png: [labelPng, () => draw().png().toBuffer()],
  jpg: [labelJpeg, () => draw().jpeg().toBuffer()],
  webp: [labelWebp, () => draw().webp().toBuffer()],
  gif: [labelGif, () => draw().gif().toBuffer()],
  wav: [labelWav, async () => WAV],
  mp3: [labelMp3, async () => MP3],
} as const;
const cases = Object.entries(FORMATS);

test.each(cases)(
  "whatever bytes come as a %s, they are labelled or a bad result, and never grow by much",
  async (_, [label, make]) => {
    const whole = Buffer.from(await make());
    const damage = fc.record({
      length: fc.nat(whole.length),
      flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      tail: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(damage, ({ length, flips, tail }) => {
        const bytes = Buffer.concat([whole.subarray(0, length), tail]);
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        const before = Buffer.from(bytes);
        try {
          const parts = label(bytes, relabel) ?? [];
          expect(Buffer.concat(parts).length).toBeLessThan(bytes.length + 2_000);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
        expect(bytes.equals(before)).toBe(true);
      }),
      { numRuns: 400 },
    );
  },
);

test.each(cases)("a labelled %s needs no second label", async (_, [label, make]) => {
  const once = label(Buffer.from(await make()), relabel);
  expect(once).not.toBe(null);
  expect(label(Buffer.concat(once ?? []), relabel)).toBe(null);
});

test.each([
  [labelWav, Buffer.concat([WAV.subarray(0, 36), Buffer.alloc(8 * 20_000, "junk\0\0\0\0")])],
  [
    labelMp3,
    Buffer.concat([
      Buffer.from("ID3\x03\0\0\x7f\x7f\x7f\x7f", "latin1"),
      Buffer.alloc(10 * 20_000, "AAAA\0\0\0\0\0\0"),
    ]),
  ],
] as const)("case %#: a file of tens of thousands of pieces is refused", (label, bytes) => {
  expect(() => label(bytes, relabel)).toThrow(AppError);
});
