import { expect } from "vitest";
import { db, pool } from "@/db";
import { findUser } from "@/db/queries/users";
import { issueTokens } from "@/lib/auth/open-login";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";

export type Answer = {
  status: number;
  json: object;
  reason?: string;
  task?: string;
  retryAfter: string | null;
};

export async function tokenOf(userId: string): Promise<string> {
  const account = await findUser(db, userId);
  if (!account) throw new Error("no such person");
  return (await issueTokens(db, account)).access;
}

export async function post(url: string, token: string, body: object, key?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(key && { "idempotency-key": key }),
    },
    body: JSON.stringify(body),
  });
  const json = await response.json();
  return {
    status: response.status,
    json,
    reason: json.error?.reason,
    task: json.data?.task_id,
    retryAfter: response.headers.get("retry-after"),
  };
}

/** As a client does that is told to try again later. */
export async function insist(
  ask: () => Promise<Answer>,
  waits: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (!waits(answer)) return answer;
    expect(Number(answer.retryAfter)).toBeGreaterThan(0);
  }
}
export const busy = ({ status }: Answer) => status === 503;

export const rowsOf = async (userId: string) => {
  const [row] = await pool`select count(*)::int as tasks,
    (select count(*)::int from outbox where data->>'userId' = ${userId}) as events,
    (select count(*)::int from holds where user_id = ${userId}) as holds
    from generations where user_id = ${userId} and type in ('tts', 'image_generate')`;
  return row;
};
export const tally = (answers: Answer[]) =>
  answers.reduce<Record<string, number>>((counts, { status, reason }) => {
    const name = `${status} ${reason ?? "started"}`;
    counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }, {});

/** Two hundred different texts to speak, all at once, with credit for one: nothing but the wallet can tell them apart. */
export async function raceForOneCredit(api: string): Promise<void> {
  const user = await makeUser(1);
  const token = await tokenOf(user);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      insist(() => post(`${api}/audio/tts/generate`, token, { text: `第${at}句` }), busy),
    ),
  );
  expect(tally(answers)).toEqual({ "202 started": 1, "402 insufficient_credits": 199 });
  expect(await rowsOf(user)).toEqual({ tasks: 1, events: 1, holds: 1 });
  expect(await walletOf(user)).toMatchObject({ available: 0, held: 1 });
}
