import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getConfig } from "@/lib/config/get-config";
import { ConfigView } from "@/lib/config/schemas";

export const GET = apiRoute(
  {
    summary: "Styles, prices, presets and models",
    description: "Carries an ETag: ask again with `If-None-Match`.",
    tag: "config",
    auth: "public",
    response: ConfigView,
  },
  getConfig,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
