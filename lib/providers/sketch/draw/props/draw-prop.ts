import type { Ctx } from "../pen";
import { firstMatch } from "../words";
import { type Brush, brushOf, type PropPaint } from "./brush";
import { bag, banner, ladder, suitcase, umbrella } from "./carried";
import { drawLantern } from "./lantern";
import { bell, clock, flashlight, gun, key, knife, megaphone, ring, sword } from "./metal";
import { book, brush, letter, phone, photo, scroll, sign } from "./stationery";
import { box, cup, flower, food, match, wick } from "./table";

const PAINTERS = {
  lantern: ({ ctx, paint, lit }: Brush) => drawLantern(ctx, paint, lit),
  letter,
  photo,
  book,
  scroll,
  brush,
  phone,
  sign,
  sword,
  knife,
  gun,
  bell,
  key,
  ring,
  clock,
  flashlight,
  megaphone,
  cup,
  food,
  flower,
  box,
  wick,
  match,
  umbrella,
  suitcase,
  bag,
  banner,
  ladder,
};
export type Prop = keyof typeof PAINTERS;

const WORDS: readonly (readonly [RegExp, Prop])[] = [
  [/灯芯|wick/i, "wick"],
  [/火柴|打火机|match|lighter/i, "match"],
  [/木牌|招牌|牌匾|路牌|\bsign/i, "sign"],
  [/灯笼|提灯|纸灯|lantern/i, "lantern"],
  [/伞|umbrella|parasol/i, "umbrella"],
  [/手机|电话|phone|smartphone/i, "phone"],
  [/油纸包|包裹|盒|箱子里|礼物|parcel|package|\bbox|gift/i, "box"],
  [/行李箱|皮箱|旅行箱|suitcase|luggage/i, "suitcase"],
  [/喇叭|扩音器|megaphone|bullhorn/i, "megaphone"],
  [/手电|flashlight|torch/i, "flashlight"],
  [/铜铃|铃铛|风铃|\bbell/i, "bell"],
  [/钥匙|\bkeys?\b/i, "key"],
  [/信|纸条|字条|letter|\bnote\b|envelope|document|合同|文件/i, "letter"],
  [/照片|相片|photo|picture frame/i, "photo"],
  [/画卷|卷轴|江图|圣旨|画筒|scroll|map/i, "scroll"],
  [/匕首|小刀|菜刀|knife|dagger/i, "knife"],
  [/剑|长刀|sword|blade|katana/i, "sword"],
  [/枪|gun|pistol|rifle/i, "gun"],
  [/戒指|\bring\b/i, "ring"],
  [/毛笔|描金|画笔|钢笔|brush|\bpen\b/i, "brush"],
  [/茶|咖啡|杯|碗|beer|coffee|\bcup|\bmug|drink|wine|bottle|酒/i, "cup"],
  [/书|课本|日记|\bbook|diary|notebook/i, "book"],
  [/花束|玫瑰|鲜花|一朵花|flower|rose|bouquet/i, "flower"],
  [/时钟|手表|怀表|clock|watch\b/i, "clock"],
  [/饭|面条|包子|蛋糕|food|cake|noodle|burger|steak/i, "food"],
  [/梯子|ladder/i, "ladder"],
  [/包|背包|\bbag\b|backpack/i, "bag"],
];

export const propIn = (text: string): Prop | undefined => firstMatch(text, WORDS);

/** A thing about 200 units high around (0, 0). `lit` 0–1 is how far its own light burns. */
export function drawProp(ctx: Ctx, prop: Prop, paint: PropPaint, lit: number): void {
  PAINTERS[prop](brushOf(ctx, paint, lit));
}
