import "server-only";
import { cache } from "react";
import type { Task } from "@/components/views";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import { getMe } from "@/lib/users/get-me";
import type { Person } from "./rail";

/** Name and credits for the frame around every studio page. */
export const loadPerson = cache(async (actor: Actor): Promise<Person> => {
  const { user } = await getMe(actor);
  return { name: user.name, balance: user.credits.balance, held: user.credits.held };
});

const OPEN_TASKS = 100;

/** What is under way, so that a reload shows the same progress at once. */
export async function loadOpenTasks(actor: Actor): Promise<Task[]> {
  const pages = await Promise.all(
    (["running", "queued"] as const).map((status) => listTasks(actor, { status, page_size: OPEN_TASKS })),
  );
  return pages.flatMap((page) => page.items);
}
