"use server";

import { userAction } from "@/lib/action";
import { deleteKey } from "@/lib/user-keys/delete-key";
import { putKey } from "@/lib/user-keys/put-key";
import { PutKeyInput, providerParam } from "@/lib/user-keys/schemas";
import { testOwnKey } from "@/lib/user-keys/test-key";
import { UpdateMeInput } from "@/lib/users/schemas";
import { updateMe } from "@/lib/users/update-me";

export const updateMeAction = userAction(UpdateMeInput, updateMe);
export const putKeyAction = userAction(PutKeyInput, putKey);
export const deleteKeyAction = userAction(providerParam, deleteKey);
export const testKeyAction = userAction(providerParam, testOwnKey);
