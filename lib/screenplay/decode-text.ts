import iconv from "iconv-lite";
import { AppError } from "@/lib/errors";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "windows-1252";
export type DecodedText = { text: string; encoding: TextEncoding };

/** The characters Chinese text is mostly made of, each script's own forms among them. */
const COMMON = new Set(
  "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡裏用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運笑夜灯燈雨风風爷爺奶妈媽爸哥姐弟妹音旁第集场幕景角镜鏡字哭喊低轻輕慢快站坐停门店街巷房屋窗客厅廳城村车車船江河雪雾霧，。：；？！“”「」『』（）《》【】、…—△",
);
const MAGIC = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b, 0x08],
  [0x7f, 0x45, 0x4c, 0x46],
];
const SAMPLE = 64 * 1024;

const refuse = () => new AppError("undecodable", { field: "content" });

/** Decodes a text file: UTF-8, UTF-16 (with or without mark), GB18030, Big5, Windows-1252. Throws `undecodable` for the rest. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte))) throw refuse();
  const decoded = decode(bytes);
  const text = decoded.text.replace(/^\ufeff/u, "").replaceAll("\0", "\u2400");
  const part = text.slice(0, SAMPLE);
  const controls = part.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f\u2400]/gu)?.length ?? 0;
  if (controls > 8 && controls > part.length * 0.02) throw refuse();
  return { text, encoding: decoded.encoding };
}

function decode(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const as = (encoding: TextEncoding): DecodedText => ({ text: iconv.decode(buffer, encoding), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be");
  const wide = guessUtf16(buffer);
  if (wide) return as(wide);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    };
  } catch {
    return guessLegacy(buffer, as);
  }
}

/** UTF-16 without a mark: zero bytes on one side only, or Chinese that reads as such one way and not the other. */
function guessUtf16(buffer: Buffer): "utf-16le" | "utf-16be" | null {
  if (buffer.length < 4 || buffer.length % 2 !== 0) return null;
  const part = buffer.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < part.length; at += 2) {
    if (part[at] === 0) even++;
    if (part[at + 1] === 0) odd++;
  }
  const pairs = part.length / 2;
  if (odd > pairs * 0.05 && even <= pairs * 0.005)
    return readable(iconv.decode(part, "utf-16le")) > 0.9 ? "utf-16le" : null;
  if (even > pairs * 0.05 && odd <= pairs * 0.005)
    return readable(iconv.decode(part, "utf-16be")) > 0.9 ? "utf-16be" : null;
  for (const encoding of ["utf-16le", "utf-16be"] as const)
    if (commonShare(iconv.decode(part, encoding)) > 0.3) return encoding;
  return null;
}

const share = (text: string, fits: (char: string) => boolean) => {
  let total = 0;
  let good = 0;
  for (const char of text) {
    total++;
    if (fits(char)) good++;
  }
  return total === 0 ? 0 : good / total;
};
const readable = (text: string) => share(text, (char) => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]/u.test(char));

/** Share of common characters among all beyond ASCII. */
function commonShare(text: string): number {
  const wide = text.replace(/[\u0000-\u007f]/gu, "");
  return share(wide, (char) => COMMON.has(char));
}

function guessLegacy(buffer: Buffer, as: (encoding: TextEncoding) => DecodedText): DecodedText {
  const part = buffer.subarray(0, SAMPLE);
  let high = 0;
  let lonely = 0;
  part.forEach((byte, at) => {
    if (byte < 0x80) return;
    high++;
    if ((part[at - 1] ?? 0) < 0x80 && (part[at + 1] ?? 0) < 0x80) lonely++;
  });
  const scores = (["gb18030", "big5"] as const).map((encoding) => {
    // A sample may end inside a character.
    const text = iconv.decode(part, encoding).slice(0, part.length < buffer.length ? -2 : undefined);
    const broken = share(text, (char) => char === "\ufffd" || (char >= "\ue000" && char <= "\uf8ff"));
    return { encoding, score: broken > 0.01 ? -1 : commonShare(text) };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  const western = iconv.decode(part, "windows-1252");
  if (
    lonely > high * 0.8 &&
    high < part.length * 0.15 &&
    readable(western) > 0.99 &&
    (best?.score ?? -1) < 0.3
  )
    return as("windows-1252");
  if (best && best.score > 0.12) return as(best.encoding);
  if (
    best &&
    best.score >= 0 &&
    high > 0 &&
    readable(iconv.decode(part, best.encoding)) > 0.97 &&
    part.length < 60
  )
    return as(best.encoding);
  throw refuse();
}
