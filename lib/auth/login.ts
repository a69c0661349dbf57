import { db } from "@/db";
import { userView } from "@/lib/users/user-view";
import type { Actor } from "./actor";
import { checkPassword } from "./check-password";
import { accountOfDevice } from "./login-device";
import { issueDeviceToken, issueTokens } from "./open-login";
import type { LoginInput, SignedInView } from "./schemas";

export async function login(_actor: Actor | null, input: LoginInput): Promise<SignedInView> {
  if ("device_id" in input) {
    const user = await accountOfDevice(input.device_id);
    return { token: await issueDeviceToken(db, user), user: await userView(user) };
  }
  const user = await checkPassword(input);
  return { token: await issueTokens(db, user), user: await userView(user) };
}
