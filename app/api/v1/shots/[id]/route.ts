import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { idPath, withPath } from "@/lib/projects/path";
import { deleteShot } from "@/lib/shots/delete-shot";
import { getShot } from "@/lib/shots/get-shot";
import { ownsShotPath } from "@/lib/shots/owned";
import { shotAnswer, updateShotBody } from "@/lib/shots/schemas";
import { updateShot } from "@/lib/shots/update-shot";

const path = { tag: "shots", params: idPath, owns: ownsShotPath };
const id = { id: "shot_id" } as const;

export const GET = apiRoute({ ...path, summary: "One shot", response: shotAnswer }, withPath(id, getShot));
export const PATCH = apiRoute(
  { ...path, summary: "Change a shot", body: updateShotBody, response: shotAnswer },
  withPath(id, updateShot),
);
export const DELETE = apiRoute(
  { ...path, summary: "Remove a shot; it can be restored" },
  withPath(id, deleteShot),
);
export const { OPTIONS, POST, PUT } = refuseOthers("GET", "PATCH", "DELETE");
