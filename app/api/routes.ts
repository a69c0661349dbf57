// biome-ignore-all assist/source/organizeImports: written by scripts/api-routes.mjs
import type { RouteEntry } from "@/lib/api/route-table";
import * as route0 from "./v1/audio/bgm/route";
import * as route1 from "./v1/audio/sound-effects/route";
import * as route2 from "./v1/audio/tts/generate/route";
import * as route3 from "./v1/audio/voices/route";
import * as route4 from "./v1/auth/login/route";
import * as route5 from "./v1/auth/logout/route";
import * as route6 from "./v1/auth/me/route";
import * as route7 from "./v1/auth/refresh/route";
import * as route8 from "./v1/auth/register/route";
import * as route9 from "./v1/config/route";
import * as route10 from "./v1/points/balance/route";
import * as route11 from "./v1/points/transactions/route";
import * as route12 from "./v1/projects/route";
import * as route13 from "./v1/projects/[id]/route";
import * as route14 from "./v1/projects/[id]/assets/route";
import * as route15 from "./v1/projects/[id]/audio/bgm/route";
import * as route16 from "./v1/projects/[id]/audio/generate-dialogues/route";
import * as route17 from "./v1/projects/[id]/audio/recommend-bgm/route";
import * as route18 from "./v1/projects/[id]/characters/route";
import * as route19 from "./v1/projects/[id]/characters/[cid]/route";
import * as route20 from "./v1/projects/[id]/characters/[cid]/generate-image/route";
import * as route21 from "./v1/projects/[id]/characters/[cid]/merge/route";
import * as route22 from "./v1/projects/[id]/characters/[cid]/suggestion/route";
import * as route23 from "./v1/projects/[id]/duplicate/route";
import * as route24 from "./v1/projects/[id]/episodes/route";
import * as route25 from "./v1/projects/[id]/episodes/[eid]/route";
import * as route26 from "./v1/projects/[id]/episodes/reorder/route";
import * as route27 from "./v1/projects/[id]/film/route";
import * as route28 from "./v1/projects/[id]/render/final/route";
import * as route29 from "./v1/projects/[id]/render/preview/route";
import * as route30 from "./v1/projects/[id]/restore/route";
import * as route31 from "./v1/projects/[id]/scenes/route";
import * as route32 from "./v1/projects/[id]/scenes/[sid]/route";
import * as route33 from "./v1/projects/[id]/scenes/[sid]/generate-image/route";
import * as route34 from "./v1/projects/[id]/scenes/[sid]/suggestion/route";
import * as route35 from "./v1/projects/[id]/script/route";
import * as route36 from "./v1/projects/[id]/script/continue/route";
import * as route37 from "./v1/projects/[id]/script/parse/route";
import * as route38 from "./v1/projects/[id]/script/parsed/route";
import * as route39 from "./v1/projects/[id]/script/versions/route";
import * as route40 from "./v1/projects/[id]/script/versions/[n]/restore/route";
import * as route41 from "./v1/projects/[id]/shots/route";
import * as route42 from "./v1/projects/[id]/shots/reorder/route";
import * as route43 from "./v1/projects/[id]/storyboard/route";
import * as route44 from "./v1/projects/[id]/storyboard/generate/route";
import * as route45 from "./v1/projects/[id]/storyboard/generate-images/route";
import * as route46 from "./v1/projects/[id]/storyboard/generate-videos/route";
import * as route47 from "./v1/projects/[id]/subtitles/route";
import * as route48 from "./v1/projects/[id]/subtitles/[sid]/route";
import * as route49 from "./v1/projects/[id]/subtitles/generate/route";
import * as route50 from "./v1/projects/[id]/subtitles/import/route";
import * as route51 from "./v1/projects/[id]/subtitles/translate/route";
import * as route52 from "./v1/projects/[id]/video/download/route";
import * as route53 from "./v1/projects/[id]/videos/route";
import * as route54 from "./v1/projects/import/route";
import * as route55 from "./v1/provider-keys/route";
import * as route56 from "./v1/provider-keys/[provider]/route";
import * as route57 from "./v1/provider-keys/[provider]/test/route";
import * as route58 from "./v1/script/generate/route";
import * as route59 from "./v1/shots/[id]/route";
import * as route60 from "./v1/shots/[id]/prompt/route";
import * as route61 from "./v1/shots/[id]/regenerate/route";
import * as route62 from "./v1/shots/[id]/restore/route";
import * as route63 from "./v1/shots/[id]/sound-effects/route";
import * as route64 from "./v1/shots/[id]/suggestion/route";
import * as route65 from "./v1/shots/[id]/takes/route";
import * as route66 from "./v1/shots/[id]/takes/[take_id]/select/route";
import * as route67 from "./v1/shots/[id]/upload/route";
import * as route68 from "./v1/shots/[id]/video/route";
import * as route69 from "./v1/storage/file/[file_id]/route";
import * as route70 from "./v1/storage/upload/route";
import * as route71 from "./v1/storage/upload/callback/route";
import * as route72 from "./v1/storage/url/[file_id]/route";
import * as route73 from "./v1/storage/usage/route";
import * as route74 from "./v1/tasks/route";
import * as route75 from "./v1/tasks/[task_id]/route";
import * as route76 from "./v1/tasks/[task_id]/cancel/route";
import * as route77 from "./v1/tasks/[task_id]/retry/route";
import * as route78 from "./v1/tasks/stream/route";
import * as route79 from "./v1/users/[id]/route";
import * as route80 from "./v1/users/me/route";
import * as route81 from "./v1/users/me/sessions/route";
import * as route82 from "./v1/users/me/sessions/[id]/route";
import * as route83 from "./v1/users/me/tokens/route";
import * as route84 from "./v1/users/me/tokens/[id]/route";

