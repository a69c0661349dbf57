import { apiRoute } from "@/lib/api";
import { listVoices } from "@/lib/audio/list-library";
import { libraryInput, voiceList } from "@/lib/audio/schemas";

export const GET = apiRoute(
  { summary: "Voices", tag: "audio", query: libraryInput, response: voiceList },
  listVoices,
);
