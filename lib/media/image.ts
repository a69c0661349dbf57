import sharp, { type Sharp } from "sharp";
import { AppError } from "@/lib/errors";

/**
 * The only home of sharp. Loaders of formats that can carry code, references or surprises are blocked for the whole
 * process, and no picture of more than 60 million pixels is decoded.
 */
sharp.block({
  operation: [
    "VipsForeignLoadSvg",
    "VipsForeignLoadTiff",
    "VipsForeignLoadVips",
    "VipsForeignLoadPdf",
    "VipsForeignLoadPpm",
    "VipsForeignLoadHeif",
    "VipsForeignLoadRad",
    "VipsForeignLoadFits",
    "VipsForeignLoadOpenexr",
    "VipsForeignLoadMagick",
    "VipsForeignLoadCsv",
    "VipsForeignLoadMatrix",
    "VipsForeignLoadAnalyze",
  ],
});
sharp.cache({ memory: 64, files: 0 });

export const MAX_IMAGE_PIXELS = 60_000_000;
export type ImageInput = string | Uint8Array;
export type ImageFormat = "png" | "jpg" | "webp";

/** One page of an untrusted picture, upright, without metadata. */
export function openImage(input: ImageInput): Sharp {
  return sharp(input, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: "error", pages: 1 }).autoOrient();
}

/** Pictures we drew ourselves, as raw RGBA. */
export function rawImage(pixels: Uint8Array, width: number, height: number): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

/** Dimensions as shown (after EXIF orientation); `bad_result` when it is not a picture we decode. */
export async function imageInfo(
  input: ImageInput,
): Promise<{ width: number; height: number; format: string }> {
  const meta = await decoding(() =>
    sharp(input, { limitInputPixels: MAX_IMAGE_PIXELS, pages: 1 }).metadata(),
  );
  const { width, height } = meta.autoOrient;
  if (!meta.format || width * height > MAX_IMAGE_PIXELS) throw new AppError("bad_result");
  return { width, height, format: meta.format };
}

/** Decoded and written anew: EXIF, comments and whatever was appended to the file are gone. */
export async function reencodeImage(
  input: ImageInput,
  format: ImageFormat,
  options: { maxSide?: number } = {},
): Promise<{ data: Buffer; width: number; height: number }> {
  return decoding(async () => {
    let image = openImage(input);
    const side = options.maxSide;
    if (side) image = image.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
    const encoded =
      format === "png"
        ? image.png()
        : format === "jpg"
          ? image.jpeg({ quality: 92 })
          : image.webp({ quality: 88 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
}

/** Whatever libvips says of a picture from outside, it is the picture's fault. */
export async function decoding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad_result", { cause: error });
  }
}
