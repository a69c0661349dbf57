import { apiRoute } from "@/lib/api";
import { paged, pagesOf } from "@/lib/api/paged-list";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listVoices } from "@/lib/audio/list-library";
import { libraryInput, voiceList } from "@/lib/audio/schemas";
import { pageQuery } from "@/lib/projects/paging";

export const GET = apiRoute(
  {
    summary: "Voices",
    tag: "audio",
    query: libraryInput.extend(pageQuery.shape),
    response: pagesOf(voiceList),
  },
  paged(listVoices),
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
