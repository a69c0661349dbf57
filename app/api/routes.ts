// biome-ignore-all assist/source/organizeImports: written by scripts/api-routes.mjs
import type { RouteEntry } from "@/lib/api/route-table";
import * as route0 from "./v1/animate/route";
import * as route1 from "./v1/audio/bgm/route";
import * as route2 from "./v1/audio/sound-effects/route";
import * as route3 from "./v1/audio/tts/generate/route";
import * as route4 from "./v1/audio/voices/route";
import * as route5 from "./v1/auth/login/route";
import * as route6 from "./v1/auth/logout/route";
import * as route7 from "./v1/auth/me/route";
import * as route8 from "./v1/auth/refresh/route";
import * as route9 from "./v1/auth/register/route";
import * as route10 from "./v1/config/route";
import * as route11 from "./v1/emoji/create/route";
import * as route12 from "./v1/emoji/detect/route";
import * as route13 from "./v1/emoji/history/route";
import * as route14 from "./v1/emoji/task/[id]/route";
import * as route15 from "./v1/emoji/task/[id]/regenerate/route";
import * as route16 from "./v1/points/balance/route";
import * as route17 from "./v1/points/transactions/route";
import * as route18 from "./v1/projects/route";
import * as route19 from "./v1/projects/[id]/route";
import * as route20 from "./v1/projects/[id]/assets/route";
import * as route21 from "./v1/projects/[id]/audio/bgm/route";
import * as route22 from "./v1/projects/[id]/audio/generate-dialogues/route";
import * as route23 from "./v1/projects/[id]/audio/recommend-bgm/route";
import * as route24 from "./v1/projects/[id]/characters/route";
import * as route25 from "./v1/projects/[id]/characters/[cid]/route";
import * as route26 from "./v1/projects/[id]/characters/[cid]/generate-image/route";
import * as route27 from "./v1/projects/[id]/characters/[cid]/merge/route";
import * as route28 from "./v1/projects/[id]/characters/[cid]/suggestion/route";
import * as route29 from "./v1/projects/[id]/duplicate/route";
import * as route30 from "./v1/projects/[id]/episodes/route";
import * as route31 from "./v1/projects/[id]/episodes/[eid]/route";
import * as route32 from "./v1/projects/[id]/episodes/reorder/route";
import * as route33 from "./v1/projects/[id]/film/route";
import * as route34 from "./v1/projects/[id]/render/final/route";
import * as route35 from "./v1/projects/[id]/render/preview/route";
import * as route36 from "./v1/projects/[id]/restore/route";
import * as route37 from "./v1/projects/[id]/scenes/route";
import * as route38 from "./v1/projects/[id]/scenes/[sid]/route";
import * as route39 from "./v1/projects/[id]/scenes/[sid]/generate-image/route";
import * as route40 from "./v1/projects/[id]/scenes/[sid]/suggestion/route";
import * as route41 from "./v1/projects/[id]/script/route";
import * as route42 from "./v1/projects/[id]/script/continue/route";
import * as route43 from "./v1/projects/[id]/script/parse/route";
import * as route44 from "./v1/projects/[id]/script/parsed/route";
import * as route45 from "./v1/projects/[id]/script/versions/route";
import * as route46 from "./v1/projects/[id]/script/versions/[n]/restore/route";
import * as route47 from "./v1/projects/[id]/shots/route";
import * as route48 from "./v1/projects/[id]/shots/reorder/route";
import * as route49 from "./v1/projects/[id]/storyboard/route";
import * as route50 from "./v1/projects/[id]/storyboard/generate/route";
import * as route51 from "./v1/projects/[id]/storyboard/generate-images/route";
import * as route52 from "./v1/projects/[id]/storyboard/generate-videos/route";
import * as route53 from "./v1/projects/[id]/subtitles/route";
import * as route54 from "./v1/projects/[id]/subtitles/[sid]/route";
import * as route55 from "./v1/projects/[id]/subtitles/generate/route";
import * as route56 from "./v1/projects/[id]/subtitles/import/route";
import * as route57 from "./v1/projects/[id]/subtitles/translate/route";
import * as route58 from "./v1/projects/[id]/video/download/route";
import * as route59 from "./v1/projects/[id]/videos/route";
import * as route60 from "./v1/projects/import/route";
import * as route61 from "./v1/provider-keys/route";
import * as route62 from "./v1/provider-keys/[provider]/route";
import * as route63 from "./v1/provider-keys/[provider]/test/route";
import * as route64 from "./v1/script/generate/route";
import * as route65 from "./v1/shots/[id]/route";
import * as route66 from "./v1/shots/[id]/prompt/route";
import * as route67 from "./v1/shots/[id]/regenerate/route";
import * as route68 from "./v1/shots/[id]/restore/route";
import * as route69 from "./v1/shots/[id]/sound-effects/route";
import * as route70 from "./v1/shots/[id]/suggestion/route";
import * as route71 from "./v1/shots/[id]/takes/route";
import * as route72 from "./v1/shots/[id]/takes/[take_id]/select/route";
import * as route73 from "./v1/shots/[id]/upload/route";
import * as route74 from "./v1/shots/[id]/video/route";
import * as route75 from "./v1/storage/file/[file_id]/route";
import * as route76 from "./v1/storage/upload/route";
import * as route77 from "./v1/storage/upload/callback/route";
import * as route78 from "./v1/storage/url/[file_id]/route";
import * as route79 from "./v1/storage/usage/route";
import * as route80 from "./v1/tasks/route";
import * as route81 from "./v1/tasks/[task_id]/route";
import * as route82 from "./v1/tasks/[task_id]/cancel/route";
import * as route83 from "./v1/tasks/[task_id]/retry/route";
import * as route84 from "./v1/tasks/stream/route";
import * as route85 from "./v1/tools/avatar/route";
import * as route86 from "./v1/tools/batch/route";
import * as route87 from "./v1/tools/pose/route";
import * as route88 from "./v1/tools/results/[task_id]/to-shot/route";
import * as route89 from "./v1/users/[id]/route";
import * as route90 from "./v1/users/me/route";
import * as route91 from "./v1/users/me/sessions/route";
import * as route92 from "./v1/users/me/sessions/[id]/route";
import * as route93 from "./v1/users/me/tokens/route";
import * as route94 from "./v1/users/me/tokens/[id]/route";

