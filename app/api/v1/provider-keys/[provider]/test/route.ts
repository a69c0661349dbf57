import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { KeyTestView, providerParam } from "@/lib/user-keys/schemas";
import { testKey } from "@/lib/user-keys/test-key";

export const POST = apiRoute(
  {
    summary: "Ask the vendor whether it takes your key; costs nothing",
    tag: "provider-keys",
    scope: "login",
    params: providerParam,
    policy: "key_test",
    response: KeyTestView,
  },
  testKey,
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
