import { apiRoute } from "@/lib/api";
import { listSoundEffects } from "@/lib/audio/list-library";
import { libraryInput, libraryList } from "@/lib/audio/schemas";

export const GET = apiRoute(
  { summary: "Sound effects", tag: "audio", query: libraryInput, response: libraryList },
  listSoundEffects,
);
