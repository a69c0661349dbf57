import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getBgm } from "@/lib/audio/get-bgm";
import { bgmView, setBgmBody } from "@/lib/audio/schemas";
import { setBgm } from "@/lib/audio/set-bgm";
import { episodeQuery } from "@/lib/episodes/schemas";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";

const path = { tag: "audio", params: idPath, owns: ownsPath, query: episodeQuery };
const id = { id: "project_id" } as const;

export const GET = apiRoute(
  { ...path, summary: "The music of an episode", response: bgmView },
  withPath(id, getBgm),
);
export const POST = apiRoute(
  { ...path, summary: "Choose the music of an episode", body: setBgmBody, response: bgmView },
  withPath(id, setBgm),
);
export const { OPTIONS, PUT, PATCH, DELETE } = refuseOthers("GET", "POST");
