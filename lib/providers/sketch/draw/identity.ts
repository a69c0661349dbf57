import type { BriefCharacter } from "../../types";
import { createRng } from "./rng";
import { colorIn, colorOf, firstMatch } from "./words";

export type Age = "child" | "young" | "adult" | "elder";
export type Gender = "female" | "male";
export const HAIR_STYLES = [
  "bob",
  "long",
  "wavy",
  "ponytail",
  "twintails",
  "bun",
  "braid",
  "short",
  "spiky",
  "parted",
  "buzz",
  "curly",
  "topknot",
  "combed",
  "bald",
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];
export const GARMENTS = [
  "apron",
  "trench",
  "zhongshan",
  "school",
  "hanfu",
  "suit",
  "tshirt",
  "uniform",
  "vest",
  "dress",
  "hoodie",
  "sweater",
  "robe",
  "whitecoat",
  "armor",
  "jacket",
  "shirt",
] as const;
export type Garment = (typeof GARMENTS)[number];
export type Hat = "helmet" | "cap" | "straw" | "beanie" | "police" | "crown" | "hood" | "fedora" | "nurse";

/** Who somebody is, to the eye. Made from the written words, and by lot (of the person's own id) where they are silent. */
export type Identity = {
  id: string;
  age: Age;
  gender: Gender;
  skin: string;
  hair: { style: HairStyle; color: string; bangs: number };
  eyes: { color: string; height: number; width: number; tilt: number };
  brow: { weight: number; color: string; lift: number };
  face: { jaw: number; chin: number; cheek: number };
  nose: number;
  mouth: number;
  build: { shoulders: number; height: number; width: number };
  garment: Garment;
  cloth: string;
  cloth2: string;
  legs: { kind: "trousers" | "skirt" | "robe"; color: string };
  hat?: { kind: Hat; color: string };
  glasses?: "round" | "square" | "dark";
  beard?: "full" | "mustache" | "goatee" | "stubble";
  scar?: "brow" | "cheek";
  clip?: string;
  earrings: boolean;
  freckles: boolean;
  mole: boolean;
  scarf?: string;
};

const GARMENT_WORDS: readonly (readonly [RegExp, Garment])[] = [
  [/围裙|apron/i, "apron"],
  [/风衣|大衣|长外套|trench|overcoat|long coat|duster/i, "trench"],
  [/中山装|立领|mao suit|zhongshan/i, "zhongshan"],
  [/校服|水手服|school uniform|学生装/i, "school"],
  [/铠甲|盔甲|战甲|戎装|armou?r/i, "armor"],
  [/白大褂|护士|医生服|lab coat|scrubs|doctor/i, "whitecoat"],
  [/反光|马甲|工装|背心|hi-?vis|vest/i, "vest"],
  [/道袍|僧|袈裟|长袍|袍|robe|cloak|斗篷|披风/i, "robe"],
  [/汉服|古装|襦裙|罗裙|长衫|旗袍|宫装|hanfu|kimono|qipao|cheongsam/i, "hanfu"],
  [/西装|西服|燕尾|suit|tuxedo|blazer/i, "suit"],
  [/制服|警服|军装|保安|uniform/i, "uniform"],
  [/连衣裙|裙|礼服|婚纱|dress|gown|skirt/i, "dress"],
  [/卫衣|连帽|hoodie/i, "hoodie"],
  [/毛衣|针织|sweater|cardigan|jumper/i, "sweater"],
  [/夹克|皮衣|外套|棉袄|羽绒|jacket|coat|leather/i, "jacket"],
  [/t恤|体恤|短袖|汗衫|t-?shirt|tee\b/i, "tshirt"],
  [/衬衫|衬衣|shirt|blouse/i, "shirt"],
];

