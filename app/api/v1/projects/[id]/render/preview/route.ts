import { refuseOthers } from "@/lib/api/refuse-others";
import { renderRoute } from "../render-route";

export const POST = renderRoute("preview", "Render a quick preview");
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
