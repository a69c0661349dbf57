import { pool } from "@/db";
import { generationRequested } from "@/inngest/events";
import { type Admission, admitGenerations, type PlannedGeneration } from "../admit-generations";

/** A picture of the scripted vendor, of no particular shot. */
export function plan(changes: Partial<PlannedGeneration> = {}): PlannedGeneration {
  return {
    type: "image_generate",
    provider: "fake",
    model: "fake-image",
    price: 1,
    input: { keyframe: "start" },
    request: {
      kind: "image",
      prompt: "a lantern",
      brief: { purpose: "character_sheet" },
      style: "anime",
      aspectRatio: "9:16",
      width: 90,
      height: 160,
      seed: 7,
      references: [],
      quality: "draft",
    },
    ...changes,
  };
}

export const admit = (
  userId: string,
  items: PlannedGeneration[],
  more: { batch?: boolean } = {},
): Promise<Admission> =>
  admitGenerations({ userId }, { items, scope: "test", ...(more.batch && { batch: { input: {} } }) });

/** Admits one task and answers its id. */
export async function admitOne(userId: string, changes: Partial<PlannedGeneration> = {}): Promise<string> {
  const { tasks } = await admit(userId, [plan(changes)]);
  return tasks[0]?.id ?? "";
}

export async function taskRow(id: string) {
  const [row] =
    await pool`select status, progress, current_step, charged, attempts, error, result, run_id, operation,
    cancel_requested_at from generations where id = ${id}`;
  if (!row) throw new Error(`no task ${id}`);
  return row;
}

export const attemptsOf = (id: string) =>
  pool`select number, state, possible_cost::int, client_key, detail from generation_attempts where generation_id = ${id} order by number`;

/** Lets time pass for everything the database keeps a time of. */
export async function passTime(seconds: number): Promise<void> {
  const by = `interval '${seconds} seconds'`;
  await pool.unsafe(`
    update generations set updated_at = updated_at - ${by} where status in ('queued','running');
    update generation_attempts set created_at = created_at - ${by} where resolved_at is null;
    update provider_slots set leased_until = leased_until - ${by};
    update outbox set next_attempt_at = next_attempt_at - ${by} where sent_at is null;
    update provider_circuits set window_start = window_start - ${by}, open_until = open_until - ${by},
      opened_at = opened_at - ${by}, trial_until = trial_until - ${by};
    update quotes set expires_at = expires_at - ${by};`);
}

/** As if no vendor had ever been in trouble. */
export const forgetTrouble = async (): Promise<void> => void (await pool`delete from provider_circuits`);

export const imageEvent = (generationId: string, userId: string) => ({
  name: generationRequested.image.name,
  data: { generationId, userId },
});
