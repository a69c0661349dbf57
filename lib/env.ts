import { z } from "zod";

/**
 * The only reader of `process.env` on the server (root config files and `scripts/` apart). An empty value counts as
 * unset; a group with only some of its required members stops the start and names what is missing.
 */
const raw = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));

const integer = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const list = z
  .string()
  .optional()
  .transform((value) =>
    (value ?? "")
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  );

const flag = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");
/** An http(s) address; without a scheme it is https. */
const address = z
  .string()
  .transform((value) => (value.includes("://") ? value : `https://${value}`))
  .pipe(z.url({ protocol: /^https?$/ }));

/** What errors say of a secret never holds the secret. */
const encryptionKeys = list.transform((items, context) =>
  items.map((item, index) => {
    const [, id = "", encoded = ""] = /^([\w-]{1,32}):(.+)$/.exec(item) ?? [];
    const key = Buffer.from(encoded, "base64");
    if (key.length !== 32)
      context.addIssue({ code: "custom", message: `entry ${index + 1} is not id:<32 bytes in base64>` });
    return { id, key };
  }),
);

const schema = z.object({
  NODE_ENV: z.string().default("development"),
  APP_URL: z.url().default("http://127.0.0.1:3000"),
  APP_ENV: z.enum(["production", "single", "test"]).default("single"),
  VERCEL: z.string().optional(),
  PORT: integer(3000),
  AUTH_SECRET: z.string().min(16).default("development-secret-not-for-production"),
  AUTH_SECRET_PREVIOUS: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  DEFAULT_REGION: z.enum(["CN", "GLOBAL"]).default("GLOBAL"),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  ADMIN_EMAILS: list,
  ICP_NUMBER: z.string().optional(),
  PSB_NUMBER: z.string().optional(),

  DATABASE_URL: z.string().default("postgres://inkreel@127.0.0.1:5432/inkreel"),
  DATABASE_DIRECT_URL: z.string().optional(),
  DATABASE_POOL_MAX: integer(10),

  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),

  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY_FALLBACK: z.string().optional(),
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_DEV: z.string().optional(),
  WORKER_URL: z.url().optional(),

  OSS_REGION: z.string().optional(),
  OSS_BUCKET: z.string().optional(),
  OSS_ACCESS_KEY_ID: z.string().optional(),
  OSS_ACCESS_KEY_SECRET: z.string().optional(),
  OSS_ENDPOINT: address.optional(),
  OSS_CDN_URL: address.optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_ENDPOINT: address.optional(),
  S3_FORCE_PATH_STYLE: flag.optional(),
  S3_CDN_URL: address.optional(),

  /** The first one encrypts, all decrypt. */
  ENCRYPTION_KEYS: encryptionKeys,

  OPENAI_API_KEY: list,
  OPENAI_BASE_URL: address.optional(),
  GEMINI_API_KEY: list,
  GEMINI_BASE_URL: address.optional(),
  ARK_API_KEY: list,
  ARK_BASE_URL: address.optional(),
  ARK_INTL_API_KEY: list,
  ARK_INTL_BASE_URL: address.optional(),
  DEEPSEEK_API_KEY: list,
  DEEPSEEK_BASE_URL: address.optional(),
  YUNWU_API_KEY: list,
  YUNWU_BASE_URL: address.optional(),
  MINIMAX_API_KEY: list,
  MINIMAX_BASE_URL: address.optional(),
  MINIMAX_INTL_API_KEY: list,
  MINIMAX_INTL_BASE_URL: address.optional(),
  KLING_ACCESS_KEY: list,
  KLING_SECRET_KEY: list,
  KLING_BASE_URL: address.optional(),
  KLING_INTL_ACCESS_KEY: list,
  KLING_INTL_SECRET_KEY: list,
  KLING_INTL_BASE_URL: address.optional(),
  DASHSCOPE_API_KEY: list,
  DASHSCOPE_BASE_URL: address.optional(),
  DASHSCOPE_INTL_API_KEY: list,
  DASHSCOPE_INTL_BASE_URL: address.optional(),

  PROVIDER_POLL_SECONDS: z.coerce.number().positive().default(5),
  RENDER_CONCURRENCY: integer(2),
  FFMPEG_PATH: z.string().default("ffmpeg"),
  FFPROBE_PATH: z.string().default("ffprobe"),
  ESPEAK_PATH: z.string().default("espeak-ng"),
  /** The program sherpa-onnx-offline-tts, for voice packs; unset = the package sherpa-onnx-node, if it is installed. */
  SHERPA_ONNX_PATH: z.string().optional(),
  ALLOW_PRIVATE_MEDIA_HOSTS: list,
  METRICS_TOKEN: z.string().optional(),
  /** Tests only: named points at which the process kills itself (`point` or `point:nth`). Refused in production mode. */
  CRASH_AT: z.string().optional(),
});

/** [group, required members]: all or none; the last column says which groups production mode cannot do without. */
const GROUPS: [string, (keyof z.infer<typeof schema>)[], boolean][] = [
  ["redis", ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"], false],
  ["jobs", ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"], true],
  ["storage CN", ["OSS_REGION", "OSS_BUCKET", "OSS_ACCESS_KEY_ID", "OSS_ACCESS_KEY_SECRET"], false],
  ["storage global", ["S3_REGION", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"], false],
];
const PRODUCTION_REQUIRED = ["APP_URL", "AUTH_SECRET", "ENCRYPTION_KEYS", "DATABASE_URL"];
const PRODUCTION_REFUSED = ["INNGEST_DEV", "ALLOW_PRIVATE_MEDIA_HOSTS", "CRASH_AT"];

function load() {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new Error(`Invalid environment:\n${z.prettifyError(parsed.error)}`);
  const production = parsed.data.APP_ENV === "production" || parsed.data.VERCEL !== undefined;
  const problems: string[] = [];
  for (const [group, members, needed] of GROUPS) {
    const missing = members.filter((name) => raw[name] === undefined);
    if (missing.length > 0 && (missing.length < members.length || (production && needed)))
      problems.push(`${group}: ${missing.join(", ")} missing`);
  }
  for (const group of ["KLING", "KLING_INTL"] as const) {
    const { length } = parsed.data[`${group}_ACCESS_KEY`];
    if (length !== parsed.data[`${group}_SECRET_KEY`].length)
      problems.push(`${group}_ACCESS_KEY and ${group}_SECRET_KEY need the same number of entries`);
  }
  const ids = parsed.data.ENCRYPTION_KEYS.map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.push("ENCRYPTION_KEYS: an id is used twice");
  if (production) {
    for (const name of PRODUCTION_REQUIRED) if (raw[name] === undefined) problems.push(`${name} missing`);
    for (const name of PRODUCTION_REFUSED)
      if (raw[name] !== undefined) problems.push(`${name} is refused in production`);
    if (raw.OSS_BUCKET === undefined && raw.S3_BUCKET === undefined)
      problems.push("a storage group is required");
  }
  // `next build` evaluates modules without the run-time variables.
  if (problems.length > 0 && raw.NEXT_PHASE !== "phase-production-build")
    throw new Error(`Invalid environment:\n- ${problems.join("\n- ")}`);
  // next-auth reads its own names.
  process.env.NEXTAUTH_URL ??= parsed.data.APP_URL;
  process.env.NEXTAUTH_SECRET ??= parsed.data.AUTH_SECRET;
  return { ...parsed.data, production };
}

export const env = load();
export type Env = typeof env;
