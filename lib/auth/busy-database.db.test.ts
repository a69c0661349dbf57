import { expect, test } from "vitest";
import { GET as me } from "@/app/api/v1/auth/me/route";
import { GET as health } from "@/app/health/route";
import { pool } from "@/db";
import { call } from "@/lib/api/test-support/call";
import { signedIn } from "@/lib/api/test-support/people";
import { env } from "@/lib/env";

/** Opens as many transactions as the pool has connections; the answer ends them. */
async function holdEveryConnection(): Promise<() => Promise<unknown>> {
  let end = () => {};
  const gate = new Promise<void>((done) => {
    end = done;
  });
  const holders: Promise<unknown>[] = [];
  await Promise.all(
    Array.from(
      { length: env.DATABASE_POOL_MAX },
      () =>
        new Promise<void>((ready) => {
          holders.push(
            pool.begin(async (tx) => {
              await tx`select 1`;
              ready();
              await gate;
            }),
          );
        }),
    ),
  );
  return () => {
    end();
    return Promise.all(holders);
  };
}

test("with every connection taken a request is told to come back, and health still answers", async () => {
  const person = await signedIn();
  const release = await holdEveryConnection();
  try {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        call(me, index % 2 === 0 ? { token: person.token } : { headers: { cookie: person.cookie } }),
      ),
    );
    for (const answer of answers) {
      expect(answer.json).toMatchObject({ code: 10007, error: { reason: "unavailable" } });
      expect(answer.headers.get("retry-after")).toBe("3");
    }
    expect((await (await health()).json()).components.database.status).toBe("ok");
  } finally {
    await release();
  }
  expect((await call(me, { token: person.token })).status).toBe(200);
});
