import type { Credentials } from "./types";

/** The host an account is bound to: the one it says, else its region's. Keys of one are refused by the other. */
export const hostOf = (
  { baseUrl, region = "CN" }: Pick<Credentials, "baseUrl" | "region">,
  hosts: { CN: string; GLOBAL: string },
): string => (baseUrl ?? hosts[region]).replace(/\/+$/, "");
