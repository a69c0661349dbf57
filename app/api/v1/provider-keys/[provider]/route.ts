import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { deleteKey } from "@/lib/user-keys/delete-key";
import { getKey, knownVendor } from "@/lib/user-keys/list-keys";
import { putKey } from "@/lib/user-keys/put-key";
import { ProviderKeyView, PutKeyBody, providerParam } from "@/lib/user-keys/schemas";

const common = {
  tag: "provider-keys",
  scope: "login",
  params: providerParam,
  owns: async (_actor: unknown, { provider }: { provider: string }) => void knownVendor(provider),
} as const;

export const GET = apiRoute(
  { ...common, summary: "A vendor, and your own key there", response: ProviderKeyView },
  getKey,
);

export const PUT = apiRoute(
  {
    ...common,
    summary: "Keep a key of your own, in place of the one before",
    description: "Your own key is used instead of this installation's account for everything you make.",
    body: PutKeyBody,
    response: ProviderKeyView,
  },
  putKey,
);

export const DELETE = apiRoute({ ...common, summary: "Forget your own key" }, deleteKey);
export const { OPTIONS, POST, PATCH } = refuseOthers("GET", "PUT", "DELETE");
