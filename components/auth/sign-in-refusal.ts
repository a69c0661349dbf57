/** What next-auth hands back of a refused sign-in: a reason, and for a limit the seconds to wait. */
export type SignInRefusal = { reason: string; wait: number | null };

/** `rate_limited:540` → limited, nine minutes. Anything unknown is a failure of ours, never a wrong password. */
export function readRefusal(error: string | null | undefined): SignInRefusal {
  const [reason = "", seconds] = (error ?? "").split(":");
  const wait = Number(seconds);
  return { reason, wait: seconds !== undefined && Number.isFinite(wait) && wait > 0 ? wait : null };
}

/** Waits are told in whole minutes once they are longer than one: nobody counts to 847. */
export const roundWait = (seconds: number): number =>
  seconds <= 60 ? seconds : Math.ceil(seconds / 60) * 60;
