/** How much each hint counts in choosing speakers; fitted to the labelled scripts. */
export const W = {
  /** Per person who was named later. */
  rank: 0.9,
  /** Has spoken lately. */
  spoke: 1.2,
  crowd: 1.6,
  /** Speaks only further on. */
  ahead: 2.7,
  /** A narrator who is not known to be there. */
  narrator: 2.5,
  /** The same where nearly every paragraph says I. */
  often: 0.4,
  silent: 2,
  /** He or she opens the narration before, or somebody does. */
  actorPronoun: 12,
  actor: 4.4,
  reacts: 4.3,
  called: 12,
  /** Two quotes in a row by one, without and with narration between. */
  again: 10,
  againApart: 3.2,
  againAsks: 0.6,
  /** Back to who spoke before the last. */
  back: 3.3,
  backApart: 1.6,
  backBefore: 1,
  to: 1.8,
  answers: 3,
  calls: 2.8,
};
