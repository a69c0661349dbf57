/** Credits. One credit is worth US$0.01, about ¥0.07. */
export const PRICES = { sketchImage: 1, sketchVideo: 2, sketchVoice: 1 } as const;

export const GRANTS = {
  signup: { amount: 300 },
  /** Accounts made by a device secret, before anyone signed up. */
  device: { amount: 60 },
} as const;

/** A price shown is kept for so long. */
export const QUOTE_MINUTES = 10;
/** Unfinished jobs one person may have at once. */
export const OPEN_JOBS_MAX = 400;
