"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSaveState } from "@/components/shell/save-state";
import { notify } from "@/components/ui/toast";
import type { ActionResult } from "@/components/use-action";

type Versioned = { id: string; version: number };
export type CastConflict<E> = { edit: E; version: number; current: Record<string, unknown> };

/** Edits of a person or place, sent with the version they were made on; both values are kept when another was faster. */
export function useVersionedEdit<E extends object>(
  subject: Versioned,
  send: (edit: E & { version: number }) => Promise<ActionResult<Versioned>>,
) {
  const router = useRouter();
  const setSaveState = useSaveState((save) => save.set);
  const [conflict, setConflict] = useState<CastConflict<E> | null>(null);
  /** Raised when the other value was taken: fields drop what was typed. */
  const [taken, setTaken] = useState(0);
  const [seen, setSeen] = useState({ id: subject.id, version: subject.version });
  const version = seen.id === subject.id ? Math.max(seen.version, subject.version) : subject.version;

  const save = async (edit: E, base = version): Promise<boolean> => {
    setSaveState("saving");
    try {
      const result = await send({ ...edit, version: base });
      if (result.ok) {
        setSeen({ id: subject.id, version: result.data.version });
        setSaveState("saved");
        router.refresh();
        return true;
      }
      setSaveState("dirty");
      if (result.error.reason === "version_conflict") {
        const details = result.error.details as
          | { version?: number; current?: Record<string, unknown> }
          | undefined;
        setConflict({ edit, version: details?.version ?? base, current: details?.current ?? {} });
      } else notify({ title: result.error.message, state: "failed", duration: 10_000 });
      return false;
    } catch {
      setSaveState("offline");
      return false;
    }
  };

  return {
    conflict,
    taken,
    save,
    keepMine: async () => {
      if (!conflict) return;
      setConflict(null);
      await save(conflict.edit, conflict.version);
    },
    takeTheirs: () => {
      setConflict(null);
      setTaken((count) => count + 1);
      setSaveState("saved");
      router.refresh();
    },
  };
}