/** Every route file of the REST API by its path. */
export const ROUTES: readonly RouteEntry[] = [
  ["/animate", route0],
  ["/audio/bgm", route1],
  ["/audio/sound-effects", route2],
  ["/audio/tts/generate", route3],
  ["/audio/voices", route4],
  ["/auth/login", route5],
  ["/auth/logout", route6],
  ["/auth/me", route7],
  ["/auth/refresh", route8],
  ["/auth/register", route9],
  ["/config", route10],
  ["/emoji/create", route11],
  ["/emoji/detect", route12],
  ["/emoji/history", route13],
  ["/emoji/task/{id}", route14],
  ["/emoji/task/{id}/regenerate", route15],
  ["/points/balance", route16],
  ["/points/transactions", route17],
  ["/projects", route18],
  ["/projects/{id}", route19],
  ["/projects/{id}/assets", route20],
  ["/projects/{id}/audio/bgm", route21],
  ["/projects/{id}/audio/generate-dialogues", route22],
  ["/projects/{id}/audio/recommend-bgm", route23],
  ["/projects/{id}/characters", route24],
  ["/projects/{id}/characters/{cid}", route25],
  ["/projects/{id}/characters/{cid}/generate-image", route26],
  ["/projects/{id}/characters/{cid}/merge", route27],
  ["/projects/{id}/characters/{cid}/suggestion", route28],
  ["/projects/{id}/duplicate", route29],
  ["/projects/{id}/episodes", route30],
  ["/projects/{id}/episodes/{eid}", route31],
  ["/projects/{id}/episodes/reorder", route32],
  ["/projects/{id}/film", route33],
  ["/projects/{id}/render/final", route34],
  ["/projects/{id}/render/preview", route35],
  ["/projects/{id}/restore", route36],
  ["/projects/{id}/scenes", route37],
  ["/projects/{id}/scenes/{sid}", route38],
  ["/projects/{id}/scenes/{sid}/generate-image", route39],
  ["/projects/{id}/scenes/{sid}/suggestion", route40],
  ["/projects/{id}/script", route41],
  ["/projects/{id}/script/continue", route42],
  ["/projects/{id}/script/parse", route43],
  ["/projects/{id}/script/parsed", route44],
  ["/projects/{id}/script/versions", route45],
  ["/projects/{id}/script/versions/{n}/restore", route46],
  ["/projects/{id}/shots", route47],
  ["/projects/{id}/shots/reorder", route48],
  ["/projects/{id}/storyboard", route49],
  ["/projects/{id}/storyboard/generate", route50],
  ["/projects/{id}/storyboard/generate-images", route51],
  ["/projects/{id}/storyboard/generate-videos", route52],
  ["/projects/{id}/subtitles", route53],
  ["/projects/{id}/subtitles/{sid}", route54],
  ["/projects/{id}/subtitles/generate", route55],
  ["/projects/{id}/subtitles/import", route56],
  ["/projects/{id}/subtitles/translate", route57],
  ["/projects/{id}/video/download", route58],
  ["/projects/{id}/videos", route59],
  ["/projects/import", route60],
  ["/provider-keys", route61],
  ["/provider-keys/{provider}", route62],
  ["/provider-keys/{provider}/test", route63],
  ["/script/generate", route64],
  ["/shots/{id}", route65],
  ["/shots/{id}/prompt", route66],
  ["/shots/{id}/regenerate", route67],
  ["/shots/{id}/restore", route68],
  ["/shots/{id}/sound-effects", route69],
  ["/shots/{id}/suggestion", route70],
  ["/shots/{id}/takes", route71],
  ["/shots/{id}/takes/{take_id}/select", route72],
  ["/shots/{id}/upload", route73],
  ["/shots/{id}/video", route74],
  ["/storage/file/{file_id}", route75],
  ["/storage/upload", route76],
  ["/storage/upload/callback", route77],
  ["/storage/url/{file_id}", route78],
  ["/storage/usage", route79],
  ["/tasks", route80],
  ["/tasks/{task_id}", route81],
  ["/tasks/{task_id}/cancel", route82],
  ["/tasks/{task_id}/retry", route83],
  ["/tasks/stream", route84],
  ["/tools/avatar", route85],
  ["/tools/batch", route86],
  ["/tools/pose", route87],
  ["/tools/results/{task_id}/to-shot", route88],
  ["/users/{id}", route89],
  ["/users/me", route90],
  ["/users/me/sessions", route91],
  ["/users/me/sessions/{id}", route92],
  ["/users/me/tokens", route93],
  ["/users/me/tokens/{id}", route94],
];
