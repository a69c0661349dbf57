/** A process of its own that tests may let die: `node --import tsx child.ts <command as JSON>`. */
import { pool } from "@/db";
import { generationRequested } from "@/inngest/events";
import { createGenerateFunction } from "@/inngest/functions/generate-media";
import { createExecutor, testClient } from "./executor";
import { registerFake } from "./fake-provider";
import { admit, imageEvent, passTime, plan } from "./fixtures";

export type Command =
  | { do: "admit"; user: string; ids: string[] }
  | { do: "run"; user: string; id: string; runId: string; vendorUrl: string; findable?: boolean };

async function admitAll({ user, ids }: Extract<Command, { do: "admit" }>): Promise<void> {
  for (let at = 0; at < ids.length; at += 5)
    await Promise.all(
      ids.slice(at, at + 5).map(async (id) => {
        await admit(user, [plan({ id })]);
        process.stdout.write(`${id}\n`);
      }),
    );
}

async function runOne({
  user,
  id,
  runId,
  vendorUrl,
  findable = true,
}: Extract<Command, { do: "run" }>): Promise<void> {
  registerFake({ url: vendorUrl, result: "png", findable });
  const engine = createExecutor([
    createGenerateFunction(testClient, { id: "generate-image", event: generationRequested.image }),
  ]);
  const onPause = (seconds: number) => passTime(seconds).then(() => null);
  const { failed } = await engine.run("generate-image", imageEvent(id, user), { runId, onPause });
  if (failed) throw new Error("run failed");
}

const command = JSON.parse(process.argv[2] ?? "{}") as Command;
if (command.do === "admit") await admitAll(command);
else await runOne(command);
await pool.end({ timeout: 1 });
