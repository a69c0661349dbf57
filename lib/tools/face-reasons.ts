import type { Locale } from "@/db/schema/values";
import en from "@/messages/en/tools.json";
import zh from "@/messages/zh/tools.json";

/** The vendor's codes in our words; the sentence of each is in the messages. */
const REASONS: Record<string, keyof typeof en.face> = {
  "InvalidFile.NoHuman": "no_face",
  "InvalidFile.MultiHuman": "many_faces",
  "InvalidFile.BodyProportion": "too_small",
  "InvalidFile.Resolution": "resolution",
  "InvalidFile.Value": "too_dark",
  "InvalidFile.FrontBody": "not_frontal",
  "InvalidFile.FacePose": "not_frontal",
  "InvalidFile.FullFace": "covered",
  "InvalidFile.FullBody": "covered",
  InvalidURL: "unreadable",
};

export const faceReason = (code: string | null): keyof typeof en.face => REASONS[code ?? ""] ?? "no_face";

export const faceSentence = (locale: Locale, reason: keyof typeof en.face): string =>
  (locale === "zh" ? zh : en).face[reason];
