/** How much each hint counts in choosing speakers; fitted to the labelled novels. */
export const W = {
  /** Words beside the quote, by the strength a reader gave them. */
  s3: 3,
  s5: 4.5,
  s6: 7,
  s7: 9,
  s8: 18,
  s9: 20,
  s10: 24,
  s11: 30,
  /** Share of that where the name may be none, the gender is not known, is guessed, or the person not there. */
  unsure: 0.3,
  genderless: 0.8,
  guessed: 0.76,
  guessedWrong: 0.3,
  absent: 0.5,
  stranger: 0.15,
  /** He or she is rather who was named last. */
  near: 2,
  nearStep: 1.47,
  /** Whoever acts in the same paragraph, before the words. */
  beat: 9,
  beatPronoun: 10,
  /** She … and then a name: not she. */
  notWhoFollows: 14,
  /** Per person who was named later. */
  rank: 0.9,
  /** Has spoken lately. */
  spoke: 0.84,
  crowd: 1.6,
  crowdGoesOn: 3,
  /** Speaks only further on. */
  ahead: 2.7,
  /** A narrator who is not known to be there. */
  narrator: 2.5,
  /** The same where nearly every paragraph says I. */
  often: 0.4,
  silent: 2,
  /** Who acts in the narration before: so he or she does beside the quote, or nobody is named there. */
  actorPronoun: 12,
  actor: 4.4,
  /** He or she acts there. */
  actorHe: 3,
  actorI: 3,
  /** Named there, without acting. */
  told: 0,
  /** Acts right behind the words, in a paragraph of narration. */
  next: 0,
  nextPronoun: 0,
  reacts: 4.3,
  called: 5.04,
  /** Of the gender that the words before speak to. */
  addressed: 2,
  addressedBack: 1,
  /** He or she is rather who the text is about, and not a noun. */
  main: 0,
  nounHe: 0,
  /** A voice whose owner nothing shows. */
  voice: 6,
  own: 12,
  comer: 7,
  otherAhead: 4,
  notOther: 6,
  wanted: 14,
  nobody: 4,
  /** Two quotes in a row by one: nothing between, words of the same paragraph between, a paragraph between. */
  again: 10,
  againInline: 4.48,
  againTold: 2.24,
  againNamed: 1,
  againAsks: 0.6,
  sameParagraph: 10,
  otherParagraph: 6,
  opens: 0.5,
  /** Back to who spoke before the last. */
  back: 3.3,
  backInline: 1.6,
  backTold: 0.6,
  backBefore: 1,
  /** How much better the whole must read for a noun to be somebody with a name. */
  mergeGain: 3,
  to: 0,
  answers: 2.4,
  calls: 1.96,
};
