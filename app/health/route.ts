import { healthResponse } from "@/lib/health/check-health";

export const dynamic = "force-dynamic";

export const GET = healthResponse;