const HAIR_WORDS: readonly (readonly [RegExp, HairStyle])[] = [
  [/光头|秃|bald|shaved head/i, "bald"],
  [/寸头|板寸|平头|buzz|crew ?cut/i, "buzz"],
  [/双马尾|twin.?tails|pigtails/i, "twintails"],
  [/马尾|pony ?tail/i, "ponytail"],
  [/辫|braid|plait/i, "braid"],
  [/束发|发冠|topknot|道髻/i, "topknot"],
  [/丸子|发髻|盘发|挽|髻|\bbun\b|updo/i, "bun"],
  [/卷发|鬈|curly|afro/i, "curly"],
  [/波浪|wavy/i, "wavy"],
  [/长发|披肩|long (?:\w+ )?hair|长直/i, "long"],
  [/背头|梳|slick/i, "combed"],
  [/刺猬|炸|凌乱|乱发|spiky|messy/i, "spiky"],
  [/分头|中分|parted/i, "parted"],
];

const HAT_WORDS: readonly (readonly [RegExp, Hat, string])[] = [
  [/安全帽|头盔|hard ?hat|helmet/i, "helmet", "#f08a2a"],
  [/警帽|大檐帽|police cap/i, "police", "#22305a"],
  [/斗笠|草帽|straw hat/i, "straw", "#c9a35c"],
  [/毛线帽|针织帽|beanie/i, "beanie", "#a8483f"],
  [/鸭舌帽|棒球帽|帽子|\bcap\b/i, "cap", "#3d4a63"],
  [/礼帽|fedora|top hat/i, "fedora", "#2b2b30"],
  [/皇冠|凤冠|王冠|crown|tiara/i, "crown", "#e2b04a"],
  [/护士帽|nurse/i, "nurse", "#f4f2ee"],
  [/兜帽|hooded/i, "hood", "#33343d"],
];

const FEMALE =
  /女|妈|母|娘|姐|妹|婆|奶奶|姑|姨|嫂|妻|妃|后$|公主|丫|小姐|female|woman|girl|mother|sister|wife|daughter|\bshe\b|\bher\b|lady|queen|aunt|grandma|mrs|ms\b/i;
const MALE =
  /男|爸|父|爷|哥|弟|叔|伯|舅|夫|汉|公子|先生|师傅|小伙|队长|\bmale|\bman\b|boy|father|brother|husband|\bson\b|\bhe\b|\bhis\b|king|uncle|grandpa|mr\b|guy/i;

function ageOf(text: string, age: string): Age {
  const years = /\d{1,3}/.exec(age)?.[0] ?? /(\d{1,3})\s*(?:岁|years?)/.exec(text)?.[1];
  if (years !== undefined) {
    const value = Number(years);
    if (value < 13) return "child";
    if (value < 30) return "young";
    return value < 58 ? "adult" : "elder";
  }
  const words: readonly (readonly [RegExp, Age])[] = [
    [
      /爷|奶奶|婆婆|老人|老头|老太|老妇|老翁|老者|老船|年迈|花甲|古稀|elder|old (?:man|woman)|grand(?:pa|ma|father|mother)|\bold\b/i,
      "elder",
    ],
    [/小孩|孩子|儿童|男孩|女孩|幼|童|\bchild|\bkid|little (?:boy|girl)/i, "child"],
    [/中年|大叔|阿姨|队长|老板|父亲|母亲|爸|妈|middle.?aged|father|mother|boss/i, "adult"],
    [/少年|少女|青年|年轻|学生|姑娘|young|teen|student|girl|boy/i, "young"],
  ];
  return firstMatch(`${age} ${text}`, words) ?? "young";
}

function genderOf(person: BriefCharacter, text: string, lot: number): Gender {
  const said = `${person.gender ?? ""}`;
  if (/女|female|woman|girl|^f/i.test(said)) return "female";
  if (/男|male|man|boy|^m/i.test(said)) return "male";
  const [female, male] = [FEMALE.exec(text), MALE.exec(text)];
  if (female && (!male || female.index < male.index)) return "female";
  if (male) return "male";
  return lot < 0.5 ? "female" : "male";
}

const FEMALE_HAIR = ["bob", "long", "wavy", "ponytail", "twintails", "bun", "braid"] as const;
const MALE_HAIR = ["short", "spiky", "parted", "short", "parted"] as const;
const OLDER_HAIR = ["short", "parted", "combed", "buzz"] as const;

