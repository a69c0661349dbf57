import { hostOf } from "../hosts";
import { createVendorClient, type VendorClient } from "../http";
import type { Credentials } from "../types";

/** The Chinese host has one "i" more; a key of the other is refused as invalid. */
const HOSTS = { CN: "https://api.minimaxi.com", GLOBAL: "https://api.minimax.io" };

export const miniMaxClient = (credentials: Credentials): VendorClient =>
  createVendorClient({
    vendor: "minimax",
    baseUrl: hostOf(credentials, HOSTS),
    headers: () => ({ authorization: `Bearer ${credentials.apiKey}` }),
  });
