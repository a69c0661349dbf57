import { db } from "@/db";
import {
  type AccessTokenRow,
  insertAccessToken,
  listAccessTokens,
  revokeAccessToken,
  revokeAccessTokens,
} from "@/db/queries/logins";
import type { Actor } from "@/lib/auth/actor";
import { hashSecret, randomSecret } from "@/lib/auth/secrets";
import { AppError } from "@/lib/errors";
import type { AccessTokensView, AccessTokenView, CreateTokenInput, NewTokenView } from "./schemas";

const view = (row: AccessTokenRow): AccessTokenView => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  last_used_at: row.lastUsedAt?.toISOString() ?? null,
  expires_at: row.expiresAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
});

/** Makes a personal access token. Its secret is in this answer and nowhere else. */
export async function createToken(actor: Actor, input: CreateTokenInput): Promise<NewTokenView> {
  const secret = `ink_${randomSecret()}`;
  const row = await insertAccessToken(db, {
    userId: actor.userId,
    name: input.name,
    tokenHash: hashSecret(secret),
    scopes: [...new Set(input.scopes)],
    expiresAt: input.expires_in === undefined ? null : new Date(Date.now() + input.expires_in * 1000),
  });
  return { token: view(row), secret };
}

export async function listTokens(actor: Actor): Promise<AccessTokensView> {
  return { items: (await listAccessTokens(db, actor.userId)).map(view) };
}

/** All of them without an id. */
export async function revokeTokens(actor: Actor, input: { id?: string }): Promise<void> {
  if (input.id !== undefined) return revokeToken(actor, { id: input.id });
  await revokeAccessTokens(db, actor.userId);
}

export async function revokeToken(actor: Actor, input: { id: string }): Promise<void> {
  if (!(await revokeAccessToken(db, actor.userId, input.id))) throw new AppError("not_found");
}
