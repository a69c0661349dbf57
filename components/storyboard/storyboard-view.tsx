"use client";

import { Keyboard, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Purse } from "@/components/admission/plan";
import { openTaskOfShot } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { DetailPane } from "@/components/studio/detail-pane";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import type { Character, Place } from "@/components/views";
import type { AspectRatio } from "@/db/schema/values";
import type { StoryboardView as Storyboard } from "@/lib/storyboards/schemas";
import { BatchBar } from "./batch-bar";
import { type BatchKind, type BatchOnly, busyShots } from "./batch-plan";
import { BatchSheet } from "./batch-sheet";
import { EmptyStoryboard } from "./empty-storyboard";
import { FilterBar } from "./filter-bar";
import { KeysDialog } from "./keys-dialog";
import { type Prices, ShotDetail } from "./shot-detail";
import { ShotGrid } from "./shot-grid";
import { countByFilter, type Filter, matches, PICTURE_TASKS, shotState, twoDigits } from "./shot-state";
import { useOpenShot } from "./use-open-shot";
import { useSelection } from "./use-selection";
import { useShotCommands } from "./use-shot-commands";
import { useStableShots } from "./use-stable-shots";
import { useWide } from "./use-wide";

type Props = {
  scope: { project_id: string; episode: string };
  aspect: AspectRatio;
  storyboard: Storyboard;
  characters: Character[];
  places: Place[];
  prices: Prices;
  /** Why the shots that failed did, by shot. */
  failures: Record<string, string>;
  purse: Purse;
  parsed: boolean;
};

export function StoryboardWorkbench({
  scope,
  aspect,
  storyboard,
  characters,
  places,
  prices,
  failures,
  purse,
  parsed,
}: Props) {
  const t = useTranslations("storyboard");
  const states = useTranslations("states");
  const duration = useDuration();
  const wide = useWide();
  const [openId, setOpenId] = useOpenShot();
  const [filter, setFilter] = useState<Filter>("all");
  const [batch, setBatch] = useState<{ kind: BatchKind; only: BatchOnly } | null>(null);
  const [keys, setKeys] = useState(false);
  const tasks = useLive((live) => live.tasks);

  const { image, video } = prices;
  const cardPrices = useMemo(() => ({ image, video }), [image, video]);
  const shots = useStableShots(storyboard.shots);
  const stateOf = useMemo(
    () =>
      new Map(
        shots.map((shot) => [
          shot.shot_id,
          shotState(shot, openTaskOfShot(tasks, shot.shot_id, PICTURE_TASKS)).state,
        ]),
      ),
    [shots, tasks],
  );
  const busy = useMemo(() => busyShots(Object.values(tasks)), [tasks]);
  const counts = useMemo(() => countByFilter([...stateOf.values()]), [stateOf]);
  const shown = useMemo(
    () => shots.filter(({ shot_id }) => matches(stateOf.get(shot_id) ?? "current", filter)),
    [filter, shots, stateOf],
  );
  const ids = useMemo(() => shown.map(({ shot_id }) => shot_id), [shown]);
  const open = shots.find(({ shot_id }) => shot_id === openId) ?? (wide ? shown[0] : undefined);
  const { picked, ...selection } = useSelection(ids);
  const commands = useShotCommands(storyboard, scope, { open: setOpenId, toggle: selection.toggle });
  const remove = (list: string[]) => {
    void commands.remove(list);
    selection.clear();
  };
  const exportHref = `/projects/${scope.project_id}/export${scope.episode === "1" ? "" : `?episode=${scope.episode}`}`;

  if (shots.length === 0) return <EmptyStoryboard scope={scope} parsed={parsed} onByHand={commands.append} />;

  const detail = open && (
    <ShotDetail
      key={open.shot_id}
      shot={open}
      projectId={scope.project_id}
      aspect={aspect}
      characters={characters}
      places={places}
      prices={prices}
      failure={failures[open.shot_id]}
      onStep={(by) => {
        const next = shots[shots.indexOf(open) + by];
        if (next) setOpenId(next.shot_id);
      }}
    />
  );

  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-0 flex-1">
        <section className="flex min-w-0 flex-1 flex-col">
          <div className="flex items-center gap-3 px-4 py-2.5">
            <FilterBar filter={filter} counts={counts} onFilter={setFilter} />
            <span className="flex-1" />
            <span className="shrink-0 text-ink-3 text-xs max-sm:hidden">
              {t("summary", { shots: shots.length, duration: duration(storyboard.total_duration) })}
            </span>
            <Button
              variant="quiet"
              size="icon"
              className="max-lg:hidden"
              aria-label={t("keys.show")}
              title={t("keys.show")}
              onClick={() => setKeys(true)}
            >
              <Keyboard className="size-4" />
            </Button>
            <Button size="icon" aria-label={t("newShot")} title={t("newShot")} onClick={commands.append}>
              <Plus className="size-4" />
            </Button>
          </div>
          <div className="scroll-thin min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-6">
            {shown.length === 0 ? (
              <div className="flex flex-col items-center gap-3 py-20">
                <p className="font-bold font-serif text-lg">
                  {t("emptyFilter.title", { state: filter === "all" ? "" : states(filter) })}
                </p>
                <Button onClick={() => setFilter("all")}>
                  {t("emptyFilter.action", { total: shots.length })}
                </Button>
              </div>
            ) : (
              <ShotGrid
                shots={shown}
                places={places}
                ratio={aspect}
                openId={open?.shot_id ?? null}
                picked={picked}
                prices={cardPrices}
                commands={commands.cards}
                onPickAll={selection.all}
                onClear={selection.clear}
                onKeys={() => setKeys(true)}
                onRange={selection.extend}
                onRemovePicked={(focused) => remove(picked.size > 0 ? [...picked] : [focused])}
              />
            )}
          </div>
        </section>
        <DetailPane
          label={open ? t("card.number", { number: twoDigits(open.order) }) : t("title")}
          asked={open !== undefined}
          onClose={() => setOpenId(null)}
          className="w-[43%] max-w-154"
        >
          {detail ?? <p className="p-8 text-ink-3">{t("detail.empty")}</p>}
        </DetailPane>
      </div>
      <div className="max-lg:sticky max-lg:bottom-[calc(3.75rem+env(safe-area-inset-bottom))] max-lg:z-20">
        <BatchBar
          shots={shots}
          picked={picked}
          busy={busy}
          prices={prices}
          exportHref={exportHref}
          onStart={(kind, only) => setBatch({ kind, only })}
          onClear={selection.clear}
          onDelete={() => remove([...picked])}
        />
      </div>

      {keys && <KeysDialog onClose={() => setKeys(false)} />}
      {batch && (
        <BatchSheet
          scope={scope}
          shots={shots}
          picked={picked}
          busy={busy}
          kind={batch.kind}
          only={batch.only}
          purse={purse}
          onClose={() => setBatch(null)}
        />
      )}
    </div>
  );
}
