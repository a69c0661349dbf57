import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listKeys } from "@/lib/user-keys/list-keys";
import { ProviderKeysView } from "@/lib/user-keys/schemas";

export const GET = apiRoute(
  {
    summary: "Vendors, and your own keys at them",
    description: "Keys are write-only: only the last four characters are ever shown.",
    tag: "provider-keys",
    scope: "login",
    response: ProviderKeysView,
  },
  listKeys,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
