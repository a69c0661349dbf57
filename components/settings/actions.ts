"use server";

import { userAction } from "@/lib/action";
import { UpdateMeInput } from "@/lib/users/schemas";
import { updateMe } from "@/lib/users/update-me";

export const updateMeAction = userAction(UpdateMeInput, updateMe);
