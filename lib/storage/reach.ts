import { isIP } from "node:net";
import { env } from "@/lib/env";
import { isPublicAddress } from "@/lib/media/safe-fetch";
import { driverFor } from "./drivers";

/** Names that mean something only at home. */
const AT_HOME = /^localhost$|\.(localhost|local|internal|lan|home\.arpa)$|^[^.]+$/;

/** Whether a vendor somewhere else can open this address, as far as the address tells. */
export function isWithinReach(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (env.ALLOW_PRIVATE_MEDIA_HOSTS.includes(host)) return true;
  return isIP(host) === 0 ? !AT_HOME.test(host) : isPublicAddress(host);
}

/** Whether what we store can be opened from outside: remote stores can, our own disk only where our address can. */
export const isStoreWithinReach = (): boolean =>
  driverFor("GLOBAL").id !== "local" || isWithinReach(env.APP_URL);
