"use server";

import { userAction } from "@/lib/action";
import { createCharacter } from "@/lib/characters/create-character";
import { deleteCharacter } from "@/lib/characters/delete-character";
import { generateCastImages } from "@/lib/characters/generate-cast-images";
import { generateCharacterImage } from "@/lib/characters/generate-image";
import { restoreCharacter } from "@/lib/characters/restore-character";
import {
  castImagesInput,
  characterId,
  characterImageInput,
  createCharacterInput,
  updateCharacterInput,
} from "@/lib/characters/schemas";
import { updateCharacter } from "@/lib/characters/update-character";
import { generateSceneImage } from "@/lib/scenes/generate-image";
import { sceneImageInput, updateSceneInput } from "@/lib/scenes/schemas";
import { updateScene } from "@/lib/scenes/update-scene";

export const createCharacterAction = userAction(createCharacterInput, createCharacter);
export const updateCharacterAction = userAction(updateCharacterInput, updateCharacter);
export const deleteCharacterAction = userAction(characterId, deleteCharacter);
export const restoreCharacterAction = userAction(characterId, restoreCharacter);
export const generateCharacterImageAction = userAction(characterImageInput, generateCharacterImage);
export const updateSceneAction = userAction(updateSceneInput, updateScene);
export const generateCastImagesAction = userAction(castImagesInput, generateCastImages);
export const generateSceneImageAction = userAction(sceneImageInput, generateSceneImage);
