import { getTranslations } from "next-intl/server";
import { loadWriter } from "@/components/script/load-writer";
import { loadStage, orNotFound, type StageParams } from "@/components/studio/load-project";
import { ScriptEditor } from "@/components/studio/script-view";
import { listCharacters } from "@/lib/characters/list-characters";
import { listScenes } from "@/lib/scenes/list-scenes";
import { getParsed } from "@/lib/scripts/get-parsed";
import { getScript } from "@/lib/scripts/get-script";
import { listScriptVersions } from "@/lib/scripts/list-versions";
import { priceOfParse } from "@/lib/scripts/start-parse";
import { writtenOffer } from "@/lib/scripts/written-offer";

const VERSIONS_SHOWN = 50;

export default async function ScriptPage(props: StageParams) {
  const { actor, project, scope } = await loadStage(props);
  const t = await getTranslations("script");
  const [{ script }, parsed, versions, characters, places, writer, offer, parsePrice] = await orNotFound(
    Promise.all([
      getScript(actor, scope),
      getParsed(actor, scope),
      listScriptVersions(actor, { ...scope, page_size: VERSIONS_SHOWN }),
      listCharacters(actor, scope),
      listScenes(actor, scope),
      loadWriter(actor, project),
      writtenOffer(actor, scope),
      priceOfParse(actor, scope),
    ]),
  );
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <ScriptEditor
        key={scope.episode}
        projectId={scope.project_id}
        episode={scope.episode}
        script={script}
        parsed={parsed}
        versions={versions.items}
        characters={characters.items}
        places={places.items}
        writer={writer}
        offer={offer}
        parsePrice={parsePrice}
      />
    </>
  );
}
