import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listSoundEffects } from "@/lib/audio/list-library";
import { libraryInput, libraryList } from "@/lib/audio/schemas";
import { pageQuery } from "@/lib/projects/paging";

export const GET = apiRoute(
  {
    summary: "Sound effects",
    tag: "audio",
    query: libraryInput.extend(pageQuery.shape),
    response: pagesOf(libraryList),
  },
  paged(listSoundEffects),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
