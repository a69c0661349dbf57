"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { useSaveState } from "@/components/shell/save-state";
import { notify } from "@/components/ui/toast";
import type { Shot } from "@/components/views";
import type { UpdateShotInput } from "@/lib/shots/schemas";
import { updateShotAction } from "./actions";

export type ShotEdit = Partial<Omit<UpdateShotInput, "shot_id" | "version">>;
export type EditConflict = { edit: ShotEdit; version: number; current: Record<string, unknown> };

/**
 * Edits of one shot, each sent with the version it was made on. When somebody was faster, both values are kept until
 * the person chooses.
 */
export function useShotEdit(shot: Shot) {
  const router = useRouter();
  const setSaveState = useSaveState((save) => save.set);
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  /** Raised when the other value was taken: fields drop what was typed. */
  const [taken, setTaken] = useState(0);
  const [version, setVersion] = useState({ id: shot.shot_id, number: shot.version });
  const known = version.id === shot.shot_id ? Math.max(version.number, shot.version) : shot.version;

  const send = useCallback(
    async (edit: ShotEdit, base: number): Promise<boolean> => {
      setSaveState("saving");
      try {
        const result = await updateShotAction({ ...edit, shot_id: shot.shot_id, version: base });
        if (result.ok) {
          setVersion({ id: shot.shot_id, number: result.data.shot.version });
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
    },
    [router, setSaveState, shot.shot_id],
  );

  return {
    conflict,
    taken,
    save: (edit: ShotEdit) => send(edit, known),
    keepMine: async () => {
      if (!conflict) return;
      setConflict(null);
      await send(conflict.edit, conflict.version);
    },
    takeTheirs: () => {
      setConflict(null);
      setTaken((count) => count + 1);
      setSaveState("saved");
      router.refresh();
    },
  };
}
