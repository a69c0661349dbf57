import { expect, test } from "vitest";
import { GET as me } from "@/app/api/v1/auth/me/route";
import { GET as health } from "@/app/health/route";
import { pool } from "@/db";
import { call } from "@/lib/api/test-support/call";
import { signedIn } from "@/lib/api/test-support/people";
import { env } from "@/lib/env";

test("with every connection taken a request is told to come back, and health still answers", async () => {
  const person = await signedIn();
  const held = await Promise.all(Array.from({ length: env.DATABASE_POOL_MAX }, () => pool.reserve()));
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
    for (const connection of held) connection.release();
  }
  expect((await call(me, { token: person.token })).status).toBe(200);
});
