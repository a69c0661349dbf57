"use server";

import { userAction } from "@/lib/action";
import { resolveWritten } from "@/lib/scripts/resolve-written";
import { continueScript, generateScript } from "@/lib/scripts/start-write";
import { continueScriptInput, generateScriptBody, resolveWrittenInput } from "@/lib/scripts/write-schemas";

export const generateScriptAction = userAction(generateScriptBody, generateScript);
export const continueScriptAction = userAction(continueScriptInput, continueScript);
export const resolveWrittenAction = userAction(resolveWrittenInput, resolveWritten);
