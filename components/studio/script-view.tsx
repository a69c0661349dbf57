"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { isOpen, openTaskFor } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import type { Writer } from "@/components/script/writer";
import { WrittenStrip } from "@/components/script/written-strip";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { useUpload } from "@/components/use-upload";
import type { Character, Place } from "@/components/views";
import type { ParsedView, ScriptView as Script, ScriptVersionView } from "@/lib/scripts/schemas";
import type { WrittenOffer } from "@/lib/scripts/written-offer";
import { ConflictDialog } from "./conflict-dialog";
import { useDraftFile } from "./draft-file";
import { ParsePanel } from "./parse-panel";
import { saveScriptAction, startParseAction } from "./script-actions";
import { ScriptOutline } from "./script-outline";
import { ScriptText } from "./script-text";
import { ScriptToolbar } from "./script-toolbar";
import { useAutosave } from "./use-autosave";

type Props = {
  projectId: string;
  episode: string;
  script: Script | null;
  parsed: ParsedView;
  versions: ScriptVersionView[];
  characters: Character[];
  places: Place[];
  writer: Writer;
  /** Written for this episode, neither taken nor left yet. */
  offer: WrittenOffer | null;
  /** Credits of reading the text with the project's model; 0 = our own reader. */
  parsePrice: number;
};

const TABS = ["outline", "text", "result"] as const;
type Tab = (typeof TABS)[number];

export function ScriptEditor({
  projectId,
  episode,
  script,
  parsed,
  versions,
  characters,
  places,
  writer,
  offer,
  parsePrice,
}: Props) {
  const t = useTranslations("script");
  const router = useRouter();
  const scope = useMemo(() => ({ project_id: projectId, episode }), [projectId, episode]);
  const text = useAutosave(
    scope,
    useMemo(
      () => ({
        content: script?.content ?? "",
        version: script?.version ?? 0,
        format: script?.format ?? "auto",
      }),
      [script],
    ),
  );
  const area = useRef<HTMLTextAreaElement>(null);
  const [tab, setTab] = useState<Tab>("text");
  const { percent: uploading, send } = useUpload(projectId, "document");
  const [parse, starting] = useAction(startParseAction);
  const [save] = useAction(saveScriptAction);
  const task = useLive((live) =>
    openTaskFor(
      live.tasks,
      (open) => open.type === "script_parse" && open.project_id === projectId && isOpen(open),
    ),
  );

  const writing = useLive((live) =>
    openTaskFor(
      live.tasks,
      (open) =>
        open.type === "script_generate" &&
        open.project_id === projectId &&
        (script === null || open.episode_id === script.episode_id),
    ),
  );

  const importFile = async (file: File) => {
    const asset = await send(file);
    if (!asset) return;
    const result = await save({ ...scope, asset_id: asset });
    if (!result?.ok) return;
    if (result.data.episodes.length > 1)
      notify({ title: t("episodesSplit", { count: result.data.episodes.length }) });
    router.refresh();
  };

  const dropped = useDraftFile((draft) => draft.take);
  const importRef = useRef(importFile);
  useEffect(() => {
    const file = dropped(projectId);
    if (file) void importRef.current(file);
  }, [dropped, projectId]);

  const jump = (scene: ParsedView["scenes"][number]) => {
    setTab("text");
    const at = scene.heading ? text.content.indexOf(scene.heading) : -1;
    const box = area.current;
    if (at < 0 || !box) return;
    box.focus({ preventScroll: true });
    box.setSelectionRange(at, at + scene.heading.length);
    const line = text.content.slice(0, at).split("\n").length - 1;
    const place = box.previousElementSibling?.children[line];
    place?.scrollIntoView({ block: "start", behavior: "smooth" });
  };

  const start = async () => {
    if (!(await text.flush())) return;
    const started = await parse({ ...scope, max_credits: parsePrice });
    // More text than when the page was made: the new price is shown, and asked for again.
    if (started?.ok === false && started.error.reason === "price_changed") router.refresh();
  };

  return (
    <div className="flex h-full flex-col lg:grid lg:grid-cols-[248px_minmax(0,1fr)_384px]">
      <div className="border-line border-b p-3 lg:hidden">
        <Segmented
          stretch
          label={t("tabs.label")}
          value={tab}
          onChange={setTab}
          options={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        />
      </div>
      <aside
        aria-label={t("outline")}
        className={cn(
          "scroll-thin overflow-y-auto border-line bg-bg-2 lg:block lg:border-r",
          tab !== "outline" && "hidden",
        )}
      >
        <ScriptOutline parsed={parsed} onJump={jump} />
      </aside>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the import button */}
      <div
        className={cn("flex min-h-0 min-w-0 flex-col lg:flex", tab !== "text" && "hidden")}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          void importFile(file);
        }}
      >
        <ScriptToolbar
          scope={scope}
          format={text.format}
          onFormat={(format) => text.change({ format })}
          words={script?.word_count ?? 0}
          seconds={script?.estimated_duration ?? 0}
          versions={versions}
          uploading={uploading}
          onFile={importFile}
          beforeRestore={text.flush}
          writer={writer}
          writing={writing !== undefined}
          hasText={text.content.trim() !== ""}
        />
        <WrittenStrip scope={scope} task={writing} offer={offer} beforeTake={text.flush} />
        <div className="scroll-thin min-h-0 flex-1 overflow-y-auto">
          <ScriptText
            value={text.content}
            label={t("editor")}
            placeholder={t("placeholder")}
            textarea={area}
            onChange={(content) => text.change({ content })}
            onBlur={() => void text.flush()}
          />
        </div>
      </div>
      <aside
        aria-label={t("result")}
        className={cn(
          "min-h-0 overflow-hidden border-line bg-bg-2 lg:block lg:border-l",
          tab !== "result" && "hidden",
        )}
      >
        <ParsePanel
          projectId={projectId}
          castHref={`/projects/${projectId}/assets${episode === "1" ? "" : `?episode=${episode}`}`}
          parsed={parsed}
          outdated={parsed.metadata.outdated}
          empty={text.content.trim() === ""}
          price={parsePrice}
          task={task}
          pending={starting}
          characters={characters}
          places={places}
          onParse={start}
        />
      </aside>
      {text.conflict && (
        <ConflictDialog
          mine={text.content}
          theirs={text.conflict.content}
          body={t("conflictBody")}
          theirsLabel={t("serverVersion", { number: text.conflict.version })}
          onKeep={() => text.resolve(true)}
          onTake={() => text.resolve(false)}
          onClose={() => text.resolve(true)}
        />
      )}
    </div>
  );
}
