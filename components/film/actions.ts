"use server";

import { userAction } from "@/lib/action";
import { planFilm } from "@/lib/films/plan-film";
import { planFilmInput, startFilmInput } from "@/lib/films/schemas";
import { startFilm } from "@/lib/films/start-film";

export const planFilmAction = userAction(planFilmInput, planFilm);
export const startFilmAction = userAction(startFilmInput, startFilm);
