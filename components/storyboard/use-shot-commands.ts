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
  deleteShotAction,
  generateShotVideoAction,
  regenerateShotAction,
  reorderShotsAction,
  restoreShotAction,
} from "./actions";
import type { CardCommands } from "./shot-card";
import { droppedBefore, moved, twoDigits } from "./shot-state";

type Scope = { project_id: string; episode: string };
type Local = {
  open: (id: string | null) => void;
  toggle: CardCommands["toggle"];
};

/** Everything a card or key can do to the storyboard. The object stays the same, so cards render only when they change. */
export function useShotCommands(storyboard: StoryboardView, scope: Scope, local: Local) {
  const t = useTranslations("storyboard.toast");
  const common = useTranslations("common");
  const router = useRouter();
  const [create] = useAction(createShotAction);
  const [reorder] = useAction(reorderShotsAction);
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
    const restore = async (removed: string[]) => {
      const results = await inTurn(removed, (id) => restoreShotAction({ shot_id: id }));
      const back = results.filter(({ ok }) => ok).length;
      if (back > 0) notify({ title: t("restored", { count: back }) });
      router.refresh();
    };
    const insert = async (after: string | null | undefined) => {
      const result = await create({ project_id, episode, ...(after !== undefined && { after }) });
      if (!result?.ok) return;
      router.refresh();
      now.current.local.open(result.data.shot.shot_id);
    };
    const remove = async (list: string[]) => {
      // In story order: brought back the same way, each finds the place it had.
      const order = ids();
      const inOrder = [...list].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const results = await inTurn(inOrder, (id) => deleteShotAction({ shot_id: id }));
      const gone = inOrder.filter((_, index) => results[index]?.ok);
      router.refresh();
      if (gone.length < list.length)
        notify({ title: t("notDeleted", { count: list.length - gone.length }), state: "failed" });
      if (gone.length === 0) return;
      notify({
        title: t("deleted", { count: gone.length }),
        detail: t("deletedNote"),
        state: "missing",
        duration: UNDO_MS,
        action: { label: common("undo"), onClick: () => void restore(gone) },
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
  }, [common, create, once, reorder, router, project_id, episode, t]);
}

/** One after the other: each renumbers the shots behind it. A lost connection counts as a refusal. */
async function inTurn<T>(ids: string[], act: (id: string) => Promise<{ ok: boolean } & T>) {
  const results: { ok: boolean }[] = [];
  for (const id of ids) results.push(await act(id).catch(() => ({ ok: false })));
  return results;
}
