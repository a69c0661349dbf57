import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { addSoundEffects } from "@/lib/audio/add-sound-effects";
import { addEffectsBody } from "@/lib/audio/schemas";
import { idPath, withPath } from "@/lib/projects/path";
import { ownsShotPath } from "@/lib/shots/owned";
import { shotAnswer } from "@/lib/shots/schemas";

export const POST = apiRoute(
  {
    summary: "Add sounds to a shot",
    tag: "audio",
    params: idPath,
    owns: ownsShotPath,
    body: addEffectsBody,
    response: shotAnswer,
  },
  withPath({ id: "shot_id" }, addSoundEffects),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
