/** Words of an action in *asterisks*: *sighs*, *叹气*. Anything else between them is only emphasised. */
const ACTIONS =
  /叹|笑|哭|咳|喘|沉默|停顿|点头|摇头|转身|抬头|低头|sigh|laugh|chuckl|cough|gasp|sniff|sob|pause|nod|shrug|smil|groan|cr(y|ies)|whisper/i;

/** Full-width letters, digits and the signs numbers are written with, as ASCII; sentence punctuation stays. */
const narrow = (text: string) =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋＝＃＄＆＊／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[￥]/g, "¥")
    .replace(/[￡]/g, "£")
    .replace(/(\d)：(?=\d)/g, "$1:")
    .replace(/(\d)．(?=\d)/g, "$1.")
    .replace(/[Ⅰ-ⅿ①-⑳]/g, (c) => ROMAN[c] ?? String("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(c) + 1));

const ROMAN = Object.fromEntries(
  "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".split("").flatMap((sign, index) => [
    [sign, String(index + 1)],
    [String.fromCharCode(sign.charCodeAt(0) + 16), String(index + 1)],
  ]),
);

/** Removes (stage directions), however deep, in every kind of bracket. */
function withoutDirections(text: string): string {
  const inner = /[（(][^（()）]*[)）]|【[^【】]*】|〔[^〔〕]*〕/g;
  let before: string;
  let result = text;
  do {
    before = result;
    result = result.replace(inner, " ");
  } while (result !== before);
  return result
    .replace(/^\s*\[[^[\]]*\]/g, " ")
    .replace(/\*([^*\n]+)\*/g, (_all, words: string) => (ACTIONS.test(words) ? " " : words));
}

/**
 * What of a line is said aloud: no stage directions, markup, emoji or control characters; long dashes and dots reduced
 * to one sign each. Punctuation stays: it is how the line is said.
 */
export function spokenText(text: string): string {
  return withoutDirections(narrow(text.normalize("NFC")))
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/[\p{Cc}\p{Cf}]|\u{FE0F}|\u{20E3}/gu, (c) => (c === "\n" ? "\n" : c === "\u200b" ? "" : " "))
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu, " ")
    .replace(/\b(?:XD|orz|QAQ|TAT|QwQ)\b|[:;]-?[)(DPp](?![A-Za-z])|\^_+\^|[TQ]_+[TQ]|>_+</g, " ")
    .replace(/[♪♫♬♩]/gu, " ")
    .replace(/[“”"「」『』《》〈〉[\]{}_`^|\\<>*]/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/(?<![A-Za-z])'|'(?![A-Za-z])/g, " ")
    .replace(/…+|\.{2,}|。{2,}|·{3,}/g, "…")
    .replace(/[—―─]{1,}|--+/g, "—")
    .replace(/[~～〜]+(?=\s*(?:\p{P}|$))/gu, "～")
    .replace(/(?:[？?]\s*[！!]|[！!]\s*[？?])[？?！!]*/g, "？")
    .replace(/[！!]{2,}/g, "！")
    .replace(/[？?]{2,}/g, "？")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** Whether there is a word in it at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
