import type { VideoRequest } from "../../types";
import type { Composition } from "../draw/compose";
import { type Action, actionOf } from "./action";
import { airOf } from "./air";
import type { CameraState } from "./camera";
import { flashOf, focusLines, streaks } from "./lines";
import type { Board } from "./pixels/board";
import { weatherOf } from "./weather";

/** What happens between, over and to the layers. */
export type Effects = {
  /** 0–1: how much cloth moves; how hard people breathe. */
  wind: number;
  force: number;
  /** The camera with the shake of the action. */
  shaken(state: CameraState, seconds: number): CameraState;
  /** Between the place and the people. */
  behind(seconds: number): void;
  /** Before the people: weather, steam, lines of motion. */
  before(seconds: number): void;
  /** Last of all. */
  flash(seconds: number): void;
};

export function effectsOf(request: VideoRequest, composition: Composition, board: Board): Effects {
  const action = actionOf(request, composition);
  const weather = weatherOf(composition, board);
  const air = airOf(composition, board);
  const running = action.runs ? streaks(request, composition, board) : null;
  const lines = action.impact === null && !action.shouts ? null : focusLines(request, composition, board);
  const flash = action.impact === null ? null : flashOf(request, board);
  return {
    wind: Math.max(weather.wind, action.runs ? 0.8 : 0),
    force: action.force,
    shaken: (state, seconds) => shaken(state, seconds, action),
    behind: (seconds) => running?.(seconds),
    before(seconds) {
      air(seconds);
      weather.paint(seconds);
      lines?.(seconds, linesAt(action, seconds));
    },
    flash(seconds) {
      const since = action.impact === null ? -1 : seconds - action.impact;
      if (since >= 0 && since < 0.14) flash?.(1 - since / 0.14);
    },
  };
}

/** Around a blow, and while somebody begins to shout. */
function linesAt({ impact, shouts }: Action, seconds: number): number {
  const blow = impact === null ? 0 : seconds < impact ? 0 : Math.max(0, 1 - (seconds - impact) / 0.8);
  const shout = shouts ? Math.max(0, Math.min(seconds / 0.15, 1, (1.1 - seconds) / 0.4)) * 0.7 : 0;
  return Math.max(blow, shout);
}

function shaken(state: CameraState, seconds: number, { runs, impact }: Action): CameraState {
  let { zoom, x, y } = state;
  if (runs) {
    zoom *= 1.02;
    y += 0.0042 * Math.abs(Math.sin(seconds * 8.6)) - 0.002;
    x += 0.0016 * Math.sin(seconds * 4.3);
  }
  if (impact !== null && seconds >= impact) {
    const since = seconds - impact;
    const left = Math.exp(-since * 5.5);
    zoom *= 1 + 0.07 * left;
    x += 0.011 * left * Math.sin(since * 61);
    y += 0.008 * left * Math.sin(since * 53 + 1);
  }
  return { ...state, zoom, x, y };
}
