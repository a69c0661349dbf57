import { createVendorClient, type VendorClient } from "../http";
import type { Credentials } from "../types";

/** The Chinese host has one "i" more; a key of the other is refused as invalid. */
const HOSTS = { CN: "https://api.minimaxi.com", GLOBAL: "https://api.minimax.io" };

export const miniMaxClient = ({ apiKey, baseUrl, region = "CN" }: Credentials): VendorClient =>
  createVendorClient({
    vendor: "minimax",
    baseUrl: baseUrl ?? HOSTS[region],
    headers: () => ({ authorization: `Bearer ${apiKey}` }),
  });
