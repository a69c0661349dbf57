/** `npm run keys:rotate`: after a new key was put first in ENCRYPTION_KEYS, wraps every secret with it. */
import { pool } from "@/db";
import { rotateKeys } from "@/lib/user-keys/rotate-keys";

try {
  const { rotated, unreadable } = await rotateKeys();
  console.log(`${rotated} secrets wrapped with the first of ENCRYPTION_KEYS.`);
  if (unreadable === 0) console.log("The keys after it can be removed.");
  else console.error(`${unreadable} could not be opened: their keys are missing or they were changed.`);
  process.exitCode = unreadable === 0 ? 0 : 1;
} finally {
  await pool.end({ timeout: 5 });
}
