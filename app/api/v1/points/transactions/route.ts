import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { listTransactions } from "@/lib/credits/list-transactions";
import { ListTransactionsInput, TransactionPage } from "@/lib/credits/schemas";

export const GET = apiRoute(
  {
    summary: "Settled movements of your credits",
    tag: "credits",
    query: ListTransactionsInput,
    response: TransactionPage,
  },
  listTransactions,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
