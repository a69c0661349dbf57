/** Where a voice is heard: what is done to the finished sound. */
export type Treatment = "plain" | "whisper" | "shout" | "phone" | "inner" | "sung";

/** How a line is said. Factors: 1 = as usual. */
export type Delivery = {
  rate: number;
  pitch: number;
  /** Length of the silences. */
  pause: number;
  /** Unsteadiness of the pitch, 0–1. */
  tremor: number;
  /** Air in the voice, 0–1. */
  breath: number;
  /** dB of brightness. */
  edge: number;
  treatment: Treatment;
};

const TREATMENTS: [RegExp, Treatment][] = [
  [/电话|通话|听筒|语音消息|对讲机|广播|phone|on the line|radio|intercom|voicemail/i, "phone"],
  [/心想|心道|内心|心里|心声|独白|默念|inner|thought|thinking|to (?:him|her)self/i, "inner"],
  [/唱|哼歌|哼着|吟|歌声|sing|sung|hum(?:s|ming)?\b/i, "sung"],
  [/耳语|悄声|悄悄|气声|附耳|窃窃|whisper/i, "whisper"],
  [/喊|吼|大叫|尖叫|咆哮|嘶|高声|大声|shout|yell|scream|roar|bellow/i, "shout"],
];

type Feeling = Partial<Omit<Delivery, "treatment">>;

/** What a stage direction does to the voice. Two rows may match: their effects multiply. */
const FEELINGS: [RegExp, Feeling][] = [
  [/怒|生气|愤|气愤|发火|恼|angry|furious|rage|anger/i, { rate: 1.1, pitch: 1.1, pause: 0.8, edge: 3 }],
  [/惊|诧|突然|忽然|猛|surprise|shock|startl|amaze/i, { rate: 1.08, pitch: 1.13, pause: 0.8, edge: 1 }],
  [
    /急|慌|紧张|不耐烦|催|nervous|anxious|hurr|panic|impatien|urgent/i,
    { rate: 1.16, pitch: 1.06, pause: 0.6 },
  ],
  [
    /哭|泪|哽咽|抽泣|呜咽|cry|tear|sob|weep/i,
    { rate: 0.86, pitch: 1.04, pause: 1.35, tremor: 0.8, breath: 0.5 },
  ],
  [
    /悲|伤心|难过|失落|绝望|黯|sad|grief|despair|heartbroken/i,
    { rate: 0.84, pitch: 0.95, pause: 1.4, breath: 0.3, edge: -2 },
  ],
  [/颤|抖|怕|恐|惧|afraid|scared|trembl|fear|terrif/i, { rate: 0.96, pitch: 1.07, tremor: 0.9, breath: 0.4 }],
  [
    /低声|轻声|小声|温柔|柔|轻轻|soft|quiet|gentl|tender|low voice/i,
    { rate: 0.92, pitch: 0.96, breath: 0.5, edge: -3 },
  ],
  [/冷|淡|漠|平静|沉着|cold|calm|flat|indifferent/i, { rate: 0.94, pitch: 0.94, pause: 1.15, edge: -1 }],
  [
    /笑|喜|开心|兴奋|高兴|欢|得意|happy|laugh|smil|excit|cheer|joy|grin/i,
    { rate: 1.06, pitch: 1.1, pause: 0.85, edge: 2 },
  ],
  [
    /坚定|固执|郑重|严肃|认真|一字一顿|firm|determin|stubborn|serious|solemn/i,
    { rate: 0.92, pitch: 0.97, pause: 1.2, edge: 1 },
  ],
  [
    /疲|累|困|虚弱|有气无力|tired|weary|weak|exhaust/i,
    { rate: 0.82, pitch: 0.93, pause: 1.4, breath: 0.5, edge: -3 },
  ],
  [/犹豫|迟疑|吞吐|支支吾吾|结巴|hesita|stammer|unsure/i, { rate: 0.88, pause: 1.6 }],
  [/嘲|讽|讥|不屑|sarcas|mock|sneer|scoff/i, { rate: 0.94, pitch: 1.04, edge: 2 }],
  [/沙哑|嘶哑|hoarse|rasp/i, { pitch: 0.93, tremor: 0.5, breath: 0.6 }],
  [/撒娇|俏皮|调皮|playful|coy|teas/i, { rate: 0.98, pitch: 1.12, edge: 1 }],
  [/惊恐|歇斯底里|hysteric/i, { rate: 1.08, pitch: 1.14, tremor: 0.6, edge: 3 }],
];

const BY_TREATMENT: Record<Treatment, Feeling> = {
  plain: {},
  whisper: { rate: 0.92, pause: 1.1 },
  shout: { rate: 1.02, pitch: 1.2, pause: 0.9, edge: 3 },
  phone: {},
  inner: { rate: 0.95, pitch: 0.98, pause: 1.15, breath: 0.3 },
  sung: { rate: 0.52, pause: 0.8 },
};

/** How a line is said by its stage direction; a ♪ in the text makes it a song. */
export function deliveryOf(emotion: string | undefined, text = ""): Delivery {
  const words = emotion ?? "";
  const treatment = /[♪♫♬♩]/u.test(text)
    ? "sung"
    : (TREATMENTS.find(([pattern]) => pattern.test(words))?.[1] ?? "plain");
  const felt = FEELINGS.filter(([pattern]) => pattern.test(words)).slice(0, 2);
  const all = [...felt.map(([, feeling]) => feeling), BY_TREATMENT[treatment]];
  const product = (key: "rate" | "pitch" | "pause") => all.reduce((value, one) => value * (one[key] ?? 1), 1);
  const most = (key: "tremor" | "breath") => Math.max(0, ...all.map((one) => one[key] ?? 0));
  return {
    rate: product("rate"),
    pitch: product("pitch"),
    pause: product("pause"),
    tremor: most("tremor"),
    breath: most("breath"),
    edge: all.reduce((sum, one) => sum + (one.edge ?? 0), 0),
    treatment,
  };
}
