import { db } from "@/db";
import { findUserByDevice, type UserRow } from "@/db/queries/users";
import { AppError } from "@/lib/errors";
import { guestName } from "@/lib/messages";
import { enforcePolicy } from "@/lib/rate-limit";
import { localeFor } from "@/lib/region";
import { requestContext } from "@/lib/request-context";
import { createAccount } from "./create-account";
import { hashSecret } from "./secrets";

/** The account of a device's secret, made on first use; refused once it has a sign-in of its own. */
export async function accountOfDevice(deviceId: string): Promise<UserRow> {
  const { ip, headers, locale } = await requestContext();
  const deviceHash = hashSecret(deviceId);
  let user = await findUserByDevice(db, deviceHash);
  if (!user) {
    await enforcePolicy("register", ip);
    const account = { name: guestName(localeFor(headers, locale)), deviceHash };
    // Null: the same device asked twice at once, and the other one made it.
    user =
      (await db.transaction((tx) => createAccount(tx, account, "device"))) ??
      (await findUserByDevice(db, deviceHash));
  }
  if (!user) throw new AppError("unavailable");
  if (user.status !== "active") throw new AppError("account_disabled");
  if (user.email !== null) throw new AppError("account_claimed");
  return user;
}
