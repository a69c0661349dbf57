import { firstMatch } from "./words";

/** How high the camera stands and where that puts the horizon. */
export type Angle = {
  /** Factor on the height of the eye. */
  eye: number;
  /** Down the picture, share of its height. */
  shift: number;
};

export const LEVEL: Angle = { eye: 1, shift: 0 };

const ANGLES: readonly (readonly [RegExp, Angle])[] = [
  [/鸟瞰|航拍|顶视|正上方|bird'?s.?eye|top.?down|overhead|aerial|top shot/i, { eye: 2.7, shift: -0.29 }],
  [/俯拍|俯视|俯瞰|高角度|high.?angle|from above|looking down on/i, { eye: 1.7, shift: -0.16 }],
  [/仰拍|仰视|低角度|低机位|low.?angle|from below|worm'?s.?eye|looking up at/i, { eye: 0.45, shift: 0.15 }],
];

export const angleOf = (text: string): Angle => firstMatch(text, ANGLES) ?? LEVEL;
