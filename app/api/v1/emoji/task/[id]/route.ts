import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { TaskAnswer } from "@/lib/generations/schemas";
import { idPath } from "@/lib/projects/path";
import { deleteEmoji, getEmojiTask, ownsEmoji } from "@/lib/tools/emoji-tasks";

export const GET = apiRoute(
  { summary: "Read an expression", tag: "tools", params: idPath, owns: ownsEmoji, response: TaskAnswer },
  getEmojiTask,
);
export const DELETE = apiRoute(
  {
    summary: "Delete an expression with its files",
    tag: "tools",
    params: idPath,
    owns: ownsEmoji,
  },
  deleteEmoji,
);
export const { OPTIONS, POST, PUT, PATCH } = refuseOthers("GET", "DELETE");
