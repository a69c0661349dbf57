import { notBuilt } from "@/lib/api/not-built";

export const POST = notBuilt();
