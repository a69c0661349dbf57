/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ recordPeerAddresses }, { reportParts }] = await Promise.all([
    import("./lib/client-address"),
    import("./lib/health/report-parts"),
  ]);
  recordPeerAddresses();
  reportParts();
}
