/** How faces differ. Every number is a factor or a length in face units (see `outline.ts`). */

/** jaw and chin: half widths at y 60 and 90; length: how far the chin reaches; cheek, temple: half widths at y 25 and -60. */
export const FACE_SHAPES = {
  oval: { jaw: 1, chin: 1, length: 1, cheek: 1, temple: 1 },
  round: { jaw: 1.1, chin: 1.12, length: 0.93, cheek: 1.04, temple: 1 },
  heart: { jaw: 0.92, chin: 0.8, length: 1.03, cheek: 1.02, temple: 1.04 },
  square: { jaw: 1.16, chin: 1.5, length: 0.99, cheek: 1, temple: 1 },
  long: { jaw: 0.98, chin: 1.08, length: 1.13, cheek: 0.96, temple: 0.97 },
  diamond: { jaw: 0.92, chin: 0.95, length: 1.06, cheek: 1.06, temple: 0.93 },
  pear: { jaw: 1.22, chin: 1.3, length: 0.99, cheek: 1.06, temple: 0.95 },
  sharp: { jaw: 0.95, chin: 0.72, length: 1.08, cheek: 0.97, temple: 1 },
} as const;
export type FaceShape = keyof typeof FACE_SHAPES;

/** arch: where the lid is highest (0 inner – 1 outer); droop: outer corner lower than inner; flick: length of the lash. */
export const EYE_KINDS = {
  round: { height: 1.1, width: 0.96, tilt: 0, arch: 0.5, droop: 0, crease: 1, flick: 1, iris: 1.04 },
  almond: { height: 0.95, width: 1.05, tilt: 2, arch: 0.55, droop: 0, crease: 1, flick: 1, iris: 1 },
  phoenix: {
    height: 0.76,
    width: 1.14,
    tilt: 6.5,
    arch: 0.66,
    droop: 0,
    crease: 0.6,
    flick: 1.7,
    iris: 0.96,
  },
  droopy: { height: 0.98, width: 1.02, tilt: -4.5, arch: 0.4, droop: 1, crease: 1, flick: 0.8, iris: 1.02 },
  narrow: { height: 0.64, width: 1.04, tilt: 1.5, arch: 0.55, droop: 0, crease: 0, flick: 0.6, iris: 0.92 },
  keen: { height: 0.78, width: 1.06, tilt: 4, arch: 0.36, droop: 0, crease: 0.8, flick: 1.1, iris: 0.84 },
  doll: { height: 1.22, width: 1.04, tilt: 1, arch: 0.5, droop: 0, crease: 1, flick: 1.5, iris: 1.1 },
  hooded: { height: 0.84, width: 1.02, tilt: -1, arch: 0.5, droop: 0.5, crease: 1.6, flick: 0.7, iris: 0.96 },
} as const;
export type EyeKind = keyof typeof EYE_KINDS;

/** weight ×, peak: where and how high the arch is, tilt: degrees, outer end up. */
export const BROW_KINDS = {
  soft: { weight: 1, at: 0.25, arch: 5.5, tilt: 0, length: 1 },
  straight: { weight: 1.1, at: 0.1, arch: 1.5, tilt: 0, length: 1.02 },
  arched: { weight: 0.85, at: 0.35, arch: 9, tilt: 2, length: 1.04 },
  sword: { weight: 1.2, at: 0.5, arch: 4, tilt: 9, length: 1.12 },
  willow: { weight: 0.66, at: 0.3, arch: 7, tilt: -3, length: 1.1 },
  bushy: { weight: 1.65, at: 0.2, arch: 4, tilt: 2, length: 1.05 },
  short: { weight: 1.25, at: 0, arch: 3, tilt: -2, length: 0.72 },
} as const;
export type BrowKind = keyof typeof BROW_KINDS;

/** size ×, bridge: how much of the bridge is drawn, wing: width of the nostrils, hook: tip lower than the base. */
export const NOSE_KINDS = {
  small: { size: 0.82, bridge: 0, wing: 0.8, hook: 0 },
  straight: { size: 1, bridge: 0.7, wing: 0.9, hook: 0 },
  button: { size: 0.86, bridge: 0, wing: 1.25, hook: -2 },
  broad: { size: 1.12, bridge: 0.3, wing: 1.7, hook: 0 },
  hooked: { size: 1.16, bridge: 1, wing: 1, hook: 5 },
  long: { size: 1.2, bridge: 0.8, wing: 0.95, hook: 1 },
} as const;
export type NoseKind = keyof typeof NOSE_KINDS;

