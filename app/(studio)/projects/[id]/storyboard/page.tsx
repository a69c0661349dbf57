import { getTranslations } from "next-intl/server";
import { loadPerson } from "@/components/shell/load-person";
import { loadFailures } from "@/components/storyboard/load-failures";
import { StoryboardWorkbench } from "@/components/storyboard/storyboard-view";
import { unitPrices } from "@/components/storyboard/unit-prices";
import { loadStage, orNotFound, type StageParams } from "@/components/studio/load-project";
import { listCharacters } from "@/lib/characters/list-characters";
import { listScenes } from "@/lib/scenes/list-scenes";
import { getStoryboard } from "@/lib/storyboards/get-storyboard";

export default async function StoryboardPage(props: StageParams) {
  const { actor, project, scope } = await loadStage(props);
  const t = await getTranslations("storyboard");
  const [storyboard, characters, places, person, prices] = await orNotFound(
    Promise.all([
      getStoryboard(actor, scope),
      listCharacters(actor, scope),
      listScenes(actor, scope),
      loadPerson(actor),
      unitPrices(actor, project),
    ]),
  );
  const failures = await loadFailures(actor, scope.project_id, storyboard);
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <StoryboardWorkbench
        scope={scope}
        aspect={project.aspect_ratio}
        storyboard={storyboard}
        characters={characters.items}
        places={places.items}
        prices={prices}
        failures={failures}
        purse={{ balance: person.balance, cap: project.budget_cap, used: project.budget_used }}
        parsed={project.counts.scenes > 0}
      />
    </>
  );
}
