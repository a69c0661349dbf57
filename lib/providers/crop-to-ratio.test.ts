import { expect, test } from "vitest";
import { imageInfo, rawImage } from "@/lib/media/image";
import { cropToRatio } from "./crop-to-ratio";

async function picture(width: number, height: number) {
  const bytes = await rawImage(new Uint8Array(width * height * 4), width, height)
    .png()
    .toBuffer();
  return { bytes, contentType: "image/png" };
}

test.each([
  ["9:16", 1024, 1536, 864, 1536],
  ["16:9", 1536, 1024, 1536, 864],
  ["1:1", 90, 160, 90, 90],
] as const)("%s of %i × %i is %i × %i", async (ratio, width, height, across, down) => {
  const { bytes } = await cropToRatio(await picture(width, height), ratio);
  expect(await imageInfo(bytes)).toMatchObject({ width: across, height: down, format: "png" });
});

test("a picture that is as good as right is left as it is", async () => {
  const file = await picture(768, 1344);
  expect(await cropToRatio(file, "9:16")).toBe(file);
});

test("what is no picture is left to those who store it", async () => {
  const file = { bytes: Buffer.from("<html>"), contentType: "image/png" };
  expect(await cropToRatio(file, "9:16")).toBe(file);
});
