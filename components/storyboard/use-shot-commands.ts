"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { notify, UNDO_MS } from "@/components/ui/toast";
import { type ActionResult, useAction } from "@/components/use-action";
import { useOnce } from "@/components/use-once";
import type { StoryboardView } from "@/lib/storyboards/schemas";
import {
  createShotAction,
  deleteShotsAction,
  generateShotVideoAction,
  regenerateShotAction,
  reorderShotsAction,
  restoreShotsAction,
} from "./actions";
import type { CardCommands } from "./shot-card";
import { droppedBefore, moved, twoDigits } from "./shot-state";

type Scope = { project_id: string; episode: string };
type Local = {
  open: (id: string | null) => void;
  toggle: CardCommands["toggle"];
};

/** Other shots may be deleted or brought back while some are. */
const byShots = {
  keyOf: (input: object) => ("shot_ids" in input ? String(input.shot_ids) : ""),
};

/** Everything a card or key can do to the storyboard. The object stays the same, so cards render only when they change. */
export function useShotCommands(storyboard: StoryboardView, scope: Scope, local: Local) {
  const t = useTranslations("storyboard.toast");
  const common = useTranslations("common");
  const router = useRouter();
  const [create] = useAction(createShotAction);
  const [reorder] = useAction(reorderShotsAction);
  const [removeShots] = useAction(deleteShotsAction, byShots);
  const [restoreShots] = useAction(restoreShotsAction, byShots);
  const once = useOnce();
  const now = useRef({ storyboard, local });
  useEffect(() => {
    now.current = { storyboard, local };
  });
  const { project_id, episode } = scope;

  return useMemo(() => {
    const ids = () => now.current.storyboard.shots.map(({ shot_id }) => shot_id);
    const arrange = async (order: string[] | null, moving: string) => {
      if (!order) return;
      const result = await reorder({
        project_id,
        episode,
        shot_ids: order,
        version: now.current.storyboard.version,
      });
      if (result?.ok)
        notify({ id: "moved", title: t("moved", { number: twoDigits(order.indexOf(moving) + 1) }) });
      router.refresh();
    };
    const work = (key: string, act: () => Promise<ActionResult<unknown>>) =>
      once(key, async () => {
        const result = await act().catch(() => null);
        if (result?.ok) return router.refresh();
        notify({
          title: result ? result.error.message : common("offline"),
          state: "failed",
          duration: UNDO_MS,
        });
      });
    const restore = async (shot_ids: string[]) => {
      const result = await restoreShots({ project_id, shot_ids });
      if (result?.ok) notify({ title: t("restored", { count: shot_ids.length }) });
      router.refresh();
    };
    const insert = async (after: string | null | undefined) => {
      const result = await create({ project_id, episode, ...(after !== undefined && { after }) });
      if (!result?.ok) return;
      router.refresh();
      now.current.local.open(result.data.shot.shot_id);
    };
    const remove = async (list: string[]) => {
      // What another window has deleted meanwhile is not picked any more.
      const shot_ids = ids().filter((id) => list.includes(id));
      if (shot_ids.length === 0) return;
      const result = await removeShots({ project_id, shot_ids });
      router.refresh();
      if (!result?.ok) return;
      notify({
        title: t("deleted", { count: shot_ids.length }),
        detail: t("deletedNote"),
        state: "missing",
        duration: UNDO_MS,
        action: { label: common("undo"), onClick: () => void restore(shot_ids) },
      });
    };
    return {
      cards: {
        open: (id) => now.current.local.open(id),
        toggle: (id, range) => now.current.local.toggle(id, range),
        draw: (id) => void work(`draw:${id}`, () => regenerateShotAction({ shot_id: id })),
        clip: (id) => void work(`clip:${id}`, () => generateShotVideoAction({ shot_id: id })),
        move: (id, by) => void arrange(moved(ids(), id, by), id),
        dropBefore: (dragged, target) => void arrange(droppedBefore(ids(), dragged, target), dragged),
        insertAfter: (id) => void insert(id),
        remove: (id) => void remove([id]),
      } satisfies CardCommands,
      append: () => insert(undefined),
      remove,
    };
  }, [common, create, once, removeShots, reorder, restoreShots, router, project_id, episode, t]);
}
