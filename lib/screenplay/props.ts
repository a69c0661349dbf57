/** Things a picture would show, named in the text. Longest first, so that 行李箱 is not read as 箱. */
const ZH = [
  ..."灯笼 燈籠 行李箱 手电筒 手电 油纸包 灯芯 燈芯 梯子 火柴 铜铃 銅鈴 喇叭 木牌 藤椅 灯泡 手机 手機 电话 電話 照片 钥匙 鑰匙 匕首 长剑 宝剑 雨伞 雨傘 油纸伞 酒杯 酒瓶 酒壶 茶杯 茶壶 咖啡 咖啡杯 书包 書包 书信 信封 信纸 戒指 项链 項鏈 手表 怀表 懷錶 画筒 畫筒 缆绳 竹篙 小船 电脑 電腦 笔记本 日记 日記 地图 地圖 罗盘 玉佩 令牌 圣旨 面具 口琴 吉他 钢琴 鋼琴 古琴 笛子 花束 玫瑰 蛋糕 礼物 禮物 蜡烛 蠟燭 箱子 木箱 背包 药瓶 药箱 针筒 病历 合同 文件 报纸 报告 奖杯 篮球 足球 自行车 摩托车 轿车 出租车 马车 轮椅 拐杖 镜子 相机 相册 烟花 煙花 鞭炮 香烟 打火机 手枪 步枪 子弹 炸弹 手铐 绳子 绳索 斧头 锤子 扳手 机器人 飞船 头盔 行李 车票 船票 机票 银行卡 钱包 支票 麻将 棋盘 棋子 毛笔 江图 卷轴 红灯 纸条 便签 录音机 收音机 电视 对讲机 警徽 证件 面包 饺子 面条 汤圆 月饼 馒头 苹果 糖葫芦 拨浪鼓 风筝 风铃 布偶 玩偶 气球 雪人 围巾 手套 红绳 铜镜 铁盒 木盒 药方 火把 望远镜 水晶球 魔杖 扫帚 琴盒 头绳".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);
const EN =
  "suitcase lantern lanterns phone cellphone smartphone gun pistol rifle knife dagger sword letter envelope umbrella key keys beer beers wine whiskey coffee cup glass bottle photo photograph picture frame camera laptop computer notebook diary map compass ring necklace watch backpack bag briefcase money cash drugs cigarette lighter candle candles cake gift flowers rose guitar piano violin ladder rope flashlight torch badge handcuffs bomb helmet mask mirror newspaper book contract folder scope porsche car bicycle motorcycle truck boat wheelchair cane hammer axe wrench radio robot balloon kite teddy doll ticket passport wallet syringe tray teacup teapot screwdriver coin coins chess telescope crystal wand broom"
    .split(" ")
    .sort((a, b) => b.length - a.length);

const ZH_PATTERN = new RegExp(ZH.join("|"), "gu");
const EN_PATTERN = new RegExp(`\\b(?:${EN.join("|")})\\b`, "giu");
/** 一只画筒 at the end of a clause: a measure word and a thing we have no word for. */
const MEASURED =
  /[一两兩三几幾半](?:把|盏|盞|封|枚|瓶|杯|支|截|卷|串|副|顶|頂|面|柄|幅|叠|匹)(?!把)([\u4e00-\u9fff]{2,4})(?=[，。、；！？,.\s”」]|$)/gu;

/** Props a text names, in order of appearance, each once, at most `limit`. */
export function propsIn(text: string, limit = 40): string[] {
  const found = new Map<string, number>();
  const note = (name: string, at: number) => {
    if (!found.has(name)) found.set(name, at);
  };
  for (const match of text.matchAll(ZH_PATTERN)) note(match[0], match.index);
  for (const match of text.matchAll(EN_PATTERN)) note(match[0].toLowerCase(), match.index);
  for (const match of text.matchAll(MEASURED)) if (match[1]) note(match[1], match.index);
  const names = [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name);
  return names
    .filter((name) => !names.some((other) => other !== name && other.includes(name) && /[㐀-鿿]/u.test(name)))
    .slice(0, limit);
}
