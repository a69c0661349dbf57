import type { Pattern } from "../looks/garment-type";
import { PLAIN_PATTERNS } from "./patterns-plain";
import { RICH_PATTERNS } from "./patterns-rich";
import type { Wear } from "./wear";

const PAINTERS: Record<Pattern, (wear: Wear) => void> = { ...PLAIN_PATTERNS, ...RICH_PATTERNS };

export function drawPattern(wear: Wear): void {
  if (wear.row.pattern) PAINTERS[wear.row.pattern](wear);
}
