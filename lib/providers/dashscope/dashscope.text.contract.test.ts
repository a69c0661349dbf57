import { chatReply, refuse as refuseChat } from "../testing/openai-checks";
import { describeTextContract } from "../testing/text-suite";
import { DASHSCOPE_KEY, refuse, startDashscope } from "./testing/server";
import { createDashscopeText } from "./text";

const account = { keyId: "k1", apiKey: DASHSCOPE_KEY };

describeTextContract({
  vendor: "dashscope",
  start: startDashscope,
  make: (double, changes = {}) =>
    createDashscopeText({ ...account, baseUrl: `${double.url}/api/v1`, ...changes }),
  secrets: [DASHSCOPE_KEY],
  models: ["qwen-plus", "qwen3.8-max"],
  path: "/chat/completions",
  saying: chatReply,
  answers: [
    ["inspected", refuseChat(400, "data_inspection_failed"), { reason: "moderation" }],
    ["a spent quota", refuseChat(429, "insufficient_quota"), { reason: "quota" }],
    ["too fast", refuseChat(429, "limit_requests"), { state: "busy" }],
    ["refused in the native envelope", refuse(400, "Arrearage"), { reason: "quota" }],
  ],
});
