/** Moods music is tagged with, and the words by which scripts show them. */
export const MOODS: Record<string, RegExp> = {
  sad: /悲|哭|泪|伤|难过|哽咽|颤抖|失落|sad|tear|cry|grief|sob|heartbroken/i,
  warm: /温|暖|含泪微笑|轻声|柔|笑|家|回来|warm|gentle|soft|smile|tender/i,
  tense: /紧张|急|逃|追|怒|吼|喊|危|惊|tense|urgent|chase|shout|angry|fear|alarm/i,
  romantic: /爱|吻|心动|浪漫|拥抱|love|kiss|romantic|embrace/i,
  happy: /开心|欢|喜|乐|大笑|庆|happy|joy|laugh|cheer|celebrat/i,
  mystery: /神秘|诡|暗|谜|阴|悬|mystery|myster|strange|shadow|eerie|secret/i,
  epic: /战|决|英雄|燃|壮|battle|hero|epic|war|triumph/i,
  calm: /平静|安静|淡|缓|沉默|低声|calm|quiet|still|silent|peace/i,
  funny: /搞笑|滑稽|逗|尴尬|funny|comic|awkward|silly/i,
};

/** How often each mood shows in a text, loudest first; moods that never do are left out. */
export function moodsOf(texts: string[]): [mood: string, count: number][] {
  return Object.entries(MOODS)
    .map(([mood, pattern]): [string, number] => [mood, texts.filter((text) => pattern.test(text)).length])
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
}
