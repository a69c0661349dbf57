"use server";

import { userAction } from "@/lib/action";
import { setBgmInput } from "@/lib/audio/schemas";
import { setBgm } from "@/lib/audio/set-bgm";
import { renderFilm } from "@/lib/renders/render-film";
import { renderFilmInput } from "@/lib/renders/schemas";
import { generateSubtitles } from "@/lib/subtitles/generate-subtitles";
import { generateSubtitlesInput, updateSubtitleInput } from "@/lib/subtitles/schemas";
import { updateSubtitle } from "@/lib/subtitles/update-subtitle";

export const renderFilmAction = userAction(renderFilmInput, renderFilm);
export const setBgmAction = userAction(setBgmInput, setBgm);
export const generateSubtitlesAction = userAction(generateSubtitlesInput, generateSubtitles);
export const updateSubtitleAction = userAction(updateSubtitleInput, updateSubtitle);
