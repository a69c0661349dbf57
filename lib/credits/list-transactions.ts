import { db } from "@/db";
import { type LedgerRow, listMovements } from "@/db/queries/movements";
import type { Actor } from "@/lib/auth/actor";
import { COUNT_CAP, decodeCursor, paginate } from "@/lib/projects/paging";
import type { ListTransactionsInput, TransactionPage, TransactionView } from "./schemas";

const TYPES = { settle: "consume", expire: "expire", refund: "refund", adjust: "adjust" } as const;

/** What changed the caller's balance, newest first; reservations and their returns changed nothing. */
export async function listTransactions(
  actor: Pick<Actor, "userId">,
  input: ListTransactionsInput,
): Promise<TransactionPage> {
  const { rows, counted } = await listMovements(db, actor.userId, {
    after: input.cursor === undefined ? undefined : decodeCursor(input.cursor),
    offset: input.cursor === undefined && input.page ? (input.page - 1) * input.page_size : 0,
    limit: input.page_size + 1,
    countCap: COUNT_CAP,
  });
  const page = paginate(rows, input, counted, (row) => [row.createdAt.toISOString(), row.id]);
  return { items: page.rows.map(toTransactionView), pagination: page.pagination };
}

function toTransactionView(row: LedgerRow): TransactionView {
  const source = typeof row.metadata.source === "string" ? row.metadata.source : "";
  const [origin, detail] = source.split(":", 2);
  const granted = origin === "purchase" ? "purchase" : "reward";
  return {
    id: row.id,
    type: row.kind in TYPES ? TYPES[row.kind as keyof typeof TYPES] : granted,
    amount: row.amount,
    balance_after: row.balanceAfter,
    ...(row.taskType !== null && { task_type: row.taskType }),
    ...(row.generationId !== null && { task_id: row.generationId }),
    ...(origin === "purchase" && detail && { order_id: detail }),
    ...(origin === "reward" && detail && { reward_week: detail }),
    created_at: row.createdAt.toISOString(),
  };
}
