import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listEmojis } from "@/lib/tools/emoji-tasks";
import { historyPage, historyQuery } from "@/lib/tools/schemas";

export const GET = apiRoute(
  { summary: "List one's expressions", tag: "tools", query: historyQuery, response: historyPage },
  listEmojis,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
