import { hostOf } from "../hosts";
import { createVendorClient, type VendorClient } from "../http";
import type { Credentials } from "../types";

const HOSTS = {
  CN: "https://dashscope.aliyuncs.com/api/v1",
  GLOBAL: "https://dashscope-intl.aliyuncs.com/api/v1",
};

export const dashscopeBase = (credentials: Credentials): string => hostOf(credentials, HOSTS);

/** Its sibling that speaks OpenAI's chat. */
export const compatibleBase = (credentials: Credentials): string =>
  dashscopeBase(credentials).replace(/\/api\/v1$/, "/compatible-mode/v1");

export const dashscopeClient = (credentials: Credentials, baseUrl: string): VendorClient =>
  createVendorClient({
    vendor: "dashscope",
    baseUrl,
    headers: () => ({ authorization: `Bearer ${credentials.apiKey}` }),
  });
