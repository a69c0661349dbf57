import { z } from "zod";
import { apiRoute } from "@/lib/api";
import type { Actor } from "@/lib/auth/actor";
import { episodeQuery } from "@/lib/episodes/schemas";
import { dryRun } from "@/lib/generations/free-start";
import { QuoteView } from "@/lib/generations/quote-generations";
import { ownsPath } from "@/lib/projects/owned";
import { idPath, withPath } from "@/lib/projects/path";
import { renderOrQuoteFilm } from "@/lib/renders/render-film";
import { type RenderFilmInput, renderFilmBody, renderStarted } from "@/lib/renders/schemas";

type Body = Omit<RenderFilmInput, "kind"> & { dry_run?: boolean };

/** Both renders take and answer the same; the kind is in the path. */
export const renderRoute = (kind: RenderFilmInput["kind"], summary: string) =>
  apiRoute(
    {
      summary,
      tag: "renders",
      params: idPath,
      owns: ownsPath,
      query: episodeQuery,
      body: renderFilmBody.extend(dryRun.shape),
      response: z.union([renderStarted, QuoteView]),
      status: 202,
      idempotent: true,
    },
    withPath({ id: "project_id" }, (actor: Actor, input: Body) =>
      renderOrQuoteFilm(actor, { ...input, kind }),
    ),
  );
