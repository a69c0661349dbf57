import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db";
import { generations } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { call } from "@/lib/api/test-support/call";
import { type SignedIn, signedIn } from "@/lib/api/test-support/people";
import { POST as cancel } from "./[task_id]/cancel/route";
import { POST as retry } from "./[task_id]/retry/route";
import { DELETE, GET } from "./[task_id]/route";
import { GET as list } from "./route";

let me: SignedIn;
let other: SignedIn;
beforeAll(async () => {
  [me, other] = await Promise.all([signedIn(), signedIn()]);
});

async function task(owner: SignedIn, status: "queued" | "failed") {
  const id = newId();
  await db.insert(generations).values({ id, userId: owner.user.id, type: "image_generate", status });
  return id;
}
const row = async (id: string) => (await db.select().from(generations).where(eq(generations.id, id)))[0];

test("somebody else's task is not found by any route, and is not touched", async () => {
  for (const status of ["queued", "failed"] as const) {
    const id = await task(other, status);
    const before = await row(id);
    const options = { params: { task_id: id }, token: me.token };
    for (const [method, handler] of [
      ["GET", GET],
      ["DELETE", DELETE],
      ["POST", cancel],
      ["POST", retry],
    ] as const) {
      const answer = await call(handler, { ...options, method });
      expect(answer.json).toMatchObject({ code: 10003, error: { reason: "not_found" } });
    }
    expect(await row(id)).toEqual(before);
    expect(
      (await call(list, { token: me.token })).data.items.map((item: { id: string }) => item.id),
    ).not.toContain(id);
    expect((await call(GET, { ...options, token: other.token })).data.task.id).toBe(id);
  }
});

test("one's own task is shown, stopped once, and taken out of the lists when it has ended", async () => {
  const id = await task(me, "queued");
  const options = { params: { task_id: id }, token: me.token };
  expect((await call(DELETE, { ...options, method: "DELETE" })).status).toBe(409);
  const stopped = await call(cancel, { ...options, method: "POST" });
  expect(stopped.data.task).toMatchObject({ status: "cancelled", error: { reason: "cancelled" } });
  expect((await call(cancel, { ...options, method: "POST" })).reason).toBe("already_finished");
  expect((await call(DELETE, { ...options, method: "DELETE" })).status).toBe(204);
  expect((await call(GET, options)).status).toBe(404);
});
