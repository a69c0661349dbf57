import type { Limits } from "../limits";

/** One request: where it goes and what it says. All but speech are tasks that are asked after. */
export type DashscopeCall = { path: string; input: object; parameters?: object };

export type Model<Request> = {
  id: RegExp;
  limits: Limits;
  /** `urls`: the references of a picture; the first and, where there is one, the last frame of a clip. */
  call(request: Request, urls: string[]): DashscopeCall;
};

/** Clips between two frames, moved bodies and faces live here. */
export const IMAGE_TO_VIDEO = "/services/aigc/image2video/video-synthesis";

export const findById = <M extends { id: RegExp }>(models: M[], model: string): M | undefined =>
  models.find(({ id }) => id.test(model));
