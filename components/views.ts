import type { MediaView } from "@/lib/assets/schemas";
import type { CharacterView } from "@/lib/characters/schemas";
import type { TaskView } from "@/lib/generations/schemas";
import type { SceneView } from "@/lib/scenes/schemas";
import type { ShotView } from "@/lib/shots/schemas";
import type { TakeView } from "@/lib/takes/schemas";

// Screens read the objects of the REST contract; these are their short names.
export type Media = MediaView;
export type Character = CharacterView;
export type Place = SceneView;
export type Shot = ShotView;
export type Line = Shot["dialogue"][number];
export type Take = TakeView;
export type Task = TaskView;
