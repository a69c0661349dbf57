// The bench's film as a composition: the same clips, cuts, dissolves, subtitles, voices and music.
import { createElement as h } from "react";
import {
  AbsoluteFill,
  Audio,
  Composition,
  interpolate,
  OffthreadVideo,
  registerRoot,
  Sequence,
  staticFile,
  useCurrentFrame,
} from "remotion";
import film from "./film.json";

const { shots, frames, fade, width, height, fps } = film;
const subtitle = {
  alignItems: "center",
  justifyContent: "flex-end",
  paddingBottom: height * 0.16,
  color: "white",
  fontSize: width * 0.058,
  fontWeight: 700,
  textShadow: "0 0 8px black",
};

function Shot({ shot }) {
  const frame = useCurrentFrame();
  const opacity = shot.dissolve ? interpolate(frame, [0, fade], [0, 1], { extrapolateRight: "clamp" }) : 1;
  return h(
    AbsoluteFill,
    { style: { opacity } },
    h(OffthreadVideo, { src: staticFile(shot.clip), muted: true }),
    h(Audio, { src: staticFile(shot.voice) }),
    h(AbsoluteFill, { style: subtitle }, film.text),
  );
}

const Film = () =>
  h(
    AbsoluteFill,
    { style: { background: "black" } },
    h(Audio, { src: staticFile(film.music), loop: true, volume: 0.4 }),
    ...shots.map((shot, i) =>
      h(Sequence, { key: shot.clip, from: i * frames, durationInFrames: frames }, h(Shot, { shot })),
    ),
  );

registerRoot(() =>
  h(Composition, {
    id: "film",
    component: Film,
    durationInFrames: shots.length * frames,
    fps,
    width,
    height,
  }),
);
