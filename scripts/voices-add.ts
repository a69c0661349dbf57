/** Installs a voice pack: `npm run voices:add <file-or-url> [--sha256 <hex>]`. See docs/voices.md. */
import { parseArgs } from "node:util";
import { installVoicePack } from "@/lib/audio/voice-packs/install";
import { VoicePackError } from "@/lib/audio/voice-packs/manifest";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sha256: { type: "string" } },
});
const [source] = positionals;
if (!source || positionals.length > 1) {
  process.stderr.write("usage: npm run voices:add -- <file-or-url> [--sha256 <hex>]\n");
  process.exit(2);
}
try {
  const pack = await installVoicePack(source, { sha256: values.sha256 });
  process.stdout.write(`${pack.name.en} (${pack.license}): ${pack.voices.length} voices installed.\n`);
} catch (error) {
  if (!(error instanceof VoicePackError)) throw error;
  process.stderr.write(`Not installed: ${error.message}.\n`);
  process.exit(1);
}
