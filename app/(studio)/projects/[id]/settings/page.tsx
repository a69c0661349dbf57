import { ModelsForm } from "@/components/project-settings/models-form";
import { loadStage, type StageParams } from "@/components/studio/load-project";
import { listModels } from "@/lib/config/list-models";

export default async function ProjectSettingsPage(props: StageParams) {
  const { actor, project } = await loadStage(props);
  const models = await listModels({ userId: actor.userId, region: project.region, locale: actor.locale });
  return <ModelsForm project={project} models={models} />;
}
