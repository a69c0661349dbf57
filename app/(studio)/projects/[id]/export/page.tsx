import { getTranslations } from "next-intl/server";
import { ExportWorkbench } from "@/components/export/export-view";
import { loadStage, orNotFound, type StageParams } from "@/components/studio/load-project";
import { getBgm } from "@/lib/audio/get-bgm";
import { listBgm } from "@/lib/audio/list-library";
import { recommendBgm } from "@/lib/audio/recommend-bgm";
import { listVideos } from "@/lib/renders/list-videos";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";
import { listSubtitles } from "@/lib/subtitles/list-subtitles";

const FILMS_SHOWN = 30;

export default async function ExportPage(props: StageParams) {
  const { actor, project, scope } = await loadStage(props);
  const t = await getTranslations("export");
  const [storyboard, videos, subtitles, bgm, library, { recommendations }] = await orNotFound(
    Promise.all([
      getStoryboard(actor, scope),
      listVideos(actor, { ...scope, page_size: FILMS_SHOWN }),
      listSubtitles(actor, scope),
      getBgm(actor, scope),
      listBgm(actor, {}),
      recommendBgm(actor, scope),
    ]),
  );
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <ExportWorkbench
        scope={scope}
        aspect={project.aspect_ratio}
        region={project.region}
        storyboard={storyboard}
        videos={videos.items}
        subtitles={subtitles.items}
        bgm={bgm}
        library={library.items}
        suggested={recommendations}
        storyboardHref={`/projects/${project.id}/storyboard${scope.episode === "1" ? "" : `?episode=${scope.episode}`}`}
      />
    </>
  );
}
