// biome-ignore-all assist/source/organizeImports: written by scripts/api-routes.mjs
import type { RouteEntry } from "@/lib/api/route-table";
import * as route0 from "./v1/auth/login/route";
import * as route1 from "./v1/auth/logout/route";
import * as route2 from "./v1/auth/me/route";
import * as route3 from "./v1/auth/refresh/route";
import * as route4 from "./v1/auth/register/route";
import * as route5 from "./v1/config/route";
import * as route6 from "./v1/points/balance/route";
import * as route7 from "./v1/points/transactions/route";
import * as route8 from "./v1/storage/file/[file_id]/route";
import * as route9 from "./v1/storage/upload/route";
import * as route10 from "./v1/storage/upload/callback/route";
import * as route11 from "./v1/storage/url/[file_id]/route";
import * as route12 from "./v1/storage/usage/route";
import * as route13 from "./v1/users/[id]/route";
import * as route14 from "./v1/users/me/route";
import * as route15 from "./v1/users/me/sessions/route";
import * as route16 from "./v1/users/me/sessions/[id]/route";
import * as route17 from "./v1/users/me/tokens/route";
import * as route18 from "./v1/users/me/tokens/[id]/route";

/** Every route file of the REST API by its path. */
export const ROUTES: readonly RouteEntry[] = [
  ["/auth/login", route0],
  ["/auth/logout", route1],
  ["/auth/me", route2],
  ["/auth/refresh", route3],
  ["/auth/register", route4],
  ["/config", route5],
  ["/points/balance", route6],
  ["/points/transactions", route7],
  ["/storage/file/{file_id}", route8],
  ["/storage/upload", route9],
  ["/storage/upload/callback", route10],
  ["/storage/url/{file_id}", route11],
  ["/storage/usage", route12],
  ["/users/{id}", route13],
  ["/users/me", route14],
  ["/users/me/sessions", route15],
  ["/users/me/sessions/{id}", route16],
  ["/users/me/tokens", route17],
  ["/users/me/tokens/{id}", route18],
];
