import pino from "pino";
import { env } from "./env";

/** One JSON line per event, without secrets: the listed paths are removed wherever they appear. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: [
      "password",
      "token",
      "authorization",
      "*.password",
      "*.token",
      "*.authorization",
      "*.apiKey",
      "params",
    ],
    censor: "[redacted]",
  },
});
