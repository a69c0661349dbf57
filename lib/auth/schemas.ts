import { z } from "zod";
import { UserView } from "@/lib/users/schemas";

const email = z.email().max(254).toLowerCase();
const password = z.string().min(8).max(200);

export const RegisterInput = z.object({ email, password, name: z.string().trim().min(1).max(80) });
export type RegisterInput = z.infer<typeof RegisterInput>;

export const PasswordLoginInput = z.object({ email, password: z.string().min(1).max(200) });
export type PasswordLoginInput = z.infer<typeof PasswordLoginInput>;

export const DeviceLoginInput = z.object({
  device_id: z
    .string()
    .min(32)
    .max(128)
    .regex(/^[\x21-\x7e]+$/)
    .describe("A random secret the app made and keeps"),
});
export type DeviceLoginInput = z.infer<typeof DeviceLoginInput>;

export const LoginInput = z.union([PasswordLoginInput, DeviceLoginInput]);
export type LoginInput = z.infer<typeof LoginInput>;

export const RefreshInput = z.object({ refresh: z.string().min(20).max(200) });
export type RefreshInput = z.infer<typeof RefreshInput>;

export const LogoutInput = z.object({ refresh: z.string().min(20).max(200).optional() });
export type LogoutInput = z.infer<typeof LogoutInput>;

export const TokenView = z
  .object({
    access: z.string(),
    refresh: z.string().nullable().describe("null for a device login"),
    expires_in: z.number().int().describe("seconds the access token lives"),
  })
  .meta({ id: "Token" });
export type TokenView = z.infer<typeof TokenView>;

export const SignedInView = z.object({ user: UserView, token: TokenView });
export type SignedInView = z.infer<typeof SignedInView>;