/** Every route file of the REST API by its path. */
export const ROUTES: readonly RouteEntry[] = [
  ["/audio/bgm", route0],
  ["/audio/sound-effects", route1],
  ["/audio/tts/generate", route2],
  ["/audio/voices", route3],
  ["/auth/login", route4],
  ["/auth/logout", route5],
  ["/auth/me", route6],
  ["/auth/refresh", route7],
  ["/auth/register", route8],
  ["/config", route9],
  ["/points/balance", route10],
  ["/points/transactions", route11],
  ["/projects", route12],
  ["/projects/{id}", route13],
  ["/projects/{id}/assets", route14],
  ["/projects/{id}/audio/bgm", route15],
  ["/projects/{id}/audio/generate-dialogues", route16],
  ["/projects/{id}/audio/recommend-bgm", route17],
  ["/projects/{id}/characters", route18],
  ["/projects/{id}/characters/{cid}", route19],
  ["/projects/{id}/characters/{cid}/generate-image", route20],
  ["/projects/{id}/characters/{cid}/merge", route21],
  ["/projects/{id}/characters/{cid}/suggestion", route22],
  ["/projects/{id}/duplicate", route23],
  ["/projects/{id}/episodes", route24],
  ["/projects/{id}/episodes/{eid}", route25],
  ["/projects/{id}/episodes/reorder", route26],
  ["/projects/{id}/film", route27],
  ["/projects/{id}/render/final", route28],
  ["/projects/{id}/render/preview", route29],
  ["/projects/{id}/restore", route30],
  ["/projects/{id}/scenes", route31],
  ["/projects/{id}/scenes/{sid}", route32],
  ["/projects/{id}/scenes/{sid}/generate-image", route33],
  ["/projects/{id}/scenes/{sid}/suggestion", route34],
  ["/projects/{id}/script", route35],
  ["/projects/{id}/script/continue", route36],
  ["/projects/{id}/script/parse", route37],
  ["/projects/{id}/script/parsed", route38],
  ["/projects/{id}/script/versions", route39],
  ["/projects/{id}/script/versions/{n}/restore", route40],
  ["/projects/{id}/shots", route41],
  ["/projects/{id}/shots/reorder", route42],
  ["/projects/{id}/storyboard", route43],
  ["/projects/{id}/storyboard/generate", route44],
  ["/projects/{id}/storyboard/generate-images", route45],
  ["/projects/{id}/storyboard/generate-videos", route46],
  ["/projects/{id}/subtitles", route47],
  ["/projects/{id}/subtitles/{sid}", route48],
  ["/projects/{id}/subtitles/generate", route49],
  ["/projects/{id}/subtitles/import", route50],
  ["/projects/{id}/subtitles/translate", route51],
  ["/projects/{id}/video/download", route52],
  ["/projects/{id}/videos", route53],
  ["/projects/import", route54],
  ["/provider-keys", route55],
  ["/provider-keys/{provider}", route56],
  ["/provider-keys/{provider}/test", route57],
  ["/script/generate", route58],
  ["/shots/{id}", route59],
  ["/shots/{id}/prompt", route60],
  ["/shots/{id}/regenerate", route61],
  ["/shots/{id}/restore", route62],
  ["/shots/{id}/sound-effects", route63],
  ["/shots/{id}/suggestion", route64],
  ["/shots/{id}/takes", route65],
  ["/shots/{id}/takes/{take_id}/select", route66],
  ["/shots/{id}/upload", route67],
  ["/shots/{id}/video", route68],
  ["/storage/file/{file_id}", route69],
  ["/storage/upload", route70],
  ["/storage/upload/callback", route71],
  ["/storage/url/{file_id}", route72],
  ["/storage/usage", route73],
  ["/tasks", route74],
  ["/tasks/{task_id}", route75],
  ["/tasks/{task_id}/cancel", route76],
  ["/tasks/{task_id}/retry", route77],
  ["/tasks/stream", route78],
  ["/users/{id}", route79],
  ["/users/me", route80],
  ["/users/me/sessions", route81],
  ["/users/me/sessions/{id}", route82],
  ["/users/me/tokens", route83],
  ["/users/me/tokens/{id}", route84],
];
