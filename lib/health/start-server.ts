import { recordPeerAddresses } from "@/lib/client-address";
import { endStreams } from "@/lib/realtime/open-streams";
import { reportParts } from "./report-parts";

/** What the web process needs once, before its first request. */
export function startServer(): void {
  recordPeerAddresses();
  // Next waits for open connections before it stops.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, endStreams);
  reportParts();
}