/** The same words and id always give the same face, whatever the shot, the place or the style. */
export function identityOf(projectId: string, person: BriefCharacter): Identity {
  const rng = createRng(`${projectId}/${person.id || person.name}`);
  const clothing = [person.look, person.clothing].filter(Boolean).join("，");
  const features = (person.features ?? []).join("，");
  const all = [person.name, person.role, person.hair, clothing, features, person.description]
    .filter(Boolean)
    .join("，");
  const gender = genderOf(person, all, rng());
  const age = ageOf(all, person.age ?? "");
  const female = gender === "female";
  const hairText = `${person.hair ?? ""}，${features}，${person.description ?? ""}，${clothing}`;

  const hairLot = female
    ? rng.pick(FEMALE_HAIR)
    : age === "adult"
      ? rng.pick(OLDER_HAIR)
      : rng.pick(MALE_HAIR);
  const short = /短发|short (?:\w+ )?hair|pixie/i.test(hairText);
  const elderHair = female ? "bun" : "combed";
  const style =
    firstMatch(hairText, HAIR_WORDS) ??
    (short ? (female ? "bob" : "short") : age === "elder" ? elderHair : hairLot);
  const naturals = ["#241f2e", "#1d1a24", "#35261f", "#2b2338", "#4a3123"] as const;
  const naturalLot = rng.pick(naturals);
  const whiteHair = /白发|花白|银发|白胡|鹤发|white.?hair|silver.?hair|gr[ae]y.?hair/i.test(hairText);
  const spoken = colorIn(person.hair ?? "") ?? colorOf(hairText, /头发|发色|[长短卷直]发|hair/i);
  const hairColor = whiteHair ? "#d9d6cf" : (spoken ?? (age === "elder" ? "#cfccc6" : naturalLot));

  const lots: readonly [Garment, ...Garment[]] = female
    ? ["dress", "sweater", "shirt", "hoodie", "tshirt"]
    : ["jacket", "shirt", "hoodie", "tshirt", "sweater"];
  const garmentLot = rng.pick(lots);
  const roleText = `${person.role ?? ""}，${person.name}，${person.description ?? ""}`;
  const fromRole = firstMatch<Garment>(roleText, [
    [/队长|工人|工头|worker|foreman/i, "vest"],
    [/学生|student/i, "school"],
    [/医生|护士|doctor|nurse/i, "whitecoat"],
    [/警|保安|police|officer|guard/i, "uniform"],
    [/将军|武士|general|warrior|knight/i, "armor"],
    [/道士|和尚|僧|monk|wizard|仙/i, "robe"],
    [/皇|王|妃|公主|公子|侠|丫鬟|emperor|king|queen|prince/i, "hanfu"],
    [/总裁|经理|律师|老板|ceo|manager|lawyer|boss/i, "suit"],
    [/船工|船夫|渔|boatman|ferryman/i, "robe"],
    [/厨|店主|chef|cook|keeper/i, "apron"],
  ]);
  const garment =
    firstMatch(clothing, GARMENT_WORDS) ?? fromRole ?? (firstMatch(features, GARMENT_WORDS) || garmentLot);
  const clothLots = ["#3f5d8c", "#8a4a4f", "#4d7563", "#a9803f", "#5b5182", "#38707a", "#9a6a52"] as const;
  const clothLot = rng.pick(clothLots);
  const usual: Partial<Record<Garment, string>> = {
    trench: "#34343f",
    zhongshan: "#7c7f86",
    school: "#27355f",
    suit: "#2e3444",
    uniform: "#2c4066",
    vest: "#f0831f",
    whitecoat: "#eef0f0",
    apron: "#2f5596",
    armor: "#7d848f",
  };
  const cloth = colorIn(clothing) ?? usual[garment] ?? clothLot;

  const hatRow = HAT_WORDS.find(([test]) =>
    test.test(`${clothing}，${features}，${person.description ?? ""}`),
  );
  const hat = hatRow
    ? { kind: hatRow[1], color: colorOf(`${clothing}，${features}`, hatRow[0]) ?? hatRow[2] }
    : undefined;
  const wears = `${clothing}，${features}，${person.description ?? ""}`;

  const jawBase = { child: 0.98, young: 0.98, adult: 1.05, elder: 1.04 }[age];
  const eyeHeight = { child: 37, young: female ? 33 : 25, adult: female ? 27 : 20, elder: 15 }[age];
  const sturdy = /壮|胖|魁梧|大嗓门|burly|stout|fat|strong|heavy/i.test(all) ? 1 : 0;
  const tall = /高个|高大|修长|tall/i.test(all) ? 1 : /矮|小个|short man|petite/i.test(all) ? -1 : 0;
  return {
    id: person.id || person.name,
    age,
    gender,
    skin: rng.pick(
      sturdy || /黝黑|晒|tan|dark.?skin/i.test(all)
        ? ["#c98f62", "#c48a63"]
        : ["#fbdcc4", "#f7d3b8", "#fde3cf", "#f2c9a8"],
    ),
    hair: { style, color: hairColor, bangs: rng.int(0, 2) },
    eyes: {
      color: rng.pick(["#6b4024", "#54341f", "#3f4a5c", "#5c4a2a", "#46604a", "#3a2c40"]),
      height: eyeHeight * rng.between(0.93, 1.07),
      width: { child: 34, young: female ? 34 : 31, adult: 30, elder: 27 }[age],
      tilt: rng.between(-3, female ? 3 : 5),
    },
    brow: {
      weight: (female ? 4.6 : 7.6) * rng.between(0.9, 1.15) + (age === "elder" ? 1.5 : 0),
      color: hairColor,
      lift: rng.between(-2, 2),
    },
    face: {
      jaw: jawBase * rng.between(0.95, 1.03) + (female ? 0 : 0.03) + sturdy * 0.1,
      chin: rng.between(0.97, 1.03) + (female || age === "child" ? -0.02 : 0.03),
      cheek: rng.between(0, 1),
    },
    nose: rng.between(0.85, 1.15) * (female ? 0.9 : 1.1),
    mouth: rng.between(0.9, 1.12),
    build: {
      shoulders: (female ? 0.86 : 1.04) * (age === "child" ? 0.78 : 1) + sturdy * 0.12,
      height:
        { child: 0.66, young: 1, adult: 1.02, elder: 0.92 }[age] * (female ? 0.95 : 1.02) * (1 + tall * 0.06),
      width: 1 + sturdy * 0.16,
    },
    garment,
    cloth,
    cloth2: rng.pick(["#e9e1d2", "#dcd8d0", "#efe6da"]),
    legs:
      garment === "hanfu" || garment === "robe"
        ? { kind: "robe", color: cloth }
        : female &&
            (garment === "school" || garment === "dress" || /裙|skirt/i.test(clothing.replace(/围裙/g, "")))
          ? { kind: "skirt", color: garment === "school" ? "#2c3a66" : cloth }
          : { kind: "trousers", color: rng.pick(["#2d3140", "#3b3a42", "#3a4560", "#4a4038"]) },
    hat,
    glasses: /墨镜|sunglasses/i.test(wears)
      ? "dark"
      : /圆框|老花镜|round glasses/i.test(wears)
        ? "round"
        : /眼镜|glasses/i.test(wears)
          ? "square"
          : undefined,
    beard:
      firstMatch(wears, [
        [/络腮|full beard|大胡子/i, "full"],
        [/山羊胡|goatee/i, "goatee"],
        [/八字胡|小胡子|m[ou]+stache/i, "mustache"],
        [/胡茬|stubble/i, "stubble"],
        [/胡|beard/i, "full"],
      ] as const) ?? (!female && age === "elder" ? "mustache" : sturdy && !female ? "stubble" : undefined),
    scar: /眉.{0,4}疤|断眉|scar.{0,12}brow|brow.{0,12}scar/i.test(wears)
      ? "brow"
      : /疤|scar/i.test(wears)
        ? "cheek"
        : undefined,
    clip:
      /发夹|发卡|hair ?clip|hairpin/i.test(wears) || (female && age === "young" && style === "bob")
        ? "#f0a530"
        : undefined,
    earrings: /耳环|earring/i.test(wears) || (female && age === "adult" && rng.chance(0.6)),
    freckles: /雀斑|freckle/i.test(wears),
    mole: /痣|mole/i.test(wears) || rng.chance(0.08),
    scarf: /围巾|scarf/i.test(wears) ? (colorOf(wears, /围巾|scarf/i) ?? "#b8413a") : undefined,
  };
}
