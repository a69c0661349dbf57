import type { Rule } from "../refusal";

/** OpenAI's codes, where the status alone would mislead: a spent quota is a 429 too. */
export const OPENAI_RULES: Rule[] = [
  [/insufficient_quota|billing_(hard_limit|not_active)|exceeded your current quota/, "quota"],
  [
    /moderation_blocked|content_policy|content_filter|^invalid_prompt$|safety system|bio_policy/,
    "moderation",
  ],
  [/^(invalid_api_key|invalid_organization|mismatched_organization)/, "auth"],
  [/model_not_found|unsupported_(value|parameter)|^unsupported_country/, "unsupported"],
  [/rate_limit_exceeded|server_is_overloaded|slow_down/, "busy"],
];
