import { apiRoute } from "@/lib/api";
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
