import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
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
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
