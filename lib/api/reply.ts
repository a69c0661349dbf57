/** A verb's answer when the status is not the route's usual one: `reply(200, view)` for a dry run. */
export class Reply<T> {
  constructor(
    readonly status: number,
    readonly data: T,
    readonly headers: Record<string, string> = {},
  ) {}
}

export const reply = <T>(status: number, data: T, headers?: Record<string, string>): Reply<T> =>
  new Reply(status, data, headers);
