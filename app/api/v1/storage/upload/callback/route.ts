import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { completeUpload } from "@/lib/assets/complete-upload";
import { CompleteUploadInput, FileView } from "@/lib/assets/schemas";

export const POST = apiRoute(
  {
    summary: "Have an uploaded file checked and accepted",
    tag: "storage",
    body: CompleteUploadInput,
    response: FileView,
  },
  completeUpload,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
