import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getUsage } from "@/lib/assets/get-usage";
import { UsageView } from "@/lib/assets/schemas";

export const GET = apiRoute({ summary: "Storage used", tag: "storage", response: UsageView }, getUsage);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
