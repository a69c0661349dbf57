import { AppError } from "@/lib/errors";

const WAIT_MS = 3_000;

/**
 * The first look into the database of every request waits so long and no longer: when all connections are taken, a
 * caller is told to come back instead of queueing behind the others.
 */
export async function bounded<T>(look: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("unavailable", { retryAfter: 3 })), WAIT_MS);
  });
  try {
    return await Promise.race([look, late]);
  } finally {
    clearTimeout(timer);
  }
}
