import type { Assembly, SceneDraft } from "./assembly";
import type { Survey } from "./labelled-survey";
import type { Label } from "./labels";
import { parseCastList, parseEnglishPlace, parsePlace, sceneFrom } from "./place";
import type { Line } from "./source-lines";

/** 傍晚／內景: a time that says the side, too. */
const SIDE = /(?:^|[\s,，、/／·|-])[内內外](?:景|$)|^[内內外]景?[\s,，、/／·|-]/u;

/** Lines about the scene itself, not about what happens in it. */
export function readField(
  asm: Assembly,
  about: Survey,
  line: Line,
  label: Label,
  value: string,
  open: (start: number, scene: SceneDraft) => void,
): boolean {
  const fresh = asm.scene !== null && asm.beatsInScene === 0;
  if (label === "place" || label === "time") {
    const place = /[㐀-鿿]/u.test(value) ? parsePlace(value) : parseEnglishPlace(value);
    const side = SIDE.exec(value);
    const when = side ? place.time : value;
    if (fresh && asm.scene) {
      if (label === "place" && asm.scene.location === "") {
        asm.scene.location = place.location;
        asm.scene.interior ??= place.interior;
        asm.scene.time ||= place.time;
      }
      if (label === "time") {
        asm.scene.time ||= when;
        if (side) asm.scene.interior = place.interior;
      } else asm.scene.time ||= place.time;
    } else if (!asm.scene && about.scenes) asm.meta(line.start, "other");
    else
      open(
        line.start,
        sceneFrom(
          line.text,
          label === "time"
            ? { ...place, location: "", time: when, interior: side ? place.interior : null }
            : place,
          {
            loose: true,
          },
        ),
      );
    return true;
  }
  if (label === "cast" || (label === "bios" && fresh && value !== "")) {
    const { names, ref } = parseCastList(value);
    for (const { name, note } of names) {
      about.known.add(name);
      asm.introduce(name, note);
    }
    if (asm.scene) {
      asm.scene.cast.push(...names.map(({ name }) => name));
      if (ref) asm.scene.castRef = ref;
      if (!fresh) asm.meta(line.start, "other");
    } else asm.meta(line.start, "other");
    return true;
  }
  if (label === "props" || label === "mood") {
    if (!asm.scene) asm.meta(line.start, "other");
    else if (label === "props") asm.scene.props.push(...parseCastList(value).names.map(({ name }) => name));
    else asm.scene.atmosphere = [asm.scene.atmosphere, value].filter(Boolean).join("，");
    return true;
  }
  return false;
}
