import type { Ctx } from "../pen";
import { firstMatch } from "../words";
import { type Brush, brushOf, type PropPaint } from "./brush";
import { bag, banner, ladder, suitcase, umbrella } from "./carried";
import { basket, bicycle, chair, drum, rope, zither } from "./gear";
import { candle, fan, gourd, medicine, mirror, teapot } from "./household";
import { drawLantern } from "./lantern";
import { bell, clock, flashlight, gun, key, knife, megaphone, ring, sword } from "./metal";
import { camera, laptop, microphone, money, newspaper, ticket } from "./office-things";
import { chess, cigarette, incense, kite, syringe } from "./smoke";
import { book, brush, letter, phone, photo, scroll, sign } from "./stationery";
import { box, cup, flower, food, match, wick } from "./table";
import { ball, bear, crown, guitar, jade, mask } from "./treasures";
import { axe, bow, hammer, shield, spear } from "./weapons";

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
  candle,
  fan,
  mirror,
  laptop,
  newspaper,
  money,
  medicine,
  camera,
  microphone,
  teapot,
  gourd,
  guitar,
  crown,
  mask,
  jade,
  ball,
  bear,
  ticket,
  bow,
  spear,
  shield,
  axe,
  hammer,
  drum,
  zither,
  basket,
  bicycle,
  chair,
  rope,
  syringe,
  cigarette,
  incense,
  kite,
  chess,
};
export type Prop = keyof typeof PAINTERS;

const WORDS: readonly (readonly [RegExp, Prop])[] = [
  [/灯芯|wick/i, "wick"],
  [/火柴|打火机|match|lighter/i, "match"],
  [/木牌|招牌|牌匾|路牌|\bsign/i, "sign"],
  [/灯笼|提灯|纸灯|lantern/i, "lantern"],
  [/蜡烛|烛台|烛火|candle/i, "candle"],
  [/折扇|团扇|蒲扇|羽扇|扇子|\bfan\b/i, "fan"],
  [/铜镜|镜子|梳妆镜|mirror/i, "mirror"],
  [/笔记本电脑|电脑|laptop|computer/i, "laptop"],
  [/报纸|报刊|newspaper|tabloid/i, "newspaper"],
  [/钞票|现金|银票|铜钱|银子|银两|金币|钱袋|\bmoney|\bcash|banknote|coins?\b/i, "money"],
  [/针筒|注射|针管|syringe|injection/i, "syringe"],
  [/药瓶|药片|药丸|解药|毒药|medicine|pills?\b|potion|antidote/i, "medicine"],
  [/相机|照相机|摄影机|camera\b(?! (?:pans|moves|follows|pushes|pulls))/i, "camera"],
  [/话筒|麦克风|microphone|\bmic\b/i, "microphone"],
  [/茶壶|水壶|酒壶|teapot|kettle/i, "teapot"],
  [/葫芦|gourd|flask/i, "gourd"],
  [/吉他|guitar/i, "guitar"],
  [/古琴|古筝|琵琶|抚琴|瑶琴|zither|guqin|\blute|harp/i, "zither"],
  [/皇冠|王冠|凤冠|冠冕|crown|tiara/i, "crown"],
  [/面具|\bmask/i, "mask"],
  [/玉佩|玉坠|玉镯|吊坠|玉簪|项链|jade|pendant|necklace|amulet/i, "jade"],
  [/篮球|足球|皮球|basketball|football|\bball\b/i, "ball"],
  [/玩偶|布娃娃|玩具熊|小熊|teddy|doll|stuffed/i, "bear"],
  [/车票|机票|船票|门票|戏票|ticket/i, "ticket"],
  [/弓箭|长弓|箭矢|\bbow and|longbow|arrows?\b/i, "bow"],
  [/长枪指|长矛|红缨枪|spear|\blance/i, "spear"],
  [/盾牌|\bshield/i, "shield"],
  [/斧头|斧子|\baxe?\b/i, "axe"],
  [/锤子|铁锤|榔头|hammer/i, "hammer"],
  [/战鼓|大鼓|擂鼓|\bdrum/i, "drum"],
  [/篮子|竹篮|果篮|菜篮|basket/i, "basket"],
  [/自行车|单车|脚踏车|bicycle|\bbike/i, "bicycle"],
  [/绳子|麻绳|绳索|\brope/i, "rope"],
  [/香烟|烟头|抽烟|点烟|雪茄|cigarette|cigar/i, "cigarette"],
  [/香炉|焚香|上香|incense|censer/i, "incense"],
  [/风筝|kite/i, "kite"],
  [/围棋|象棋|棋盘|棋子|chess|\bgo board/i, "chess"],
  [/椅子|板凳|木椅|\bchair|\bstool/i, "chair"],
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

/** Everything the text names, in the order of the table. */
export const propsIn = (text: string): Prop[] =>
  WORDS.filter(([test]) => test.test(text)).map(([, prop]) => prop);

export const PROPS: readonly Prop[] = Object.keys(PAINTERS) as Prop[];

export const propIn = (text: string): Prop | undefined => firstMatch(text, WORDS);

/** A thing about 200 units high around (0, 0). `lit` 0–1 is how far its own light burns. */
export function drawProp(ctx: Ctx, prop: Prop, paint: PropPaint, lit: number): void {
  PAINTERS[prop](brushOf(ctx, paint, lit));
}