/** lip: fullness of the lower lip, rise: corners up at rest. */
export const MOUTH_KINDS = {
  plain: { width: 1, lip: 0.5, rise: 0 },
  small: { width: 0.78, lip: 0.8, rise: 0.8 },
  full: { width: 0.98, lip: 1.3, rise: 0 },
  wide: { width: 1.22, lip: 0.5, rise: 0.6 },
  thin: { width: 1.04, lip: 0, rise: -0.6 },
  cat: { width: 0.92, lip: 0.3, rise: 2.2 },
} as const;
export type MouthKind = keyof typeof MOUTH_KINDS;

type Rows<T> = readonly (readonly [RegExp, T])[];

export const FACE_WORDS: Rows<FaceShape> = [
  [/圆脸|娃娃脸|包子脸|婴儿肥|round face|baby.?face/i, "round"],
  [/瓜子脸|尖下巴|锥子脸|heart.?shaped|pointed chin/i, "heart"],
  [/方脸|国字脸|方下巴|square (?:face|jaw)|strong jaw/i, "square"],
  [/长脸|马脸|瘦长脸|long face|horse.?face/i, "long"],
  [/菱形脸|高颧骨|diamond|cheekbones?/i, "diamond"],
  [/大饼脸|双下巴|横肉|jowl|double chin/i, "pear"],
  [/刀削|棱角|锋利|瘦削|消瘦|chisel|sharp features|gaunt/i, "sharp"],
  [/鹅蛋脸|oval face/i, "oval"],
];
export const EYE_WORDS: Rows<EyeKind> = [
  [/丹凤眼|凤眼|狐狸眼|吊梢|媚眼|phoenix eyes|fox eyes|cat.?eye|upturned eyes/i, "phoenix"],
  [/下垂眼|狗狗眼|无辜|droopy|puppy eyes|doe eyes/i, "droopy"],
  [/小眼|眯眯眼|细眼|单眼皮|narrow eyes|monolid|small eyes|squint/i, "narrow"],
  [/鹰眼|锐利|三白眼|目光如炬|眼神凌厉|piercing|steely|hawk|sharp eyes/i, "keen"],
  [/大眼|水汪汪|圆眼|杏眼|big eyes|large eyes|wide.?eyed/i, "doll"],
  [/眼袋|死鱼眼|惺忪|hooded|heavy.?lidded|tired eyes/i, "hooded"],
  [/桃花眼|almond/i, "almond"],
];
export const BROW_WORDS: Rows<BrowKind> = [
  [/剑眉|sword/i, "sword"],
  [/浓眉|粗眉|bushy|thick (?:eye)?brows?/i, "bushy"],
  [/柳眉|细眉|柳叶眉|thin (?:eye)?brows?/i, "willow"],
  [/一字眉|平眉|straight (?:eye)?brows?/i, "straight"],
  [/挑眉|弯眉|arched/i, "arched"],
];
export const NOSE_WORDS: Rows<NoseKind> = [
  [/鹰钩鼻|hook(?:ed)? nose|aquiline/i, "hooked"],
  [/塌鼻|蒜头鼻|大鼻|broad nose|big nose|bulbous/i, "broad"],
  [/高鼻梁|鼻梁高|挺拔的鼻|straight nose|long nose/i, "straight"],
  [/小鼻|翘鼻|button nose|small nose|snub/i, "button"],
];
export const MOUTH_WORDS: Rows<MouthKind> = [
  [/厚嘴唇|厚唇|丰唇|full lips|thick lips/i, "full"],
  [/薄唇|薄嘴唇|thin lips/i, "thin"],
  [/樱桃小嘴|樱桃小口|小嘴|small mouth/i, "small"],
  [/大嘴|wide mouth|big mouth/i, "wide"],
];

/** Skin as written; the lots are for those of whom nothing is said. */
export const SKIN_WORDS: Rows<string> = [
  [/黑人|深色皮肤|非洲|dark.?skinned|black (?:man|woman|girl|boy)|ebony|african/i, "#7a4a33"],
  [/黝黑|晒黑|古铜|黑红|tanned|sun.?burn|weather.?beaten|bronze/i, "#c48a5e"],
  [/小麦色|麦色|棕色皮肤|olive skin|brown skin|wheat/i, "#dba77c"],
  [/苍白|惨白|病容|pale|pallid|ashen/i, "#f6e6df"],
  [/白皙|雪白的?(?:皮|肌)|肤白|fair.?skin|porcelain|snow.?white skin/i, "#ffe7d6"],
  [/红润|ruddy|rosy/i, "#f8cdb2"],
];
export const SKIN_LOTS = ["#fbdcc4", "#f7d3b8", "#fde3cf", "#f2c9a8", "#eec19c"] as const;
export const OUTDOOR_SKIN = ["#d9a074", "#c98f62", "#cf9668"] as const;
