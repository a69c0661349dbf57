export const HATS = [
  "helmet",
  "cap",
  "straw",
  "beanie",
  "police",
  "crown",
  "hood",
  "fedora",
  "nurse",
  "chef",
  "bamboo",
  "official",
  "phoenix",
  "beret",
  "veil",
  "tophat",
  "headband",
  "bucket",
  "ears",
] as const;
export type Hat = (typeof HATS)[number];
export const HAT_WORDS: readonly (readonly [RegExp, Hat, string])[] = [
  [/安全帽|头盔|hard ?hat|helmet/i, "helmet", "#f08a2a"],
  [/警帽|大檐帽|police cap|peaked cap/i, "police", "#22305a"],
  [/凤冠|phoenix crown/i, "phoenix", "#e2b04a"],
  [/乌纱|官帽/i, "official", "#1d1d22"],
  [/斗笠|蓑笠|bamboo hat|conical hat/i, "bamboo", "#b8975a"],
  [/草帽|straw hat/i, "straw", "#d9b667"],
  [/毛线帽|针织帽|beanie/i, "beanie", "#a8483f"],
  [/贝雷帽|beret/i, "beret", "#7a2f36"],
  [/渔夫帽|bucket hat/i, "bucket", "#b9a98a"],
  [/厨师帽|chef'?s? hat|toque/i, "chef", "#f6f4ee"],
  [/护士帽|nurse'?s? cap/i, "nurse", "#f4f2ee"],
  [/高礼帽|top hat/i, "tophat", "#1d1d22"],
  [/礼帽|毡帽|fedora|trilby/i, "fedora", "#2b2b30"],
  [/皇冠|王冠|金冠|crown|tiara/i, "crown", "#e2b04a"],
  [/盖头|头纱|bridal veil|头巾|headscarf/i, "veil", "#f4efe8"],
  [/兜帽|戴着帽兜|hooded|hood up/i, "hood", "#33343d"],
  [/发带|头带|headband|bandana/i, "headband", "#b8332e"],
  [/狐耳|猫耳|兽耳|狐狸耳|狐妖|狐仙|猫娘|cat ears|fox ears|fox spirit/i, "ears", "#d98a4a"],
  [/鸭舌帽|棒球帽|帽子|\bcap\b|baseball hat/i, "cap", "#3d4a63"],
];

export type FaceCover = "mask" | "veil" | "eyepatch" | "foxmask" | "bandage" | "halfmask";
export const COVER_WORDS: readonly (readonly [RegExp, FaceCover])[] = [
  [/眼罩|独眼|eye ?patch|one.?eyed/i, "eyepatch"],
  [/面纱|面巾|蒙面|veiled|face veil/i, "veil"],
  [/狐狸?面具|fox mask/i, "foxmask"],
  [/面具|half.?mask|masquerade/i, "halfmask"],
  [/口罩|face ?mask|surgical mask/i, "mask"],
  [/创可贴|纱布|绷带|bandage|plaster/i, "bandage"],
];

export type Beard = "full" | "mustache" | "goatee" | "stubble" | "long";
export const BEARD_WORDS: readonly (readonly [RegExp, Beard])[] = [
  [/络腮|大胡子|full beard|bushy beard/i, "full"],
  [/长须|长髯|美髯|白须|白胡子|长胡子|long (?:\w+ )?beard/i, "long"],
  [/山羊胡|goatee/i, "goatee"],
  [/八字胡|小胡子|m[ou]+stache/i, "mustache"],
  [/胡茬|胡渣|stubble|unshaven/i, "stubble"],
  [/胡|beard/i, "full"],
];

export type HairPin = "clip" | "stick" | "flower" | "ribbon" | "step";
/** With the colour it has when none is named. */
export const PIN_WORDS: readonly (readonly [RegExp, HairPin, string])[] = [
  [/步摇|金钗|珠钗|hair ornament/i, "step", "#e2b04a"],
  [/发簪|簪|玉簪|木簪|hair ?pin|hair ?stick/i, "stick", "#5f9a7a"],
  [/花环|头花|鬓边.{0,4}花|簪花|flower in (?:her|his) hair/i, "flower", "#e27a94"],
  [/蝴蝶结|丝带|发带|红头绳|ribbon|hair bow/i, "ribbon", "#c8343c"],
  [/发夹|发卡|hair ?clip|barrette/i, "clip", "#f0a530"],
];
