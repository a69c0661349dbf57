import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/projects/paging";

export const BalanceView = z
  .object({
    balance: z.number().int().describe("can be spent now"),
    held: z.number().int().describe("reserved by unfinished tasks, on top of balance"),
    expiring: z.array(z.object({ amount: z.number().int(), at: z.string() })),
  })
  .meta({ id: "CreditBalance" });
export type BalanceView = z.infer<typeof BalanceView>;

export const TRANSACTION_TYPES = ["purchase", "reward", "consume", "refund", "expire", "adjust"] as const;

export const TransactionView = z
  .object({
    id: z.string(),
    type: z.enum(TRANSACTION_TYPES),
    amount: z.number().int().describe("signed"),
    balance_after: z.number().int().describe("spendable and held together"),
    task_type: z.string().optional(),
    task_id: z.string().optional(),
    order_id: z.string().optional(),
    reward_week: z.string().optional(),
    created_at: z.string(),
  })
  .meta({ id: "CreditTransaction" });
export type TransactionView = z.infer<typeof TransactionView>;

export const ListTransactionsInput = pageQuery;
export type ListTransactionsInput = z.output<typeof ListTransactionsInput>;
export const TransactionPage = pageOf(TransactionView);
export type TransactionPage = z.infer<typeof TransactionPage>;
