"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSaveState } from "@/components/shell/save-state";
import { notify } from "@/components/ui/toast";
import type { ScriptFormat } from "@/db/schema/scripts";
import { openWith, readDraft, writeDraft } from "./draft-store";
import { saveScriptAction } from "./script-actions";

export type Scope = { project_id: string; episode: string };
export type Conflict = { content: string; version: number };
type Saved = { content: string; version: number; format: ScriptFormat };

const PAUSE_MS = 1_200;
const RETRY_MS = 5_000;

/**
 * The text of an episode, saved by itself: kept on this device with every keystroke, sent after a pause, one save at a
 * time. Offline it waits and tries again; when another place saved first, both texts stay until the person chooses.
 */
export function useAutosave(scope: Scope, server: Saved) {
  const t = useTranslations("script");
  const router = useRouter();
  const setSaveState = useSaveState((save) => save.set);
  const [content, setContent] = useState(server.content);
  const [format, setFormat] = useState(server.format);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const saved = useRef(server);
  const latest = useRef({ content: server.content, format: server.format });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<Promise<boolean> | null>(null);
  const stopped = useRef(false);

  const send = useCallback(async (): Promise<boolean> => {
    const { content, format } = latest.current;
    setSaveState("saving");
    try {
      const result = await saveScriptAction({ ...scope, content, format, version: saved.current.version });
      if (result.ok) {
        const { version, episodes } = result.data;
        saved.current = { content, format, version };
        if (latest.current.content === content) writeDraft(localStorage, scope, null);
        setSaveState(latest.current.content === content ? "saved" : "dirty");
        if (episodes.length > 1) {
          notify({ title: t("episodesSplit", { count: episodes.length }) });
          router.refresh();
        }
        return true;
      }
      if (result.error.reason === "version_conflict") {
        const details = result.error.details as
          | { version?: number; current?: { content?: string } }
          | undefined;
        setConflict({ content: details?.current?.content ?? "", version: details?.version ?? 0 });
        stopped.current = true;
      } else notify({ title: result.error.message, state: "failed", duration: 10_000 });
      setSaveState("dirty");
      return false;
    } catch {
      setSaveState("offline");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flushRef.current(), RETRY_MS);
      return false;
    }
  }, [router, scope, setSaveState, t]);

  /** Saves what is unsaved now; true when the server has everything. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (saving.current) await saving.current;
    if (stopped.current) return false;
    const [now, known] = [latest.current, saved.current];
    if (now.content === known.content && now.format === known.format) return true;
    saving.current = send().finally(() => {
      saving.current = null;
    });
    return saving.current;
  }, [send]);
  const flushRef = useRef(flush);
  useEffect(() => {
    flushRef.current = flush;
  }, [flush]);

  const change = useCallback(
    (next: { content?: string; format?: ScriptFormat }) => {
      latest.current = { ...latest.current, ...next };
      if (next.content !== undefined) setContent(next.content);
      if (next.format !== undefined) setFormat(next.format);
      writeDraft(localStorage, scope, { content: latest.current.content, base: saved.current.version });
      setSaveState("dirty");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flushRef.current(), PAUSE_MS);
    },
    [scope, setSaveState],
  );

  // The draft of this device is only known in the browser: looked at once, after the first render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per opened version
  useEffect(() => {
    const opening = openWith(server, readDraft(localStorage, scope));
    if (!opening.restored) return setSaveState("saved");
    latest.current = { content: opening.content, format: server.format };
    setContent(opening.content);
    if (opening.conflict) {
      stopped.current = true;
      setConflict({ content: server.content, version: server.version });
    } else {
      notify({ title: t("draftRestored"), state: "stale" });
      timer.current = setTimeout(() => void flushRef.current(), PAUSE_MS);
    }
  }, []);

  // A restored, imported or split text: the server is ahead of a text with nothing unsaved.
  useEffect(() => {
    const known = saved.current;
    const unsaved = latest.current.content !== known.content || latest.current.format !== known.format;
    if (unsaved || server.version < known.version || server.content === known.content) return;
    saved.current = server;
    latest.current = { content: server.content, format: server.format };
    setContent(server.content);
    setFormat(server.format);
    setSaveState("saved");
  }, [server, setSaveState]);

  useEffect(() => {
    const leave = () => void flushRef.current();
    window.addEventListener("online", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
      setSaveState("idle");
    };
  }, [setSaveState]);

  const resolve = useCallback(
    async (keepMine: boolean) => {
      if (!conflict) return;
      saved.current = { ...saved.current, content: conflict.content, version: conflict.version };
      stopped.current = false;
      setConflict(null);
      if (keepMine) return void (await flushRef.current());
      latest.current = { ...latest.current, content: conflict.content };
      setContent(conflict.content);
      writeDraft(localStorage, scope, null);
      setSaveState("saved");
    },
    [conflict, scope, setSaveState],
  );

  return { content, format, change, flush, conflict, resolve };
}
