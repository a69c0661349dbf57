import { describe, expect, test } from "vitest";
import { modelLimits } from "@/lib/shots/check-request";
import en from "@/messages/en/settings.json";
import zh from "@/messages/zh/settings.json";
import { MODELS } from "./catalog";
import { hasAdapter, mediaProvider } from "./registry";
import { vendorModelOf } from "./slots";
import { imageOf, speechOf, videoOf } from "./testing/catalog-requests";
import type { MediaRequest, ModelEntry } from "./types";
import { findVendor } from "./vendors";

const media = MODELS.filter(
  (model) => model.ability !== "text" && !model.off && !model.offline && hasAdapter(model),
);

/** Everything a row says its model does, at its limits. */
function requestsOf(model: ModelEntry): MediaRequest[] {
  if (model.ability === "speech") return [speechOf("好"), speechOf("a".repeat(model.maxTextLength ?? 100))];
  return (model.aspectRatios ?? []).flatMap((aspectRatio): MediaRequest[] => {
    if (model.ability === "image")
      return (["draft", "final"] as const).flatMap((quality) => [
        imageOf({ aspectRatio, quality }),
        imageOf({ aspectRatio, quality }, model.maxReferences),
      ]);
    const { min = 5, max = 5 } = model.durations ?? {};
    return [min, (min + max) / 2, max].flatMap((duration) => [
      videoOf({ aspectRatio, duration }, model.maxReferences),
      ...(model.endFrame ? [videoOf({ aspectRatio, duration }, model.maxReferences, true)] : []),
    ]);
  });
}

test("ids are unique, and every vendor is known", () => {
  const ids = MODELS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(MODELS.filter(({ provider }) => !findVendor(provider))).toEqual([]);
});

test("what models make has words in both languages", () => {
  const abilities = [...new Set(MODELS.map(({ ability }) => ability))].sort();
  for (const { keys } of [en, zh]) expect(Object.keys(keys.abilities).sort()).toEqual(abilities);
});

test("in every region a picture, a clip and a voice come first where there is an account", () => {
  for (const region of ["CN", "GLOBAL"] as const)
    for (const ability of ["image", "video", "speech"] as const)
      expect(
        MODELS.filter((model) => model.ability === ability && model.defaultIn?.includes(region)),
      ).toHaveLength(1);
});

describe("what a row says is what its adapter takes", () => {
  test.each(media.map((model) => [model.id, model] as const))("%s", (_id, model) => {
    for (const region of ["CN", "GLOBAL"] as const) {
      const provider = mediaProvider(model.provider);
      for (const request of requestsOf(model)) {
        expect(modelLimits(model, request)).toBeNull();
        expect(
          provider.check(vendorModelOf(model, { region }), request),
          JSON.stringify([model.id, region, request.kind, "duration" in request && request.duration]),
        ).toBeNull();
      }
    }
  });
});
