import { hostOf } from "../hosts";
import { createVendorClient, type VendorClient } from "../http";
import type { Credentials } from "../types";

/** Volcengine in China, BytePlus elsewhere: keys and model ids are not interchangeable. */
const HOSTS = {
  CN: "https://ark.cn-beijing.volces.com/api/v3",
  GLOBAL: "https://ark.ap-southeast.bytepluses.com/api/v3",
};

export const arkClient = (credentials: Credentials): VendorClient =>
  createVendorClient({
    vendor: "doubao",
    baseUrl: hostOf(credentials, HOSTS),
    headers: () => ({ authorization: `Bearer ${credentials.apiKey}` }),
  });
