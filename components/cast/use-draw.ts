"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { openTaskFor } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { notify } from "@/components/ui/toast";
import { useOnce } from "@/components/use-once";
import type { Task } from "@/components/views";
import { generateCharacterImageAction, generateSceneImageAction } from "./actions";

export type Subject = { id: string; kind: "person" | "place" };

/** Draws one person or place: which is being sent, which is under way, and the button's deed. */
export function useDraw(projectId: string) {
  const common = useTranslations("common");
  const router = useRouter();
  const once = useOnce();
  const tasks = useLive((live) => live.tasks);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());

  const taskOf = (id: string): Task | undefined =>
    openTaskFor(
      tasks,
      ({ input, shot_id }) => !shot_id && (input.character_id === id || input.scene_id === id),
    );
  const draw = ({ id, kind }: Subject) =>
    once(id, async () => {
      setSending((now) => new Set(now).add(id));
      const result = await (kind === "person"
        ? generateCharacterImageAction({ project_id: projectId, character_id: id })
        : generateSceneImageAction({ project_id: projectId, scene_id: id })
      ).catch(() => null);
      setSending((now) => new Set([...now].filter((other) => other !== id)));
      if (result?.ok) return router.refresh();
      notify({ title: result ? result.error.message : common("offline"), state: "failed", duration: 10_000 });
    });
  return { taskOf, draw, isSending: (id: string) => sending.has(id) };
}
