import { z } from "zod";

/** The wording people agree to: `messages/…/tools.json`, `consent`. Another wording is another version. */
export const CONSENT_VERSION = "2026-11";

/** Part of every request that works on a picture of somebody. */
export const consentFields = {
  consent: z.boolean().optional().describe("The person shown agrees to the use of their likeness"),
  transfer_consent: z
    .boolean()
    .optional()
    .describe("… and that the picture is sent to the country named in `transfer_consent_required`"),
};
export type GivenConsent = { consent?: boolean; transfer_consent?: boolean };
