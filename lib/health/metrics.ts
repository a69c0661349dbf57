import { timingSafeEqual } from "node:crypto";
import { db } from "@/db";
import { type Sample, slotSamples, taskSamples, waiting } from "@/db/queries/metrics";
import { env } from "@/lib/env";
import { checkHealth } from "./check-health";
import { VERSION } from "./version";

const TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** For Prometheus, for whoever holds METRICS_TOKEN; without one there is nothing here. */
export async function metricsResponse(request: Request): Promise<Response> {
  if (env.METRICS_TOKEN === undefined) return new Response(null, { status: 404 });
  if (!isBearer(request.headers.get("authorization") ?? "", env.METRICS_TOKEN))
    return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  return new Response(await metrics(), { headers: { "Content-Type": TYPE, "Cache-Control": "no-store" } });
}

function isBearer(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(`Bearer ${token}`)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function metrics(): Promise<string> {
  const health = await checkHealth();
  const parts = Object.entries(health.components).map(([part, { status }]) => ({
    labels: { part, status },
    value: status === "down" ? 0 : 1,
  }));
  const own = [
    gauge("build_info", "The running version", [{ labels: { version: VERSION }, value: 1 }]),
    gauge("part_up", "Parts of the installation: 0 = down", parts),
    gauge("process_resident_bytes", "Memory of the web process", one(process.memoryUsage().rss)),
    gauge("process_uptime_seconds", "Age of the web process", one(Math.round(process.uptime()))),
  ];
  if (health.components.database.status === "down") return own.join("");
  const [tasks, queue, slots] = await Promise.all([taskSamples(db), waiting(db), slotSamples(db)]);
  return [
    ...own,
    gauge("tasks_open", "Unfinished tasks", tasks.open),
    gauge("tasks_ended_day", "Tasks that ended within a day, by reason", tasks.ended),
    gauge("queue_oldest_seconds", "How long the first queued task has waited", one(queue.queuedSeconds)),
    gauge("outbox_unsent", "Events not yet sent to the engine", one(queue.unsent)),
    gauge("outbox_oldest_seconds", "How long the first of them has waited", one(queue.unsentSeconds)),
    gauge("provider_slots_taken", "Places taken at providers", slots),
  ].join("");
}

const one = (value: number): Sample[] => [{ labels: {}, value }];
const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');

function gauge(name: string, help: string, samples: Sample[]): string {
  const lines = samples.map(({ labels, value }) => {
    const named = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `inkreel_${name}${named.length > 0 ? `{${named.join(",")}}` : ""} ${value}\n`;
  });
  return `# HELP inkreel_${name} ${help}\n# TYPE inkreel_${name} gauge\n${lines.join("")}`;
}
