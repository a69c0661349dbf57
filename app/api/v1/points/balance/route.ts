import { apiRoute } from "@/lib/api";
import { getBalance } from "@/lib/credits/get-balance";
import { BalanceView } from "@/lib/credits/schemas";

export const GET = apiRoute(
  { summary: "Credits you can spend", tag: "credits", response: BalanceView },
  getBalance,
);
