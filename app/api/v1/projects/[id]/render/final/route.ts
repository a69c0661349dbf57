import { refuseOthers } from "@/lib/api/refuse-others";
import { renderRoute } from "../render-route";

export const POST = renderRoute("final", "Render the finished film");
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
