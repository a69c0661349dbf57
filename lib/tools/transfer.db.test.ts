import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { MediaProvider, ToolRequest } from "@/lib/providers/types";
import { OSS_ACCOUNT, S3_ACCOUNT } from "@/lib/storage/testing/accounts";
import { startOssDouble } from "@/lib/storage/testing/oss-double";
import { startS3Double } from "@/lib/storage/testing/s3-double";

// The variables are read once, by the first module that needs them: the stores are there before.
const servers = { s3: await startS3Double(S3_ACCOUNT), oss: await startOssDouble(OSS_ACCOUNT) };
Object.assign(process.env, {
  S3_REGION: S3_ACCOUNT.region,
  S3_BUCKET: S3_ACCOUNT.bucket,
  S3_ACCESS_KEY_ID: S3_ACCOUNT.accessKeyId,
  S3_SECRET_ACCESS_KEY: S3_ACCOUNT.secretAccessKey,
  S3_ENDPOINT: servers.s3.url,
  S3_FORCE_PATH_STYLE: "true",
  OSS_REGION: OSS_ACCOUNT.region,
  OSS_BUCKET: OSS_ACCOUNT.bucket,
  OSS_ACCESS_KEY_ID: OSS_ACCOUNT.accessKeyId,
  OSS_ACCESS_KEY_SECRET: OSS_ACCOUNT.accessKeySecret,
  OSS_ENDPOINT: servers.oss.url,
  ALLOW_PRIVATE_MEDIA_HOSTS: "127.0.0.1",
});
const { db, pool } = await import("@/db");
const { listConsents } = await import("@/db/queries/consents");
const { findGeneration } = await import("@/db/queries/generations");
const { makeUser } = await import("@/lib/credits/test-support/fixtures");
const { claimGeneration } = await import("@/lib/generations/claim-generation");
const { chooseAccount } = await import("@/lib/generations/choose-account");
const { failGeneration } = await import("@/lib/generations/fail-generation");
const { readyRequest } = await import("@/lib/generations/ready-request");
const { findModel } = await import("@/lib/providers/catalog-state");
const { registerAdapter } = await import("@/lib/providers/registry");
const { addVendor } = await import("@/lib/providers/vendors");
const { driverFor } = await import("@/lib/storage/drivers");
const { detectFace } = await import("./detect-face");
const { templateBody } = await import("./schemas");
const { startEmoji } = await import("./start-tool");
const { sweepStaged } = await import("./stage-file");
const { uploadedPerson } = await import("./test-support/files");

/** Every address the vendor was given, and whether it could be opened at that moment. */
let seen: { host: string; path: string; status: number }[] = [];
const openedBy = async (url: string) => {
  const { host, pathname } = new URL(url);
  seen.push({ host, path: pathname, status: (await fetch(url)).status });
};
const vendor: MediaProvider = {
  id: "beijing",
  check: () => null,
  submit: () => Promise.reject(new Error("nothing is sent here")),
  poll: () => Promise.reject(new Error("nothing is asked here")),
  async detectFace(_model, { url }) {
    await openedBy(url);
    return { state: "passed", faceBox: [200, 200, 400, 400], extBox: [100, 100, 500, 500] };
  },
};
const account = (region: "CN" | "GLOBAL") => ({
  region,
  baseUrl: "https://v.example",
  keys: [`key-${region}`],
});

beforeAll(() => {
  addVendor({ id: "beijing", name: { zh: "北", en: "B" }, sites: [account("GLOBAL"), account("CN")] });
  registerAdapter("beijing", { media: () => vendor }, [
    {
      id: "beijing-emoji",
      provider: "beijing",
      ability: "emoji",
      name: { zh: "北", en: "B" },
      credits: 0,
      detector: "beijing-look",
      references: "url",
      sites: ["CN"],
      slots: 1,
      usualSeconds: 60,
      timeoutSeconds: 600,
      regions: ["CN", "GLOBAL"],
      defaultIn: ["CN", "GLOBAL"],
    },
  ]);
});
beforeEach(() => {
  seen = [];
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});

const staged = async () => (await driverFor("CN").list("tmp/staged-")).keys;
const person = async (region: Actor["region"]): Promise<Actor> => ({
  userId: await makeUser(100),
  role: "user",
  locale: "en",
  region,
});
const body = (image_asset_id: string, more: object = {}) =>
  templateBody.parse({ image_asset_id, template_id: "mengwa_kaixin", consent: true, ...more });

test("a picture from abroad goes to China only with consent, as a copy that is deleted at the end", async () => {
  const actor = await person("GLOBAL");
  const image = await uploadedPerson(actor.userId);
  const refusal = { reason: "transfer_consent_required", status: 409, details: { country: "CN" } };
  await expect(detectFace(actor, { image_asset_id: image, ratio: "1:1" })).rejects.toMatchObject(refusal);
  await expect(startEmoji(actor, body(image))).rejects.toMatchObject(refusal);
  expect(seen).toEqual([]);

  const agreed = { transfer_consent: true };
  await detectFace(actor, { image_asset_id: image, ratio: "1:1", ...agreed });
  expect(seen).toMatchObject([{ host: new URL(servers.oss.url).host, status: 200 }]);
  expect(seen[0]?.path).toContain("tmp/staged-");
  expect(await staged()).toEqual([]);

  const started = await startEmoji(actor, body(image, agreed));
  if (!("task_id" in started)) throw new Error("not started");
  expect((await listConsents(db, actor.userId, image)).map(({ kind, country }) => [kind, country])).toEqual(
    expect.arrayContaining([
      ["likeness", ""],
      ["transfer", "CN"],
    ]),
  );
  await claimGeneration(started.task_id, "test");
  const row = await findGeneration(db, started.task_id);
  if (!row) throw new Error("no row");
  const request = (await readyRequest(row)) as Extract<ToolRequest, { kind: "emoji" }>;
  await openedBy(request.image.url);
  expect(seen.at(-1)).toMatchObject({ host: new URL(servers.oss.url).host, status: 200 });
  expect(await readyRequest(row)).toMatchObject({ kind: "emoji" });
  expect(await staged()).toHaveLength(1);
  // A copy of work under way is nobody's leftover.
  expect(await sweepStaged(Date.now() + 86_400_000)).toBe(0);
  await failGeneration(row.id, { reason: "provider_failed", retryable: true });
  expect(await staged()).toEqual([]);
});

test("work stays with the site it was told of, and what a killed process left is swept", async () => {
  const actor = await person("GLOBAL");
  const image = await uploadedPerson(actor.userId, { width: 640 });
  const started = await startEmoji(actor, body(image, { transfer_consent: true }));
  if (!("task_id" in started)) throw new Error("not started");
  const row = await findGeneration(db, started.task_id);
  const model = findModel("beijing-emoji");
  if (!row || !model) throw new Error("no row");
  expect(await chooseAccount(row, model)).toMatchObject({ account: { region: "CN" } });
  await claimGeneration(row.id, "test");
  await readyRequest(row);
  await pool`update generations set status = 'failed' where id = ${row.id}`;
  expect(await staged()).toHaveLength(1);
  expect(await sweepStaged()).toBe(1);
  expect(await staged()).toEqual([]);
});

test("a picture that stays in its region asks for no transfer", async () => {
  const actor = await person("CN");
  const image = await uploadedPerson(actor.userId, { width: 680 });
  const started = await startEmoji(actor, body(image));
  expect(started).toMatchObject({ status: "queued" });
  expect((await listConsents(db, actor.userId, image)).map(({ kind }) => kind)).toEqual(["likeness"]);
});
