"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { isOpen } from "@/components/live/task-state";
import { useLive } from "@/components/live/task-store";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import type { AspectRatio, Region } from "@/db/schema/values";
import type { BgmView, LibraryItem, RecommendationsView } from "@/lib/audio/schemas";
import { PLATFORM_PRESETS, type Platform, platformOf, usualPlatform } from "@/lib/renders/presets";
import type { VideoView } from "@/lib/renders/schemas";
import type { StoryboardView } from "@/lib/storyboards/schemas";
import type { SubtitleView } from "@/lib/subtitles/schemas";
import { renderFilmAction } from "./actions";
import { Checks } from "./checks";
import { ExportSettings, type RenderChoices } from "./export-settings";
import { History } from "./history";
import { Music } from "./music";
import { Phone } from "./phone";
import { Presets } from "./presets";
import { SubtitleList } from "./subtitle-list";

type Props = {
  scope: { project_id: string; episode: string };
  aspect: AspectRatio;
  region: Region;
  storyboard: StoryboardView;
  videos: VideoView[];
  subtitles: SubtitleView[];
  bgm: BgmView;
  library: LibraryItem[];
  suggested: RecommendationsView["recommendations"];
  storyboardHref: string;
};

export function ExportWorkbench(props: Props) {
  const { scope, aspect, storyboard, videos, storyboardHref } = props;
  const t = useTranslations("export");
  const common = useTranslations("common");
  const router = useRouter();
  const [platform, setPlatform] = useState<Platform>(
    () => platformOf(videos.find(({ kind }) => kind === "final")) ?? usualPlatform(props.region, aspect),
  );
  const [choices, setChoices] = useState<RenderChoices>({
    resolution: PLATFORM_PRESETS[platform].resolution,
    format: "mp4",
    subtitle_style: "drama",
    ai_label: true,
    watermark: "",
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [render, starting] = useAction(renderFilmAction);
  const running = useLive(
    useShallow((live) =>
      Object.values(live.tasks).filter(
        (task) => task.type === "video_render" && task.project_id === scope.project_id && isOpen(task),
      ),
    ),
  );
  const playing =
    videos.find(({ id }) => id === chosen) ?? videos.find(({ kind }) => kind === "final") ?? videos[0];
  const still = storyboard.shots.find(({ keyframes }) => keyframes.start)?.keyframes.start ?? null;
  const nothing = storyboard.shots.length === 0;

  const start = async (kind: "preview" | "final") => {
    const { watermark, ...rest } = choices;
    const result = await render({
      ...scope,
      ...rest,
      kind,
      platform_preset: platform,
      ...(watermark.trim() && { watermark: { enabled: true, text: watermark.trim() } }),
    });
    if (!result?.ok) return;
    setChosen(null);
    notify({ title: t("started"), state: "running" });
    router.refresh();
  };

  return (
    <div className="flex h-full flex-col lg:grid lg:grid-cols-[292px_minmax(0,1fr)_332px]">
      <aside
        aria-label={t("where")}
        className="scroll-thin overflow-y-auto border-line bg-bg-2 p-5 max-lg:border-b lg:border-r"
      >
        <h2 className="mb-3 font-semibold">{t("where")}</h2>
        <Presets
          value={platform}
          aspect={aspect}
          onChange={(next) => {
            setPlatform(next);
            setChoices((now) => ({ ...now, resolution: PLATFORM_PRESETS[next].resolution }));
          }}
        />
      </aside>
      <div className="flex min-h-0 min-w-0 flex-col">
        <div className="scroll-thin flex min-h-0 flex-1 overflow-y-auto bg-[radial-gradient(ellipse_at_center,var(--accent-soft),transparent_65%)] p-6">
          <Phone
            film={playing?.media ?? null}
            madeFor={platformOf(playing)}
            still={still}
            platform={platform}
            aspect={aspect}
          />
        </div>
        <div className="scroll-thin max-h-55 overflow-y-auto max-lg:max-h-none">
          <History videos={videos} running={running} playing={playing?.id ?? null} onPlay={setChosen} />
        </div>
      </div>
      <aside
        aria-label={t("settings")}
        className="flex min-h-0 flex-col border-line bg-bg-2 max-lg:border-t lg:border-l"
      >
        <div className="scroll-thin flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-5">
          <h2 className="font-semibold">{t("settings")}</h2>
          <ExportSettings
            value={choices}
            onChange={(change) => setChoices((now) => ({ ...now, ...change }))}
          />
          <Music scope={scope} bgm={props.bgm} library={props.library} suggested={props.suggested} />
          <SubtitleList scope={scope} subtitles={props.subtitles} />
          <Checks
            shots={storyboard.shots}
            duration={storyboard.total_duration}
            platform={platform}
            href={storyboardHref}
          />
        </div>
        <footer className="flex flex-col gap-2.5 border-line border-t p-5">
          <p className="text-ink-3 text-xs">{nothing ? t("nothing") : t("free")}</p>
          {running[0] && <TaskProgress task={running[0]} />}
          <div className="flex gap-2">
            <Button
              className="flex-1"
              disabled={nothing}
              title={nothing ? t("nothing") : undefined}
              pending={starting}
              onClick={() => start("preview")}
            >
              {t("preview")}
            </Button>
            <Button
              variant="primary"
              className="flex-[1.4]"
              disabled={nothing}
              title={nothing ? t("nothing") : undefined}
              pending={starting}
              onClick={() => start("final")}
            >
              {t(videos.some(({ kind }) => kind === "final") ? "renderAgain" : "render")}
            </Button>
          </div>
          {playing?.media && (
            <a href={playing.media.url} download className={buttonStyle({ className: "w-full" })}>
              {common("download")} {playing.format.toUpperCase()}
            </a>
          )}
        </footer>
      </aside>
    </div>
  );
}
