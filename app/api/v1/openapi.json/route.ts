import { ROUTES } from "@/app/api/routes";
import { refuseOthers } from "@/lib/api/refuse-others";
import { openApiDocument } from "@/lib/openapi/document";

/** The document itself, outside the envelope: tools read it. */
export const GET = () =>
  Response.json(openApiDocument(ROUTES), { headers: { "Cache-Control": "public, max-age=300" } });
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
