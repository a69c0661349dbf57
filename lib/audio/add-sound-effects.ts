import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { getShot } from "@/lib/shots/get-shot";
import type { ShotView } from "@/lib/shots/schemas";
import { updateShot } from "@/lib/shots/update-shot";
import type { AddEffectsInput } from "./schemas";

/** Adds to the effects of a shot; one that is there already at the same moment is not added twice. */
export async function addSoundEffects(actor: Actor, input: AddEffectsInput): Promise<{ shot: ShotView }> {
  const { shot } = await getShot(actor, input);
  const added = [
    ...input.effect_ids.map((effect_id) => ({ effect_id, offset: 0, volume: 1 })),
    ...input.custom_effects,
  ];
  const key = (effect: { effect_id?: string; asset_id?: string; offset: number }) =>
    `${effect.effect_id ?? effect.asset_id}@${effect.offset}`;
  const present = new Set(shot.sound_effects.map(key));
  const fresh = added.filter((effect) => !present.has(key(effect)));
  if (fresh.length === 0) return { shot };
  const sound_effects = [...shot.sound_effects, ...fresh];
  if (sound_effects.length > 50) throw new AppError("invalid_parameter", { field: "effect_ids" });
  return updateShot(actor, { shot_id: input.shot_id, version: shot.version, sound_effects });
}
