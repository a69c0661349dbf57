// Run in a folder with Remotion installed: renders `film.mjs` and prints the seconds the rendering alone took.
import { join } from "node:path";
import { bundle } from "@remotion/bundler";
import { renderMedia, selectComposition } from "@remotion/renderer";

const [chromium, concurrency] = process.argv.slice(2);
const serveUrl = await bundle({
  entryPoint: join(process.cwd(), "film.mjs"),
  publicDir: join(process.cwd(), "public"),
});
const browser = { browserExecutable: chromium, chromeMode: "chrome-for-testing" };
const composition = await selectComposition({ serveUrl, id: "film", ...browser });
const began = performance.now();
await renderMedia({
  serveUrl,
  composition,
  codec: "h264",
  x264Preset: "veryfast",
  crf: 21,
  concurrency: Number(concurrency),
  outputLocation: "film.mp4",
  logLevel: "error",
  ...browser,
});
console.log(`seconds=${(performance.now() - began) / 1000}`);
process.exit(0);
