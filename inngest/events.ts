import { eventType } from "inngest";
import { z } from "zod";

/** Every event carries ids only: what a run needs is frozen on the row. */
const generationEvent = z.object({ generationId: z.string(), userId: z.string() });

export const generationRequested = {
  image: eventType("generation/image.requested", { schema: generationEvent }),
  video: eventType("generation/video.requested", { schema: generationEvent }),
  speech: eventType("generation/speech.requested", { schema: generationEvent }),
};
/** Text work and jobs done by our own code: parse, storyboard. */
export const jobRequested = {
  parse: eventType("job/parse.requested", { schema: generationEvent }),
  storyboard: eventType("job/storyboard.requested", { schema: generationEvent }),
  render: eventType("job/render.requested", { schema: generationEvent }),
  film: eventType("job/film.requested", { schema: generationEvent }),
  write: eventType("job/write.requested", { schema: generationEvent }),
  prompt: eventType("job/prompt.requested", { schema: generationEvent }),
};
export const generationCancelled = eventType("generation/cancelled", { schema: generationEvent });
/** A task that waited for a place at its provider has one. */
export const slotGranted = eventType("generation/slot.granted", { schema: generationEvent });
export const generationEnded = eventType("generation/ended", {
  schema: generationEvent.extend({ status: z.string(), parentId: z.string().nullable() }),
});
