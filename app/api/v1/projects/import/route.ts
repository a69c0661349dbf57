import { notBuilt } from "@/lib/api/not-built";
import { refuseOthers } from "@/lib/api/refuse-others";

export const POST = notBuilt();
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
