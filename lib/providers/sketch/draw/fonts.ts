import { GlobalFonts } from "@napi-rs/canvas";
import { FONT_FAMILY, fontFiles } from "@/lib/media/font";

let ready = false;

/** Signs and names are written in the packaged font, so that a picture does not depend on the machine's fonts. */
export function loadFonts(): void {
  if (ready) return;
  for (const file of fontFiles()) GlobalFonts.registerFromPath(file, FONT_FAMILY);
  ready = true;
}
