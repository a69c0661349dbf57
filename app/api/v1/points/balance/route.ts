import { apiRoute } from "@/lib/api";
import { refuseOthers } from "@/lib/api/refuse-others";
import { getBalance } from "@/lib/credits/get-balance";
import { BalanceView } from "@/lib/credits/schemas";

export const GET = apiRoute(
  { summary: "Credits you can spend", tag: "credits", response: BalanceView },
  getBalance,
);
export const { OPTIONS, POST, PUT, PATCH, DELETE } = refuseOthers("GET");
