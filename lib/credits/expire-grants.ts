import { type Database, db, type Tx } from "@/db";
import { usersWithDueGrants } from "@/db/queries/credits";
import { Book } from "./book";

/** Expires one user's grants that are past their time. */
export async function expireGrants(tx: Tx, userId: string): Promise<void> {
  const book = await Book.open(tx, userId);
  await book.close();
}

/** Expires everybody's, one short transaction per user so that nobody waits for somebody else's wallet. */
export async function expireAllGrants(database: Database = db, limit = 500): Promise<number> {
  const users = await usersWithDueGrants(database, limit);
  for (const userId of users) await database.transaction((tx) => expireGrants(tx, userId));
  return users.length;
}
