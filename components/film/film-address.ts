/** In the address of a project's page: open the sheet that makes the whole film. */
export const MAKE_PARAM = "make";

/** The script of a project, with the sheet of the whole film open over it. */
export const filmAddress = (projectId: string, episode?: unknown): string =>
  `/projects/${projectId}/script?${MAKE_PARAM}=film${typeof episode === "number" && episode > 1 ? `&episode=${episode}` : ""}`;
