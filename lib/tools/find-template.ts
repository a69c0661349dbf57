import { AppError } from "@/lib/errors";
import type { StylesDocument } from "./documents";
import { toolDocuments } from "./read-documents";

type Category = StylesDocument["categories"][number];
type Expression = Extract<Category, { tool: "emoji" }>["templates"][number];
type Portrait = Exclude<Category, { tool: "emoji" }>["templates"][number];

const unknown = (id: string) =>
  new AppError("invalid_parameter", {
    field: "template_id",
    details: { field: "template_id", problem: id },
  });

/** An expression a face can make, as the settings have it now. */
export async function findExpression(id: string): Promise<Expression> {
  const { styles } = await toolDocuments();
  const all = styles.categories.flatMap((one) => (one.tool === "emoji" ? one.templates : []));
  const found = all.find(({ template_id }) => template_id === id);
  if (!found) throw unknown(id);
  return found;
}

/** A kind of avatar or a pose. */
export async function findPortrait(tool: "avatar" | "pose", id: string): Promise<Portrait> {
  const { styles } = await toolDocuments();
  const all = styles.categories.flatMap((one) =>
    one.tool !== "emoji" && one.tool === tool ? one.templates : [],
  );
  const found = all.find(({ template_id }) => template_id === id);
  if (!found) throw unknown(id);
  return found;
}
