import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentActor } from "@/lib/auth/session";
import { localeFor } from "@/lib/region";
import { isLocale } from "./locales";
import { loadMessages } from "./messages";

/** An explicit locale first, then the person's choice on this device, their account, the browser's languages. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked)
    ? asked
    : ((await currentActor())?.locale ?? localeFor(new Headers(await headers())));
  return { locale, messages: await loadMessages(locale), timeZone: "Asia/Shanghai", now: new Date() };
});
