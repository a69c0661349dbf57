import { z } from "zod";
import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import type { Actor } from "@/lib/auth/actor";
import { episodeQuery } from "@/lib/episodes/schemas";
import { dryRun } from "@/lib/generations/free-start";
import { QuoteView } from "@/lib/generations/quote-generations";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { renderOrQuoteFilm } from "@/lib/renders/render-film";
import { type RenderFilmInput, renderFilmBody, renderStarted } from "@/lib/renders/schemas";

export const POST = apiRoute(
  {
    summary: "Render the finished film",
    tag: "renders",
    params: idPath,
    owns: ownsPath,
    query: episodeQuery,
    body: renderFilmBody.extend(dryRun.shape),
    response: z.union([renderStarted, QuoteView]),
    status: 202,
    idempotent: true,
  },
  withPath(
    { id: "project_id" },
    (actor: Actor, input: Omit<RenderFilmInput, "kind"> & { dry_run?: boolean }) =>
      renderOrQuoteFilm(actor, { ...input, kind: "final" }),
  ),
);
export const { OPTIONS, GET, PUT, PATCH, DELETE } = refuseOthers("POST");
