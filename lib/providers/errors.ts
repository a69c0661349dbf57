import type { ErrorReason } from "@/lib/errors";
import type { Failure, FailureReason } from "./types";

/** Why a vendor did not deliver, as a task says it. A key that is refused is our trouble, not the person's. */
const REASONS: Record<FailureReason, ErrorReason> = {
  invalid_input: "invalid_input",
  moderation: "moderation",
  auth: "provider_failed",
  quota: "quota",
  expired: "expired",
  unsupported: "unsupported",
  provider_failed: "provider_failed",
};

/** Of the file of a person, not of the words. */
const NO_PERSON = /^Invalid(File\.|Person)/;

export type TaskFailure = {
  reason: ErrorReason;
  retryable: boolean;
  vendorCode?: string;
  details?: Record<string, unknown>;
};

/** `own`: the account is the person's own, and its troubles are theirs to mend. */
export function toTaskFailure(failure: Failure, own = false): TaskFailure {
  const mine = own && (failure.reason === "auth" || failure.reason === "quota");
  return {
    reason: mine ? "own_key_refused" : reasonOf(failure),
    retryable: failure.retryable,
    ...(failure.vendorCode !== undefined && { vendorCode: failure.vendorCode }),
  };
}

const reasonOf = ({ reason, vendorCode = "" }: Failure): ErrorReason =>
  reason === "invalid_input" && NO_PERSON.test(vendorCode) ? "person_refused" : REASONS[reason];

/** What a person can do next: keys of `errors.next`. Reasons without a row have no better advice than their sentence. */
export const NEXT_STEPS: Partial<Record<ErrorReason, string>> = {
  moderation: "edit_prompt",
  invalid_input: "edit_prompt",
  empty_script: "edit_prompt",
  quota: "change_model",
  no_account: "change_model",
  own_key_refused: "check_key",
  media_unreachable: "change_model",
  unsupported: "change_model",
  expired: "retry",
  provider_failed: "retry",
  bad_result: "retry",
  bad_answer: "retry",
  no_text_model: "add_key",
  timed_out: "retry",
  internal: "retry",
  storage_failed: "retry",
  render_failed: "retry",
  verification_failed: "retry",
  children_failed: "retry",
  cancelled: "retry",
  provider_unconfirmed: "retry",
  busy: "wait",
  insufficient_credits: "add_credits",
  refund_due: "add_credits",
  budget_cap: "raise_budget",
  disk_full: "free_space",
  no_worker: "start_worker",
};
