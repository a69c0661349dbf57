import { describe, expect, test } from "vitest";
import { attachment } from "./content-disposition";
import { linkLife, throughCdn } from "./links";

describe("the name of a download", () => {
  test.each([
    ["film.mp4", `attachment; filename="film.mp4"; filename*=UTF-8''film.mp4`],
    ["墨影-1.mp4", `attachment; filename="__-1.mp4"; filename*=UTF-8''%E5%A2%A8%E5%BD%B1-1.mp4`],
    [
      `a "b" it's (1)*.mp4`,
      `attachment; filename="a _b_ it's (1)*.mp4"; filename*=UTF-8''a%20%22b%22%20it%27s%20%281%29%2A.mp4`,
    ],
    ["half \ud83c.mp4", `attachment; filename="half _.mp4"; filename*=UTF-8''half%20%EF%BF%BD.mp4`],
    ["a\r\nx: y", `attachment; filename="a__x: y"; filename*=UTF-8''a%0D%0Ax%3A%20y`],
  ])("%j is %s", (name, expected) => {
    expect(attachment(name)).toBe(expected);
  });
});

describe("the life of a link", () => {
  const hour = Date.UTC(2026, 10, 21, 17);

  test("is the same all through an hour for links that end at the same time", () => {
    const end = hour + 25 * 3_600_000;
    const lives = [0, 7, 1234, 1_800_003, 3_599_000].map((late) =>
      linkLife((end - hour - late) / 1000, hour + late),
    );
    for (const life of lives) expect(life).toEqual({ signedAt: new Date(hour), seconds: 90_000 });
  });

  test("is a week at most, whatever the minute", () => {
    const week = 7 * 24 * 3600;
    expect(linkLife(week, hour + 60_000)).toEqual({ signedAt: new Date(hour + 60_000), seconds: week });
    expect(linkLife(2 * week, hour).seconds).toBe(week);
  });
});

test("a CDN stands for the root of the bucket", () => {
  const signed = "https://s3.eu-central-1.amazonaws.com/bucket/users/a%20b/1.png?X-Amz-Signature=1";
  expect(throughCdn(signed, "https://media.example/", "users/a b/1.png")).toBe(
    "https://media.example/users/a%20b/1.png?X-Amz-Signature=1",
  );
  expect(throughCdn(signed, undefined, "users/a b/1.png")).toBe(signed);
});
