"use server";

import { userAction } from "@/lib/action";
import { resolveCharacterSuggestion } from "@/lib/characters/resolve-suggestion";
import { characterSuggestionInput } from "@/lib/characters/schemas";
import { resolveSceneSuggestion } from "@/lib/scenes/resolve-suggestion";
import { sceneSuggestionInput } from "@/lib/scenes/schemas";
import { restoreScriptVersion } from "@/lib/scripts/restore-version";
import { saveScript } from "@/lib/scripts/save-script";
import { restoreVersionInput, saveScriptInput, startParseInput } from "@/lib/scripts/schemas";
import { startParse } from "@/lib/scripts/start-parse";

export const saveScriptAction = userAction(saveScriptInput, saveScript);
export const restoreVersionAction = userAction(restoreVersionInput, restoreScriptVersion);
export const startParseAction = userAction(startParseInput, startParse);
export const characterSuggestionAction = userAction(characterSuggestionInput, resolveCharacterSuggestion);
export const sceneSuggestionAction = userAction(sceneSuggestionInput, resolveSceneSuggestion);
