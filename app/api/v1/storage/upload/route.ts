import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { beginUpload } from "@/lib/assets/begin-upload";
import { BeginUploadInput, UploadTicketView } from "@/lib/assets/schemas";

export const POST = apiRoute(
  {
    summary: "Announce a file and get a link to write it to",
    tag: "storage",
    body: BeginUploadInput,
    response: UploadTicketView,
  },
  beginUpload,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
