import { z } from "zod";
import { LOCALES, REGIONS } from "@/db/schema/values";
import { MediaView, UsageView } from "@/lib/assets/schemas";
import { SCOPES } from "@/lib/auth/scopes";

const instant = z.string().describe("ISO 8601, UTC");

export const SubscriptionView = z
  .object({
    plan: z.string(),
    plan_type: z.enum(["weekly", "monthly", "yearly", "lifetime"]).nullable(),
    status: z.enum(["active", "cancelled", "past_due", "expired", "none"]),
    will_renew: z.boolean(),
    current_period_start: instant.nullable(),
    current_period_end: instant.nullable(),
    cancelled_at: instant.nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: "Subscription" });

export const UserView = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string().nullable(),
    email: z.string().nullable(),
    email_verified: z.boolean(),
    phone: z.string().nullable(),
    avatar: MediaView.nullable(),
    region: z.enum(REGIONS),
    locale: z.enum(LOCALES),
    role: z.enum(["user", "admin"]),
    preferences: z.record(z.string(), z.unknown()),
    vip: z.object({ active: z.boolean(), type: z.string().nullable(), expires_at: instant.nullable() }),
    credits: z.object({ balance: z.number().int(), held: z.number().int() }),
    quota: UsageView,
    videos: z.object({ quota: z.number().int(), used: z.number().int(), remaining: z.number().int() }),
    subscription: SubscriptionView,
    linked: z.array(z.string()).describe("Ways to sign in: password, device"),
    created_at: instant,
  })
  .meta({ id: "User" });
export type UserView = z.infer<typeof UserView>;

export const MeView = z.object({ user: UserView });
export type MeView = z.infer<typeof MeView>;

const PREFERENCES_BYTES = 16 * 1024;

export const UpdateMeInput = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  username: z
    .string()
    .regex(/^[A-Za-z0-9_]{3,30}$/)
    .nullable()
    .optional(),
  avatar: z.uuid().nullable().optional().describe("An uploaded picture's asset id"),
  region: z.enum(REGIONS).optional(),
  locale: z.enum(LOCALES).optional(),
  preferences: z
    .record(z.string().max(64), z.unknown())
    .refine((value) => JSON.stringify(value).length <= PREFERENCES_BYTES)
    .optional()
    .describe("Replaces the stored preferences; at most 16 KB"),
});
export type UpdateMeInput = z.infer<typeof UpdateMeInput>;

export const SessionView = z
  .object({
    id: z.string(),
    device: z.string().nullable(),
    place: z.string().nullable().describe("The address it was opened from"),
    current: z.boolean(),
    last_seen_at: instant,
    created_at: instant,
  })
  .meta({ id: "Session" });
export const SessionsView = z.object({ items: z.array(SessionView) });
export type SessionsView = z.infer<typeof SessionsView>;

export const CreateTokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(SCOPES)).min(1).default(["read", "write"]),
  expires_in: z
    .number()
    .int()
    .min(60)
    .max(366 * 86_400)
    .optional()
    .describe("seconds; absent = never"),
});
export type CreateTokenInput = z.infer<typeof CreateTokenInput>;

export const AccessTokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    last_used_at: instant.nullable(),
    expires_at: instant.nullable(),
    created_at: instant,
  })
  .meta({ id: "AccessToken" });
export type AccessTokenView = z.infer<typeof AccessTokenView>;
export const AccessTokensView = z.object({ items: z.array(AccessTokenView) });
export type AccessTokensView = z.infer<typeof AccessTokensView>;
export const NewTokenView = z.object({ token: AccessTokenView, secret: z.string().describe("Shown once") });
export type NewTokenView = z.infer<typeof NewTokenView>;
