import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type JobFailure, type JobStatus, mediaRequestSchema } from "../schemas";

/** A job as it is kept on disk, one JSON file each. */
export type Job = {
  id: string;
  clientKey: string;
  model: string;
  request: z.infer<typeof mediaRequestSchema>;
  status: JobStatus;
  createdAt: number;
  finishedAt?: number;
  result?: { file: string; contentType: string };
  params?: Record<string, unknown>;
  error?: JobFailure;
};

const jobSchema = z.object({
  id: z.string(),
  clientKey: z.string(),
  model: z.string(),
  request: mediaRequestSchema,
  status: z.enum(["queued", "running", "succeeded", "failed", "cancelled"]),
  createdAt: z.number(),
  finishedAt: z.number().optional(),
  result: z.object({ file: z.string(), contentType: z.string() }).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  error: z
    .object({
      reason: z.enum(["provider_failed", "unsupported", "expired", "invalid_input"]),
      message: z.string(),
    })
    .optional(),
});

const lineSchema = z.object({ id: z.string(), client_key: z.string() });

export type JobStore = Awaited<ReturnType<typeof openJobStore>>;

/**
 * The studio's memory: `submissions.jsonl` says what was accepted (synced to disk before the answer), `jobs/` how far
 * it got, `files/` what came out. A job without its line in the log was never accepted.
 */
export async function openJobStore(folder: string) {
  const logPath = path.join(folder, "submissions.jsonl");
  const jobsFolder = path.join(folder, "jobs");
  const filesFolder = path.join(folder, "files");
  await mkdir(jobsFolder, { recursive: true });
  await mkdir(filesFolder, { recursive: true });

  const idByKey = await readLog(logPath);
  const accepted = new Set(idByKey.values());
  const log = await open(logPath, "a");
  let tail: Promise<unknown> = Promise.resolve();

  const jobPath = (id: string) => path.join(jobsFolder, `${id}.json`);

  async function save(job: Job): Promise<void> {
    const draft = `${jobPath(job.id)}.${randomUUID()}.tmp`;
    await writeFile(draft, JSON.stringify(job));
    await rename(draft, jobPath(job.id));
  }

  return {
    filesFolder,
    idOf: (clientKey: string) => idByKey.get(clientKey),
    accepted: (id: string) => accepted.has(id),
    save,

    /** Durable once it resolves; lines of concurrent callers never mix. */
    accept(job: Job): Promise<void> {
      const line = `${JSON.stringify({
        id: job.id,
        client_key: job.clientKey,
        kind: job.request.kind,
        model: job.model,
        at: new Date(job.createdAt).toISOString(),
      })}\n`;
      const written = tail.then(async () => {
        await save(job);
        await log.appendFile(line);
        await log.datasync();
        idByKey.set(job.clientKey, job.id);
        accepted.add(job.id);
      });
      tail = written.catch(() => undefined);
      return written;
    },

    async load(id: string): Promise<Job | null> {
      if (!/^[0-9a-f-]{36}$/.test(id)) return null;
      const text = await readFile(jobPath(id), "utf8").catch(() => null);
      if (text === null) return null;
      return readJob(text);
    },

    /** Accepted jobs without an end, oldest first. */
    async unfinished(): Promise<Job[]> {
      const jobs: Job[] = [];
      for (const name of await readdir(jobsFolder)) {
        const id = name.replace(/\.json$/, "");
        if (name.endsWith(".tmp") || !accepted.has(id)) {
          await rm(path.join(jobsFolder, name), { force: true });
          continue;
        }
        const job = await this.load(id);
        if (job && (job.status === "queued" || job.status === "running")) jobs.push(job);
      }
      return jobs.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },

    /** Removes what ended before `before` (ms since 1970), and result files nobody owns any more. */
    async sweep(before: number): Promise<number> {
      let removed = 0;
      for (const name of await readdir(jobsFolder)) {
        const job = name.endsWith(".json") ? await this.load(name.slice(0, -5)) : null;
        if (!job?.finishedAt || job.finishedAt > before) continue;
        if (job.result) await rm(path.join(filesFolder, job.result.file), { force: true });
        await rm(jobPath(job.id), { force: true });
        removed++;
      }
      for (const name of await readdir(filesFolder)) {
        const file = path.join(filesFolder, name);
        const info = await stat(file).catch(() => null);
        if (info && info.mtimeMs < before) await rm(file, { force: true });
      }
      return removed;
    },

    async close(): Promise<void> {
      await tail;
      await log.close();
    },
  };
}

/** A file the disk lost in a power cut reads as absent: the job then answers as expired, and nothing else suffers. */
function readJob(text: string): Job | null {
  try {
    return jobSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A line cut short by a crash was never answered: it is cut off, so that the next line starts clean. */
async function readLog(file: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const content = await readFile(file).catch(() => null);
  if (content === null) return ids;
  const whole = content.lastIndexOf(0x0a) + 1;
  if (whole < content.length) await truncate(file, whole);
  for (const line of content.subarray(0, whole).toString("utf8").split("\n")) {
    if (line === "") continue;
    const { id, client_key } = lineSchema.parse(JSON.parse(line));
    ids.set(client_key, id);
  }
  return ids;
}
