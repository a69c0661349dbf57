import { expect, test } from "vitest";
import { db } from "@/db";
import { listConsents } from "@/db/queries/consents";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { requireConsent } from "./require-consent";
import { CONSENT_VERSION } from "./schemas";

const person = async () => ({ userId: await makeUser(0) });

test("without consent nothing is written down, and the refusal names the wording", async () => {
  const actor = await person();
  const assetId = newId();
  for (const consent of [undefined, false])
    await expect(
      requireConsent(actor, { consent }, { assetIds: [assetId], country: null }),
    ).rejects.toMatchObject({
      reason: "consent_required",
      details: { version: CONSENT_VERSION },
    });
  expect(await listConsents(db, actor.userId, assetId)).toEqual([]);
});

test("a picture that leaves for another country needs consent to that country", async () => {
  const actor = await person();
  const assetId = newId();
  const needed = { assetIds: [assetId], country: "CN" };
  await expect(requireConsent(actor, { consent: true }, needed)).rejects.toMatchObject({
    reason: "transfer_consent_required",
    status: 409,
    details: { country: "CN" },
  });
  await requireConsent(actor, { consent: true, transfer_consent: true }, needed);
  const rows = await listConsents(db, actor.userId, assetId);
  expect(rows.map(({ kind, country, version }) => [kind, country, version])).toEqual([
    ["likeness", "", CONSENT_VERSION],
    ["transfer", "CN", CONSENT_VERSION],
  ]);
});

test("consent is kept once for each file, with the time it was first given", async () => {
  const actor = await person();
  const [image, video] = [newId(), newId()];
  const give = () =>
    requireConsent(actor, { consent: true }, { assetIds: [image, video, image], country: null });
  await give();
  const [first] = await listConsents(db, actor.userId, image);
  await Promise.all([give(), give()]);
  expect(await listConsents(db, actor.userId, image)).toEqual([first]);
  expect(await listConsents(db, actor.userId, video)).toHaveLength(1);
});
