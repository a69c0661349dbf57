"use server";

import { userAction } from "@/lib/action";
import { generateDialogues } from "@/lib/audio/generate-dialogues";
import { dialoguesInput } from "@/lib/audio/schemas";
import { createShot } from "@/lib/shots/create-shot";
import { deleteShots } from "@/lib/shots/delete-shots";
import { generateShotVideo } from "@/lib/shots/generate-video";
import { regenerateShot } from "@/lib/shots/regenerate-shot";
import { reorderShots } from "@/lib/shots/reorder-shots";
import { restoreShots } from "@/lib/shots/restore-shots";
import {
  createShotInput,
  reorderShotsInput,
  shotId,
  shotList,
  shotWorkInput,
  updateShotInput,
} from "@/lib/shots/schemas";
import { updateShot } from "@/lib/shots/update-shot";
import { generateImages } from "@/lib/storyboards/generate-images";
import { generateVideos } from "@/lib/storyboards/generate-videos";
import { batchInput, startStoryboardInput } from "@/lib/storyboards/schemas";
import { startStoryboard } from "@/lib/storyboards/start-storyboard";
import { listTakes } from "@/lib/takes/list-takes";
import { takeId, uploadTakeInput } from "@/lib/takes/schemas";
import { selectTake } from "@/lib/takes/select-take";
import { uploadTake } from "@/lib/takes/upload-take";

export const createShotAction = userAction(createShotInput, createShot);
export const updateShotAction = userAction(updateShotInput, updateShot);
export const deleteShotsAction = userAction(shotList, deleteShots);
export const restoreShotsAction = userAction(shotList, restoreShots);
export const reorderShotsAction = userAction(reorderShotsInput, reorderShots);
export const regenerateShotAction = userAction(shotWorkInput, regenerateShot);
export const generateShotVideoAction = userAction(shotWorkInput, generateShotVideo);
export const generateImagesAction = userAction(batchInput, generateImages);
export const generateVideosAction = userAction(batchInput, generateVideos);
export const generateDialoguesAction = userAction(dialoguesInput, generateDialogues);
export const startStoryboardAction = userAction(startStoryboardInput, startStoryboard);
export const listTakesAction = userAction(shotId, listTakes);
export const selectTakeAction = userAction(takeId, selectTake);
export const uploadTakeAction = userAction(uploadTakeInput, uploadTake);
