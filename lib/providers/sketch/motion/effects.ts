import type { VideoRequest } from "../../types";
import type { Composition } from "../draw/compose";
import type { CameraState } from "./camera";
import type { Board } from "./pixels/board";
import { weatherOf } from "./weather";

/** What happens over the layers, and what it does to camera and people. */
export type Effects = {
  /** 0–1: how much cloth moves; how hard people breathe. */
  wind: number;
  force: number;
  /** The camera with the shake of the action. */
  shaken(state: CameraState, seconds: number): CameraState;
  /** Weather and lines of motion. */
  paint(seconds: number): void;
  /** What comes last and covers all. */
  flash(seconds: number): void;
};

export function effectsOf(_request: VideoRequest, composition: Composition, board: Board): Effects {
  const weather = weatherOf(composition, board);
  return {
    wind: weather.wind,
    force: 0,
    shaken: (state) => state,
    paint: weather.paint,
    flash: () => {},
  };
}
