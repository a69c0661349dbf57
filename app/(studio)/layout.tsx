import type { ReactNode } from "react";
import { LiveUpdates } from "@/components/live/live-updates";
import { loadOpenTasks } from "@/components/shell/load-person";
import { requireActor } from "@/lib/auth/session";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const renderedAt = new Date().toISOString();
  return (
    <>
      <LiveUpdates initial={await loadOpenTasks(actor)} renderedAt={renderedAt} />
      {children}
    </>
  );
}
