import type { Bed } from "../types";
import { CALM } from "./calm";
import { COMIC } from "./comic";
import { EPIC } from "./epic";
import { HAPPY } from "./happy";
import { MYSTERY } from "./mystery";
import { ROMANTIC } from "./romantic";
import { SAD } from "./sad";
import { TENSE } from "./tense";

export const BEDS: Bed[] = [HAPPY, SAD, TENSE, ROMANTIC, EPIC, CALM, COMIC, MYSTERY].flat();
