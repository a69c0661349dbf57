import { getTranslations } from "next-intl/server";
import { CastWorkbench } from "@/components/cast/cast-view";
import { countLines, countUses } from "@/components/cast/count-uses";
import { loadPerson } from "@/components/shell/load-person";
import { unitPrices } from "@/components/storyboard/unit-prices";
import { loadStage, orNotFound, type StageParams } from "@/components/studio/load-project";
import { listVoices } from "@/lib/audio/list-library";
import { listCharacters } from "@/lib/characters/list-characters";
import { listScenes } from "@/lib/scenes/list-scenes";
import { getParsed } from "@/lib/scripts/get-parsed";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";

export default async function CastPage(props: StageParams) {
  const { actor, project, scope } = await loadStage(props);
  const t = await getTranslations("cast");
  const [characters, places, { shots }, parsed, voices, person, prices] = await orNotFound(
    Promise.all([
      listCharacters(actor, scope),
      listScenes(actor, scope),
      getStoryboard(actor, scope),
      getParsed(actor, scope),
      listVoices(actor, {}),
      loadPerson(actor),
      unitPrices(actor, project),
    ]),
  );
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <CastWorkbench
        projectId={project.id}
        characters={characters.items}
        places={places.items}
        voices={voices.items.filter(({ language }) => language === project.language)}
        uses={countUses(shots)}
        lines={countLines(parsed)}
        price={prices.image}
        purse={{ balance: person.balance, cap: project.budget_cap, used: project.budget_used }}
        storyboardHref={`/projects/${project.id}/storyboard${scope.episode === "1" ? "" : `?episode=${scope.episode}`}`}
      />
    </>
  );
}
