import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import { startOne } from "@/lib/shots/start-one";
import { planAnimate } from "./plan-animate";
import { planEmoji } from "./plan-emoji";
import { planPortrait } from "./plan-portrait";
import type { AnimateInput, TemplateInput } from "./schemas";

type Started = Promise<StartedView | Reply<QuoteView>>;

/** What a quote was for: it holds for the same work alone. */
const scopeOf = (tool: string, input: Partial<AnimateInput & TemplateInput>): string =>
  ["tool", tool, input.mode, input.quality, input.image_asset_id, input.video_asset_id, input.template_id]
    .filter(Boolean)
    .join(":");

/** A person of a picture moves like the one in a clip, or takes their place. */
export async function startAnimate(actor: Actor, input: AnimateInput): Started {
  const item = await planAnimate(actor, input);
  return startOne(actor, [{ item }], { ...input, scope: scopeOf("animate", input), projectId: null });
}

/** A face makes an expression. */
export async function startEmoji(actor: Actor, input: TemplateInput): Started {
  const item = await planEmoji(actor, input);
  return startOne(actor, [{ item }], { ...input, scope: scopeOf("emoji", input), projectId: null });
}

const startPortrait =
  (tool: "avatar" | "pose") =>
  async (actor: Actor, input: TemplateInput): Started => {
    const item = await planPortrait(actor, input, tool);
    return startOne(actor, [{ item }], { ...input, scope: scopeOf(tool, input), projectId: null });
  };

export const startAvatar = startPortrait("avatar");
export const startPose = startPortrait("pose");
