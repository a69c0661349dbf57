import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type {
  Credentials,
  MediaProvider,
  MediaRequest,
  PollResult,
  SubmitResult,
  ToolRequest,
} from "../types";

import { bent, expectWhole } from "./bent-answers";
import { emptyAddress, type Fault, type Reply, type VendorDouble } from "./vendor-server";

type AnyRequest = MediaRequest | ToolRequest;

/** What a call must come to: a value with at least these fields, or a throw. */
export type Outcome<Result> = Partial<Result> | "throws";

export type SubmitCase = {
  name: string;
  model: string;
  request: AnyRequest;
  /** Of the billable request. */
  path: string;
  state: "accepted" | "done";
  /** Goes the same way as a case before it: only what is its own is tried. */
  alike?: boolean;
  /** 200s that carry nothing usable. A provider that answers with the result itself has failed; a lost job id is a throw. */
  empties: [name: string, reply: Reply, outcome: Outcome<SubmitResult>][];
};

export type MediaContract = {
  vendor: string;
  start(): Promise<VendorDouble>;
  make(double: VendorDouble, changes?: Partial<Credentials>): MediaProvider;
  /** Every secret `make` gives the adapter; the first is its key. */
  secrets: string[];
  submits: SubmitCase[];
  /** The vendor's own refusals of a submit. */
  refusals: [name: string, reply: Reply, outcome: Outcome<SubmitResult>][];
  polls: { name: string; operation: Record<string, unknown>; path: string; states: PollState[] }[];
  /** A fault per request of the cancellation, in order. */
  cancels?: [
    name: string,
    operation: Record<string, unknown>,
    path: string,
    faults: Fault[],
    stopped: boolean,
  ][];
  checks: [broken: string, model: string, request: AnyRequest, vendorCode: string][];
};

export type PollState = [name: string, reply: Reply, outcome: Outcome<PollResult>];

const HTML = { headers: { "content-type": "text/html" }, body: "<html><h1>Bad gateway</h1></html>" };

