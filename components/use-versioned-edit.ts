"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useSaveState } from "@/components/shell/save-state";
import { notify } from "@/components/ui/toast";
import type { ActionResult } from "@/components/use-action";

type Versioned = { version: number };
export type EditConflict<E> = { edit: E; version: number; current: Record<string, unknown> };
/** Fields, or a way to make them from the newest value: lists and nested objects are sent whole. */
export type EditOf<S, E> = E | ((now: S) => E);

/**
 * Edits of one thing, each sent with the version it was made on, one after the other, so that nobody runs into their own
 * edit. When somebody else was faster, both values are kept until the person chooses.
 */
export function useVersionedEdit<S extends Versioned, E extends object>(
  id: string,
  subject: S,
  send: (edit: E & Versioned) => Promise<ActionResult<S>>,
) {
  const router = useRouter();
  const setSaveState = useSaveState((save) => save.set);
  const [conflict, setConflict] = useState<EditConflict<E> | null>(null);
  /** Raised when the other value was taken: fields drop what was typed. */
  const [taken, setTaken] = useState(0);
  const [saved, setSaved] = useState({ id, subject });
  // The answer of a save is newer than the page until the page has been read again.
  const value = saved.id === id && saved.subject.version > subject.version ? saved.subject : subject;
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const sendNow = async (made: EditOf<S, E>, base: number | undefined): Promise<boolean> => {
    const edit = typeof made === "function" ? made(newest.current) : made;
    const version = base ?? newest.current.version;
    setSaveState("saving");
    try {
      const result = await send({ ...edit, version });
      if (result.ok) {
        newest.current = result.data;
        setSaved({ id, subject: result.data });
        setSaveState("saved");
        router.refresh();
        return true;
      }
      setSaveState("dirty");
      if (result.error.reason === "version_conflict") {
        const details = result.error.details as
          | { version?: number; current?: Record<string, unknown> }
          | undefined;
        setConflict((before) => ({
          edit: { ...before?.edit, ...edit },
          version: details?.version ?? version,
          current: { ...before?.current, ...details?.current },
        }));
      } else notify({ title: result.error.message, state: "failed", duration: 10_000 });
      return false;
    } catch {
      setSaveState("offline");
      return false;
    }
  };

  const save = (edit: EditOf<S, E>, base?: number): Promise<boolean> => {
    const turn = queue.current.then(() => sendNow(edit, base));
    queue.current = turn;
    return turn;
  };

  return {
    /** The newest known value: what was saved shows at once. */
    value,
    conflict,
    taken,
    save: (edit: EditOf<S, E>) => save(edit),
    keepMine: async () => {
      if (!conflict) return;
      setConflict(null);
      await save(conflict.edit, conflict.version);
    },
    /** Decides nothing: what was typed stays, unsaved, and asks again when it is saved on the old version. */
    later: () => setConflict(null),
    takeTheirs: () => {
      setConflict(null);
      setTaken((count) => count + 1);
      setSaveState("saved");
      router.refresh();
    },
  };
}
