import type { Region } from "@/db/schema/values";
import { env } from "@/lib/env";

/** One host of a vendor, and the deployment's accounts there, best first. Accounts are bound to their host. */
export type Site = {
  /** Where it stands, for vendors with more than one. */
  region?: Region;
  baseUrl: string;
  keys: string[];
  /** By position, where signing needs two. */
  secrets?: string[];
};

export type Vendor = {
  id: string;
  name: { zh: string; en: string };
  /** Empty = ours: no account is needed. */
  sites: Site[];
  /** What a key of one's own consists of. */
  needsSecret?: boolean;
};

const site = (region: Region | undefined, baseUrl: string, keys: string[], secrets?: string[]): Site => ({
  ...(region && { region }),
  baseUrl,
  keys,
  ...(secrets && { secrets }),
});

const VENDORS: Vendor[] = [
  {
    id: "openai",
    name: { zh: "OpenAI", en: "OpenAI" },
    sites: [site(undefined, env.OPENAI_BASE_URL ?? "https://api.openai.com/v1", env.OPENAI_API_KEY)],
  },
  {
    id: "gemini",
    name: { zh: "Google Gemini", en: "Google Gemini" },
    sites: [
      site(
        undefined,
        env.GEMINI_BASE_URL ?? "https://generativelanguage.googleapis.com/v1beta",
        env.GEMINI_API_KEY,
      ),
    ],
  },
  {
    id: "doubao",
    name: { zh: "豆包 · 火山方舟", en: "Doubao · BytePlus" },
    sites: [
      site("CN", env.ARK_BASE_URL ?? "https://ark.cn-beijing.volces.com/api/v3", env.ARK_API_KEY),
      site(
        "GLOBAL",
        env.ARK_INTL_BASE_URL ?? "https://ark.ap-southeast.bytepluses.com/api/v3",
        env.ARK_INTL_API_KEY,
      ),
    ],
  },
  {
    id: "dashscope",
    name: { zh: "通义 · 百炼", en: "Alibaba Model Studio" },
    sites: [
      site("CN", env.DASHSCOPE_BASE_URL ?? "https://dashscope.aliyuncs.com/api/v1", env.DASHSCOPE_API_KEY),
      site(
        "GLOBAL",
        env.DASHSCOPE_INTL_BASE_URL ?? "https://dashscope-intl.aliyuncs.com/api/v1",
        env.DASHSCOPE_INTL_API_KEY,
      ),
    ],
  },
  {
    id: "kling",
    name: { zh: "可灵", en: "Kling" },
    needsSecret: true,
    sites: [
      site(
        "CN",
        env.KLING_BASE_URL ?? "https://api-beijing.klingai.com",
        env.KLING_ACCESS_KEY,
        env.KLING_SECRET_KEY,
      ),
      site(
        "GLOBAL",
        env.KLING_INTL_BASE_URL ?? "https://api-singapore.klingai.com",
        env.KLING_INTL_ACCESS_KEY,
        env.KLING_INTL_SECRET_KEY,
      ),
    ],
  },
  {
    id: "minimax",
    name: { zh: "MiniMax · 海螺", en: "MiniMax · Hailuo" },
    sites: [
      site("CN", env.MINIMAX_BASE_URL ?? "https://api.minimaxi.com", env.MINIMAX_API_KEY),
      site("GLOBAL", env.MINIMAX_INTL_BASE_URL ?? "https://api.minimax.io", env.MINIMAX_INTL_API_KEY),
    ],
  },
  {
    id: "deepseek",
    name: { zh: "DeepSeek", en: "DeepSeek" },
    sites: [site("CN", env.DEEPSEEK_BASE_URL ?? "https://api.deepseek.com/v1", env.DEEPSEEK_API_KEY)],
  },
  {
    id: "yunwu",
    name: { zh: "云雾", en: "Yunwu" },
    sites: [site("CN", env.YUNWU_BASE_URL ?? "https://yunwu.ai/v1", env.YUNWU_API_KEY)],
  },
  { id: "sketch", name: { zh: "墨影", en: "Inkreel" }, sites: [] },
];

const known = new Map(VENDORS.map((vendor) => [vendor.id, vendor]));

export const findVendor = (id: string): Vendor | null => known.get(id) ?? null;

/** Those one can have an account at. */
export const listVendors = (): Vendor[] => [...known.values()].filter(({ sites }) => sites.length > 0);

/** Adds a vendor at run time: tests put scripted ones in place of real ones. */
export const addVendor = (vendor: Vendor): void => {
  known.set(vendor.id, vendor);
};
