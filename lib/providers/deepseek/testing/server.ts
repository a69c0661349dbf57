import { chatReply, checkChat, refuse } from "../../testing/openai-checks";
import { startVendorDouble, type VendorDouble } from "../../testing/vendor-server";

export const DEEPSEEK_KEY = "sk-deepseek-0123456789abcdef";

/** DeepSeek as its pages describe it; the retired names are gone. */
export const startDeepSeek = (): Promise<VendorDouble> =>
  startVendorDouble({
    admit: ({ headers }) =>
      headers.authorization === `Bearer ${DEEPSEEK_KEY}`
        ? null
        : refuse(401, "invalid_request_error", "Authentication Fails (no such user)"),
    routes: [
      {
        method: "POST",
        path: /^\/v1\/chat\/completions$/,
        reply: (_seen, body) =>
          checkChat(body, {
            models: /^deepseek-v4-(flash|pro)$/,
            allowed: ["max_tokens", "thinking", "temperature"],
            needed: { thinking: { type: "disabled" } },
          }) ?? chatReply("好"),
      },
    ],
  });
