const HAN = /[㐀-鿿\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Chinese characters count one each, words of other scripts one each; punctuation counts nothing. */
export function countWords(text: string): number {
  let han = 0;
  const rest = text.replace(HAN, () => {
    han++;
    return " ";
  });
  return han + (rest.match(WORDS)?.length ?? 0);
}
