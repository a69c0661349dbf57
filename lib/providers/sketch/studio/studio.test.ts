import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MediaProvider, Operation } from "../../types";
import { createSketchProvider } from "../provider";
import { imageRequest } from "../testing/requests";
import type { Draw } from "./pool";
import { type SketchStudio, startSketchStudio } from "./server";

const draw: Draw = async ({ outBase, request, onProgress, signal }) => {
  onProgress(40);
  if (request.kind === "image" && request.prompt.includes("slow")) await wait(60_000, undefined, { signal });
  await writeFile(`${outBase}.jpg`, "picture");
  return { file: `${outBase}.jpg`, contentType: "image/jpeg" };
};

let folder: string;
let studio: SketchStudio;
let server: Server;
let provider: MediaProvider;
let origin: string;

async function open(options: { draw?: Draw } = { draw }) {
  studio = await startSketchStudio({ folder, delayMs: 0, ...options });
  server = createServer((req, res) => void studio.handle(req, res)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = createSketchProvider({ baseUrl: origin });
}

async function close() {
  await studio.stop();
  server.closeAllConnections();
  server.close();
}

async function submitted(prompt: string, key = prompt): Promise<Operation> {
  const answer = await provider.submit("sketch-image", imageRequest({ prompt }), key);
  if (answer.state !== "accepted") throw new Error(answer.state);
  return answer.operation;
}

async function ended(operation: Operation) {
  for (;;) {
    const answer = await provider.poll(operation);
    if (answer.state !== "pending") return answer;
    await wait(10);
  }
}

const logLines = async () =>
  (await readFile(path.join(folder, "submissions.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; client_key: string });

describe("the studio over HTTP", () => {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sketch-"));
    await open();
  });
  afterEach(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a picture is accepted, drawn, and offered at a signed link with its recipe", async () => {
    const done = await ended(await submitted("a lane"));
    expect(done).toMatchObject({ state: "done", params: { offline: true, sketch: { version: 1, seed: 7 } } });
    if (done.state !== "done") return;
    const file = await fetch(done.files[0]?.url ?? "");
    expect([file.status, file.headers.get("content-type"), await file.text()]).toEqual([
      200,
      "image/jpeg",
      "picture",
    ]);
    const forged = (done.files[0]?.url ?? "").replace(/signature=.{4}/, "signature=AAAA");
    expect((await fetch(forged)).status).toBe(403);
    expect(done.files[0]?.url?.startsWith(`${provider.trustedOrigins?.[0]}/`)).toBe(true);
  });

  test("the same client key is the same job, also when both arrive at once", async () => {
    const jobs = await Promise.all([submitted("twice"), submitted("twice"), submitted("twice")]);
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(1);
    expect(await logLines()).toHaveLength(1);
  });

  test("the log has the line of a job before its acceptance is answered", async () => {
    const { job } = await submitted("logged");
    expect(await logLines()).toMatchObject([{ id: job, client_key: "logged" }]);
  });

  test("a lost answer can be looked up by its client key; one that never arrived is known not to have", async () => {
    const operation = await submitted("lost");
    expect(await provider.find?.("lost")).toEqual(operation);
    expect(await provider.find?.("never")).toBeNull();
  });

  test("a waiting or running job is pending with its progress until it is cancelled", async () => {
    const running = await submitted("slow one");
    await expect.poll(() => provider.poll(running)).toMatchObject({ state: "pending", progress: 40 });
    expect(await provider.cancel?.(running)).toEqual({ stopped: true });
    expect(await provider.poll(running)).toMatchObject({ state: "failed", vendorCode: "cancelled" });
    const done = await submitted("quick");
    await ended(done);
    expect(await provider.cancel?.(done)).toEqual({ stopped: false });
  });

  test("jobs beyond the places wait in line and say where they stand", async () => {
    const jobs: Operation[] = [];
    for (let index = 0; index < 40; index++) jobs.push(await submitted(`slow ${index}`));
    expect(await provider.poll(jobs.at(-1) ?? {})).toMatchObject({
      state: "pending",
      queuePosition: expect.any(Number),
    });
  });

  test("busy on request refuses so often, accepts then, and logs only what it accepted", async () => {
    const request = imageRequest({ prompt: "x [[sketch:busy=2]]" });
    const answers = [];
    for (const key of ["a", "b", "c"]) answers.push(await provider.submit("sketch-image", request, key));
    expect(answers).toMatchObject([
      { state: "busy", retryAfter: 1 },
      { state: "busy" },
      { state: "accepted" },
    ]);
    expect(await logLines()).toMatchObject([{ client_key: "c" }]);
  });

  test("moderation on request refuses the submit and bills nothing", async () => {
    const answer = await provider.submit("m", imageRequest({ prompt: "[[sketch:fail=moderation]]" }), "k");
    expect(answer).toMatchObject({ state: "failed", reason: "moderation", retryable: false });
    expect(await provider.find?.("k")).toBeNull();
  });

  test("a server fault on request is a failed job that may be tried again", async () => {
    const answer = await ended(await submitted("[[sketch:fail=server]]"));
    expect(answer).toMatchObject({ state: "failed", reason: "provider_failed", retryable: true });
  });

  test("garbage on request is a done job whose file is no picture", async () => {
    const done = await ended(await submitted("[[sketch:fail=garbage]]"));
    if (done.state !== "done") throw new Error(done.state);
    expect(await (await fetch(done.files[0]?.url ?? "")).text()).not.toContain("picture");
  });

  test("an expired link on request answers 410", async () => {
    const done = await ended(await submitted("[[sketch:fail=expired]]"));
    if (done.state !== "done") throw new Error(done.state);
    expect((await fetch(done.files[0]?.url ?? "")).status).toBe(410);
  });

  test("an invalid request is refused and an unsigned caller gets nothing", async () => {
    const wrong = { ...imageRequest({}), width: -1 };
    expect(provider.check("m", wrong)).toMatchObject({ reason: "invalid_input", vendorCode: "width" });
    expect(await provider.submit("m", wrong, "w")).toMatchObject({
      state: "failed",
      reason: "invalid_input",
    });
    expect((await fetch(`${origin}/sketch/v1/jobs`, { method: "POST", body: "{}" })).status).toBe(401);
    expect((await fetch(`${origin}/sketch/v1/jobs/1`)).status).toBe(401);
  });

  test("a studio that is not there makes submit throw: the attempt is ambiguous", async () => {
    await close();
    await expect(provider.submit("m", imageRequest({}), "k")).rejects.toThrow();
    await open();
  });

  test("results older than a day are swept, their client keys are remembered", async () => {
    const operation = await submitted("old");
    await ended(operation);
    const file = path.join(folder, "jobs", `${operation.job}.json`);
    const job = JSON.parse(await readFile(file, "utf8")) as { finishedAt: number };
    await writeFile(file, JSON.stringify({ ...job, finishedAt: job.finishedAt - 25 * 3_600_000 }));
    await utimes(file, 0, 0);
    await close();
    await open();
    expect(await provider.poll(operation)).toMatchObject({ state: "failed", reason: "expired" });
    expect(await provider.find?.("old")).toEqual(operation);
    expect(await submitted("old")).toEqual(operation);
  });

  test("a line cut short by a crash is forgotten and the log goes on clean", async () => {
    await submitted("first");
    await close();
    const log = path.join(folder, "submissions.jsonl");
    await writeFile(log, `${await readFile(log, "utf8")}{"id":"0198`);
    await open();
    await submitted("second");
    expect((await logLines()).map((line) => line.client_key)).toEqual(["first", "second"]);
  });
});

describe("a studio that is killed", () => {
  test("goes on where it was: every key logged once, every accepted job ended", async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sketch-kill-"));
    const keys = Array.from({ length: 8 }, (_, index) => `key-${index}`);
    const start = async (): Promise<ChildProcess> => {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "lib/providers/sketch/testing/serve.ts", folder],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      provider = createSketchProvider({ baseUrl: `http://127.0.0.1:${line.toString().trim()}` });
      return child;
    };
    const first = await start();
    const answers = await Promise.allSettled(
      keys.map(async (key, index) => {
        if (index === 5) first.kill("SIGKILL");
        return submitted("p", key);
      }),
    );
    first.kill("SIGKILL");
    if (first.signalCode === null) await once(first, "exit");
    const second = await start();
    for (const [index, key] of keys.entries()) {
      const known = await provider.find?.(key);
      if (answers[index]?.status === "fulfilled") expect(known).not.toBeNull();
      if (!known) await submitted("p", key);
    }
    for (const key of keys) {
      const operation = await provider.find?.(key);
      expect(await ended(operation ?? {})).toMatchObject({ state: "done" });
    }
    expect((await logLines()).map((line) => line.client_key).sort()).toEqual(keys);
    second.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });
});
