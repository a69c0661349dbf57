import { apiRoute } from "@/lib/api";
import { listBgm } from "@/lib/audio/list-library";
import { libraryInput, libraryList } from "@/lib/audio/schemas";

export const GET = apiRoute(
  { summary: "Music", tag: "audio", query: libraryInput, response: libraryList },
  listBgm,
);
