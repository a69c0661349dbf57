import { expect, test } from "vitest";
import { checkFile, type FileFacts, type FileLimits, TOOL_LIMITS } from "./limits";

const MB = 1024 ** 2;
const picture: FileFacts = { type: "image/png", bytes: MB, width: 800, height: 1200 };
const clip: FileFacts = { type: "video/mp4", bytes: MB, width: 720, height: 1280, seconds: 5 };
const { animate, emoji, avatar } = TOOL_LIMITS;

const CASES: [what: string, limits: FileLimits, file: FileFacts, broken: unknown[]][] = [
  ["a picture to animate", animate.image, picture, []],
  ["a clip to follow", animate.video, clip, []],
  [
    "a GIF",
    animate.image,
    { ...picture, type: "image/gif" },
    [["file_format", { found: "GIF", allowed: "JPEG, PNG, WebP" }]],
  ],
  [
    "WebM",
    animate.video,
    { ...clip, type: "video/webm" },
    [["file_format", { found: "WebM", allowed: "MP4, MOV" }]],
  ],
  ["5 MB exactly", animate.image, { ...picture, bytes: 5 * MB }, []],
  [
    "a byte more",
    animate.image,
    { ...picture, bytes: 5 * MB + 1 },
    [["file_bytes", { found_mb: 5.1, max_mb: 5 }]],
  ],
  ["201 MB", animate.video, { ...clip, bytes: 201 * MB }, [["file_bytes", { found_mb: 201, max_mb: 200 }]]],
  [
    "199 pixels",
    animate.image,
    { ...picture, width: 199, height: 300 },
    [["file_side", { width: 199, height: 300, min: 200, max: 4096 }]],
  ],
  ["4096 pixels", animate.image, { ...picture, width: 4096, height: 4096 }, []],
  [
    "4097 pixels",
    animate.image,
    { ...picture, width: 4097, height: 4096 },
    [["file_side", { width: 4097, height: 4096, min: 200, max: 4096 }]],
  ],
  [
    "a clip of 2049 pixels",
    animate.video,
    { ...clip, width: 2049, height: 2000 },
    [["file_side", { width: 2049, height: 2000, min: 200, max: 2048 }]],
  ],
  ["1:3", animate.image, { ...picture, width: 300, height: 900 }, []],
  [
    "narrower than 1:3",
    animate.image,
    { ...picture, width: 300, height: 901 },
    [["file_ratio", { width: 300, height: 901, max: 3 }]],
  ],
  [
    "wider than 3:1",
    animate.video,
    { ...clip, width: 901, height: 300 },
    [["file_ratio", { width: 901, height: 300, max: 3 }]],
  ],
  ["1.9 s", animate.video, { ...clip, seconds: 1.9 }, [["file_duration", { found: 1.9, min: 2, max: 30 }]]],
  ["30 s and the rounding of its container", animate.video, { ...clip, seconds: 30.04 }, []],
  [
    "30.1 s",
    animate.video,
    { ...clip, seconds: 30.1 },
    [["file_duration", { found: 30.1, min: 2, max: 30 }]],
  ],
  [
    "a face of 399 pixels",
    emoji.image,
    { ...picture, width: 399, height: 500 },
    [["file_side", { width: 399, height: 500, min: 400, max: 7000 }]],
  ],
  ["a face of 7000 pixels", emoji.image, { ...picture, width: 7000, height: 7000 }, []],
  ["20 MB for an avatar", avatar.image, { ...picture, bytes: 20 * MB }, []],
  ["what is not known yet", animate.video, { type: "video/mp4", bytes: 10 }, []],
];

test.each(CASES)("%s", (_what, limits, file, broken) => {
  expect(checkFile(limits, file).map(({ reason, details }) => [reason, details])).toEqual(broken);
});

test("names every broken rule, not only the first", () => {
  const file = { type: "image/gif", bytes: 9 * MB, width: 100, height: 900 };
  expect(checkFile(animate.image, file).map(({ reason }) => reason)).toEqual([
    "file_format",
    "file_bytes",
    "file_side",
    "file_ratio",
  ]);
});
