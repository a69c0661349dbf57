/**
 * Every refusal has a stable reason: the API's `error.reason`, the key of its sentence in `messages/<locale>/errors.json`
 * and, through this table, its number and HTTP status.
 */
export const ERRORS = {
  internal: [10001, 500],
  invalid_parameter: [10002, 400],
  empty_script: [10002, 400],
  undecodable: [10002, 400],
  unsupported_file: [10002, 400],
  poisoned_file: [10002, 400],
  weak_password: [10002, 400],
  consent_required: [10002, 400],
  face_refused: [10002, 400],
  file_format: [10002, 400],
  file_bytes: [10002, 400],
  file_side: [10002, 400],
  file_ratio: [10002, 400],
  file_duration: [10002, 400],
  method_not_allowed: [10002, 405],
  not_found: [10003, 404],
  conflict: [10004, 409],
  version_conflict: [10004, 409],
  price_changed: [10004, 409],
  batch_blocked: [10004, 409],
  in_progress: [10004, 409],
  idempotency_mismatch: [10004, 409],
  email_taken: [10004, 409],
  username_taken: [10004, 409],
  account_claimed: [10004, 409],
  already_finished: [10004, 409],
  not_retryable: [10004, 409],
  nothing_to_render: [10004, 409],
  transfer_consent_required: [10004, 409],
  too_large: [10005, 413],
  rate_limited: [10006, 429],
  media_unreachable: [10007, 503],
  no_account: [10007, 503],
  no_text_model: [10007, 503],
  too_many_open_jobs: [10006, 429],
  unavailable: [10007, 503],
  no_worker: [10007, 503],
  not_built: [10008, 501],
  not_signed_in: [20001, 401],
  token_expired: [20002, 401],
  forbidden: [20003, 403],
  cross_site: [20003, 403],
  account_disabled: [20004, 403],
  bad_credentials: [20005, 401],
  insufficient_credits: [30001, 402],
  refund_due: [30001, 402],
  project_not_found: [30002, 404],
  generation_failed: [30003, 502],
  render_failed: [30004, 500],
  budget_cap: [30005, 402],
  storage_quota: [30006, 413],
  video_quota: [30006, 413],
  provider_failed: [40001, 502],
  storage_failed: [40002, 502],
  // reasons a task can end with; never an HTTP answer of their own
  moderation: [30003, 502],
  invalid_input: [30003, 502],
  person_refused: [30003, 502],
  reference_missing: [30003, 502],
  quota: [40001, 502],
  busy: [40001, 502],
  expired: [40001, 502],
  unsupported: [40001, 502],
  own_key_refused: [40001, 502],
  provider_unconfirmed: [40001, 502],
  bad_result: [40001, 502],
  bad_answer: [40001, 502],
  disk_full: [30004, 500],
  ffmpeg_missing: [30004, 500],
  espeak_missing: [30003, 500],
  voice_engine_missing: [30003, 500],
  verification_failed: [30004, 500],
  timed_out: [30003, 500],
  cancelled: [30003, 500],
  children_failed: [30003, 500],
} as const satisfies Record<string, readonly [code: number, status: number]>;

export type ErrorReason = keyof typeof ERRORS;

export type ErrorOptions = {
  /** Name of the request field at fault, snake_case. */
  field?: string;
  /** Values for the sentence and for clients; shown to people, so nothing secret. */
  details?: Record<string, unknown>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
};

/** An expected refusal. Anything else that is thrown reaches people only as `internal`. */
export class AppError extends Error {
  readonly reason: ErrorReason;
  readonly field?: string;
  readonly details?: Record<string, unknown>;
  readonly retryAfter?: number;

  constructor(reason: ErrorReason, options: ErrorOptions = {}) {
    super(reason, { cause: options.cause });
    this.name = "AppError";
    this.reason = reason;
    this.field = options.field;
    this.details = options.details;
    this.retryAfter = options.retryAfter;
  }

  get code(): number {
    return ERRORS[this.reason][0];
  }

  get status(): number {
    return ERRORS[this.reason][1];
  }
}
