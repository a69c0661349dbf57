"use server";

import { userAction } from "@/lib/action";
import { beginUpload } from "@/lib/assets/begin-upload";
import { completeUpload } from "@/lib/assets/complete-upload";
import { BeginUploadInput, CompleteUploadInput } from "@/lib/assets/schemas";

export const beginUploadAction = userAction(BeginUploadInput, beginUpload);
export const completeUploadAction = userAction(CompleteUploadInput, completeUpload);
