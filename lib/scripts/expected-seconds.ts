import type { ScriptFormat } from "@/db/schema/scripts";
import { speechSeconds } from "@/lib/screenplay/estimate-duration";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";

/** Longer texts are estimated by their words alone, to keep saving quick. */
const PARSED_CHARACTERS = 100_000;

/** Seconds of film a text is expected to make. */
export const expectedSeconds = (content: string, format: ScriptFormat): number =>
  Math.round(
    content.length <= PARSED_CHARACTERS
      ? parseScreenplay(content, { format }).estimatedDuration
      : speechSeconds(content),
  );
