import type { Reply } from "../../testing/vendor-server";
import { INTERACTION, OPERATION } from "./server";

export const veo = (more: Record<string, unknown>): Reply => ({ json: { name: OPERATION, ...more } });
export const samples = (said: Record<string, unknown>) =>
  veo({ done: true, response: { generateVideoResponse: said } });
export const file = "https://generativelanguage.googleapis.com/v1beta/files/xyz:download?alt=media";
export const omni = (status: string, more: Record<string, unknown> = {}): Reply => ({
  json: { id: INTERACTION, status, ...more },
});
export const output = (content: Record<string, unknown>) =>
  omni("completed", {
    steps: [
      { type: "user_input", content: [{ type: "text", text: "the prompt" }] },
      { type: "thought", content: null },
      { type: "model_output", content: [content] },
    ],
  });
