import { BRIGHT_FACES } from "./bright-faces";
import { DARK_FACES } from "./dark-faces";
import type { Expression } from "./expression-type";

export { CALM, type Expression } from "./expression-type";

export const EXPRESSIONS = { ...BRIGHT_FACES, ...DARK_FACES } satisfies Record<string, Expression>;
export type ExpressionName = keyof typeof EXPRESSIONS;
