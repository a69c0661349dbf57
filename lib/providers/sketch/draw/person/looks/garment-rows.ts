import type { GarmentRow } from "./garment-type";
import { LIGHT_GARMENTS } from "./garments-light";
import { OLD_GARMENTS } from "./garments-old";
import { PLAIN_GARMENTS } from "./garments-plain";
import { WORK_GARMENTS } from "./garments-work";

export const GARMENT_ROWS = {
  ...WORK_GARMENTS,
  ...OLD_GARMENTS,
  ...PLAIN_GARMENTS,
  ...LIGHT_GARMENTS,
} as const satisfies Record<string, GarmentRow>;
export type Garment = keyof typeof GARMENT_ROWS;
export const garmentRow = (garment: Garment): GarmentRow => GARMENT_ROWS[garment];
