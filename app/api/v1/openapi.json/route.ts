import { ROUTES } from "@/app/api/routes";
import { openApiDocument } from "@/lib/openapi/document";

/** The document itself, outside the envelope: tools read it. */
export const GET = () =>
  Response.json(openApiDocument(ROUTES), { headers: { "Cache-Control": "public, max-age=300" } });
