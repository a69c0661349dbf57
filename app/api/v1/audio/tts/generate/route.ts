import { apiRoute } from "@/lib/api";
import { generateSpeech } from "@/lib/audio/generate-speech";
import { ttsBody } from "@/lib/audio/schemas";
import { taskAnswer } from "@/lib/storyboards/schemas";

export const POST = apiRoute(
  {
    summary: "Speak a text",
    tag: "audio",
    body: ttsBody,
    response: taskAnswer,
    status: 202,
    idempotent: true,
  },
  generateSpeech,
);
