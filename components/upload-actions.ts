"use server";

import { beginUpload } from "@/lib/assets/begin-upload";
import { completeUpload } from "@/lib/assets/complete-upload";
import { BeginUploadInput, CompleteUploadInput } from "@/lib/assets/schemas";
import { userAction } from "@/lib/action";

export const beginUploadAction = userAction(BeginUploadInput, beginUpload);
export const completeUploadAction = userAction(CompleteUploadInput, completeUpload);