/** What every adapter of a vendor's media API must do, whatever the vendor. */
export function describeMediaContract(contract: MediaContract): void {
  const { vendor, secrets } = contract;
  describe(`${vendor} keeps the contract of a media provider`, () => {
    let double: VendorDouble;
    let provider: MediaProvider;
    beforeAll(async () => {
      double = await contract.start();
      provider = contract.make(double);
    });
    afterEach(() => {
      expect(double.refused.map(({ reply }) => reply)).toEqual([]);
    });
    afterAll(() => double.stop());

    for (const one of contract.submits) describeSubmit(one);

    function describeSubmit({ name, model, request, path, state, alike, empties }: SubmitCase) {
      const submit = (to = provider) => to.submit(model, at(double, request), "attempt-0001");

      describe(`submit: ${name}`, () => {
        test("passes its own check, is found right by the vendor and is carried out once", async () => {
          expect(provider.check(model, request)).toBeNull();
          const before = double.carried.filter((seen) => seen.path.includes(path)).length;
          const result = await safe(secrets, () => submit());
          expect(result).toMatchObject({ state });
          if (result !== "throws" && result.state === "done") expect(result.files).toHaveLength(1);
          expect(double.carried.filter((seen) => seen.path.includes(path))).toHaveLength(before + 1);
        });

        const faults: [string, Fault, Outcome<SubmitResult> | "any"][] = [
          ["429 that says when", reply(429, { "retry-after": "7" }), { state: "busy", retryAfter: 7 }],
          ["429 that does not", reply(429), { state: "busy" }],
          ["503", reply(503), { state: "busy", down: true }],
          ["502 of a gateway", { status: 502, ...HTML }, "throws"],
          ["504 of a gateway", { status: 504, ...HTML }, "throws"],
          ["500 that says nothing", { status: 500, body: "" }, "throws"],
          ["a connection dropped after it was accepted", "drop", "throws"],
          ["half an answer", "truncate", "throws"],
          ["a success that is not JSON", { ...HTML, status: 200 }, state === "done" ? "any" : "throws"],
          ["a refusal that repeats the key", reply(400, {}, secrets[0]), { state: "failed" }],
          ...contract.refusals,
        ];
        test.each([...(alike ? [] : faults), ...empties])("%s", async (_name, fault, outcome) => {
          double.plan(path, fault);
          expectOutcome(await safe(secrets, () => submit()), outcome);
        });

        if (alike) return;
        test("a redirect is not followed, and no key reaches where it leads", async () => {
          const canary = await startCanary();
          double.plan(path, { status: 307, headers: { location: `${canary.url}/stolen` } });
          expect(await safe(secrets, () => submit())).toBe("throws");
          expect(canary.visits).toEqual([]);
          await canary.stop();
        });

        test("a refused key is our trouble", async () => {
          const wrong = contract.make(double, { apiKey: "wrong-key-000000", secret: "wrong-secret-0000" });
          const result = await safe(secrets, () => submit(wrong));
          expect(result).toMatchObject({ state: "failed", reason: "auth" });
          double.refused.splice(0);
        });

        test("nobody at the address: nothing was sent, so it may be sent again", async () => {
          const nobody = contract.make({ ...double, url: await emptyAddress() });
          expect(await safe(secrets, () => submit(nobody))).toEqual({ state: "busy", down: true });
        });
      });
    }

    for (const { name, operation, path, states } of contract.polls) {
      describe(`poll: ${name}`, () => {
        test.each<[string, Fault, Outcome<PollResult>]>([
          ["429", reply(429), "throws"],
          ["500", reply(500), "throws"],
          ["502 of a gateway", { status: 502, ...HTML }, "throws"],
          ["a connection dropped", "drop", "throws"],
          ["an answer that is not JSON", { status: 200, ...HTML }, "throws"],
          ["a job nobody knows any more", reply(404), { state: "failed", reason: "expired" }],
          ...states,
        ])("%s", async (_name, fault, outcome) => {
          double.plan(path, fault);
          expectOutcome(await safe(secrets, () => provider.poll(operation)), outcome);
        });

        test("whatever else comes back: a state of ours or a throw, and done only with a file", async () => {
          const answers = [{}, ...states.flatMap(([, { json }]) => (json === undefined ? [] : [json]))];
          await fc.assert(
            fc.asyncProperty(bent(answers), async (json) => {
              double.plan(path, { json });
              const result = await safe(secrets, () => provider.poll(operation));
              if (result !== "throws") expectWhole(result);
            }),
            { numRuns: 30 },
          );
        });
      });
    }

    if (contract.cancels)
      test.each(contract.cancels)("cancel: %s", async (_name, operation, path, faults, stopped) => {
        for (const fault of faults) double.plan(path, fault);
        expect(await provider.cancel?.(operation)).toEqual({ stopped });
      });
    else
      test("offers no cancellation, since the vendor has none", () => {
        expect(provider.cancel).toBeUndefined();
      });

    test.each(contract.checks)("check refuses before anything is sent: %s", (_name, model, request, rule) => {
      const before = double.seen.length;
      expect(provider.check(model, request)).toMatchObject({ vendorCode: rule });
      expect(double.seen).toHaveLength(before);
    });
  });

  function reply(status: number, headers: Record<string, string> = {}, said = "told you"): Reply {
    return { status, headers, json: { error: { message: said }, message: said } };
  }
}

/** The request with its references at the double, where they are meant to be. */
export const at = (double: VendorDouble, request: AnyRequest): AnyRequest =>
  JSON.parse(JSON.stringify(request).replaceAll("double:", double.url));

/** Runs it and looks for secrets in whatever comes of it. */
export async function safe<Result>(
  secrets: string[],
  work: () => Promise<Result>,
): Promise<Result | "throws"> {
  try {
    const result = await work();
    expectNone(secrets, result);
    return result;
  } catch (error) {
    expectNone(secrets, error);
    return "throws";
  }
}

function expectNone(secrets: string[], value: unknown): void {
  const shown = `${inspect(value, { depth: 12, showHidden: true })}${JSON.stringify(value)}`;
  for (const secret of secrets)
    expect(shown.includes(secret), "a secret in a result or an error").toBe(false);
}

function expectOutcome(result: unknown, outcome: Outcome<object> | "any"): void {
  if (outcome === "any") return;
  if (outcome === "throws") expect(result).toBe("throws");
  else expect(result).toMatchObject(outcome);
}

async function startCanary() {
  const visits: unknown[] = [];
  const server = createServer((request, response) => {
    visits.push(request.headers);
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    stop: () => new Promise((done) => server.close(done)),
  };
}
