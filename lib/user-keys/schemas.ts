import { z } from "zod";
import { REGIONS } from "@/db/schema/values";

const instant = z.string().describe("ISO 8601, UTC");

export const ProviderKeyView = z
  .object({
    provider: z.string(),
    name: z.string(),
    abilities: z.array(z.string()).describe("What its models make"),
    needs_secret: z.boolean().describe("A key is an access key with a secret key"),
    regions: z.array(z.enum(REGIONS)).describe("Its sites, where keys are bound to one; else empty"),
    platform: z.boolean().describe("This installation has an account there for your region"),
    key: z
      .object({
        last4: z.string(),
        region: z.enum(REGIONS).nullable(),
        created_at: instant,
        updated_at: instant,
        last_used_at: instant.nullable(),
      })
      .nullable()
      .describe("Your own, of which only the last four characters are ever shown"),
  })
  .meta({ id: "ProviderKey" });
export type ProviderKeyView = z.infer<typeof ProviderKeyView>;

export const ProviderKeysView = z.object({ items: z.array(ProviderKeyView) });
export type ProviderKeysView = z.infer<typeof ProviderKeysView>;

/** Printable ASCII without blanks: it goes into a header. */
const secret = z
  .string()
  .trim()
  .min(8)
  .max(512)
  .regex(/^[\x21-\x7e]+$/);

export const providerParam = z.object({ provider: z.string() });
export const PutKeyBody = z.object({
  api_key: secret,
  secret: secret.optional().describe("Where `needs_secret`"),
  region: z.enum(REGIONS).optional().describe("Which site it is for; default: yours"),
});
export const PutKeyInput = PutKeyBody.extend(providerParam.shape);
export type PutKeyInput = z.output<typeof PutKeyInput>;

export const KeyTestView = z.object({
  ok: z.boolean(),
  reason: z
    .enum(["auth", "quota", "unreachable"])
    .nullable()
    .describe("auth: refused; quota: nothing left; unreachable: no clear answer, nothing is known"),
});
export type KeyTestView = z.infer<typeof KeyTestView>;
