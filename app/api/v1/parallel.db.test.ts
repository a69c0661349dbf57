import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type Answer,
  busy,
  insist,
  post,
  raceForOneCredit,
  rowsOf,
  tally,
  tokenOf,
} from "@/app/api/testing/race";
import { serveApi } from "@/app/api/testing/serve";
import { pool } from "@/db";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { person, storyboarded, useVendor } from "@/lib/projects/test-support/studio";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  useVendor();
  api = await serveApi();
});
afterAll(() => api.close());
afterEach(async () => expect(await verifyLedger()).toEqual([]));

describe("two hundred requests at once over HTTP with credit for one", () => {
  test("start one, and the others are told what is missing", () => raceForOneCredit(api.url));

  test("of different kinds at that, and a refused one leaves nothing behind", async () => {
    const actor = await person(1);
    const project = await storyboarded(actor);
    const shots = await pool`select id from shots where project_id = ${project} order by position`;
    const token = await tokenOf(actor.userId);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const shot = at % 2 === 0 ? shots[(at / 2) % shots.length] : undefined;
        return insist(
          () =>
            shot
              ? post(`${api.url}/shots/${shot.id}/regenerate`, token, { seed: at })
              : post(`${api.url}/audio/tts/generate`, token, { text: `第${at}句`, project_id: project }),
          busy,
        );
      }),
    );
    const { "202 started": started = 0, ...refused } = tally(answers);
    // A shot asked for again while its picture is on its way is answered with that task.
    const ids = answers.flatMap(({ task }) => task ?? []);
    expect(new Set(ids).size).toBe(1);
    expect(refused).toEqual({ "402 insufficient_credits": 200 - started });
    expect(await rowsOf(actor.userId)).toMatchObject({ tasks: 1, holds: 1 });
    expect(await walletOf(actor.userId)).toMatchObject({ available: 0, held: 1 });
  });
});

describe("the same request fifty times at once under one Idempotency-Key", () => {
  const again = (answer: Answer) => busy(answer) || answer.reason === "in_progress";

  test("is one task, and everybody hears the same answer, its request id included", async () => {
    const user = await makeUser(10);
    const token = await tokenOf(user);
    const key = randomUUID();
    const ask = () => post(`${api.url}/audio/tts/generate`, token, { text: "灯要灭了" }, key);
    const first = await Promise.all(Array.from({ length: 50 }, ask));
    expect(first.every((answer) => answer.status === 202 || again(answer))).toBe(true);
    const answers = await Promise.all(first.map((answer) => (again(answer) ? insist(ask, again) : answer)));
    for (const { json } of answers) expect(json).toEqual(answers[0]?.json);
    expect(tally(answers)).toEqual({ "202 started": 50 });
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
    expect((await walletOf(user)).held).toBe(1);
  });

  test("is refused once and for all when it is refused", async () => {
    const user = await makeUser();
    const token = await tokenOf(user);
    const key = randomUUID();
    const ask = () => post(`${api.url}/audio/tts/generate`, token, { text: "灯要灭了" }, key);
    const answers = await Promise.all(Array.from({ length: 50 }, () => insist(ask, again)));
    expect(tally(answers)).toEqual({ "402 insufficient_credits": 50 });
    for (const { json } of answers) expect(json).toEqual(answers[0]?.json);
    expect(await rowsOf(user)).toEqual({ tasks: 0, events: 0, holds: 0 });
  });

  test("with other words is refused, whichever was first", async () => {
    const user = await makeUser(10);
    const token = await tokenOf(user);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        insist(() => post(`${api.url}/audio/tts/generate`, token, { text: `第${at}句` }, key), again),
      ),
    );
    expect(tally(answers)).toEqual({ "202 started": 1, "409 idempotency_mismatch": 49 });
    expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
  });
});
