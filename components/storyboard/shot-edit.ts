import type { EditOf } from "@/components/use-versioned-edit";
import type { Shot } from "@/components/views";
import type { UpdateShotInput } from "@/lib/shots/schemas";

export type ShotEdit = Partial<Omit<UpdateShotInput, "shot_id" | "version">>;
export type LineEdit = NonNullable<ShotEdit["dialogue"]>[number];
export type SaveShot = (edit: EditOf<Shot, ShotEdit>) => Promise<boolean>;
