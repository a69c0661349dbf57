import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Module = typeof import("./client-address");

/** The module as it is with these variables. */
async function load(variables: Record<string, string>): Promise<Module> {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./client-address");
}

beforeEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllEnvs());

describe("the client's address", () => {
  const cases: [string, Record<string, string>, string | null, Record<string, string>, string][] = [
    ["is the peer's without a proxy", {}, "203.0.113.9", {}, "203.0.113.9"],
    [
      "cannot be claimed without a proxy",
      {},
      "203.0.113.9",
      { "x-forwarded-for": "1.1.1.1", "x-real-ip": "2.2.2.2", "x-vercel-forwarded-for": "3.3.3.3" },
      "203.0.113.9",
    ],
    [
      "is what one trusted proxy saw",
      { TRUST_PROXY: "1" },
      "10.0.0.1",
      { "x-forwarded-for": "203.0.113.9" },
      "203.0.113.9",
    ],
    [
      "is not what the client put before the proxy's word",
      { TRUST_PROXY: "1" },
      "10.0.0.1",
      { "x-forwarded-for": "1.1.1.1, 2.2.2.2, 203.0.113.9" },
      "203.0.113.9",
    ],
    [
      "is two back behind two proxies",
      { TRUST_PROXY: "2" },
      "10.0.0.1",
      { "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2" },
      "203.0.113.9",
    ],
    ["is the peer's when the proxy says nothing", { TRUST_PROXY: "1" }, "203.0.113.9", {}, "203.0.113.9"],
    ["of IPv6 is its /64", {}, "2001:db8:1:2:3:4:5:6", {}, "2001:db8:1:2::/64"],
    ["of a mapped IPv4 is the IPv4", {}, "::ffff:203.0.113.9", {}, "203.0.113.9"],
    ["is unknown when nobody knows", {}, null, { "x-forwarded-for": "1.1.1.1" }, "unknown"],
    ["is unknown when it is not one", {}, "<script>", {}, "unknown"],
  ];
  test.each(cases)("%s", async (_name, variables, peer, headers, expected) => {
    const { clientAddress, PEER_HEADER } = await load(variables);
    const all = new Headers({ ...headers, ...(peer !== null && { [PEER_HEADER]: peer }) });
    expect(clientAddress(all)).toBe(expected);
  });
});

test("a server in this process notes the peer, whatever the client says", async () => {
  const { recordPeerAddresses, clientAddress, PEER_HEADER } = await load({});
  recordPeerAddresses();
  const server = createServer((request, response) => {
    response.end(clientAddress(new Headers(request.headers as Record<string, string>)));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((done) => {
    get(
      { port, host: "127.0.0.1", headers: { [PEER_HEADER]: "8.8.8.8", "x-forwarded-for": "9.9.9.9" } },
      (answer) => {
        let text = "";
        answer.on("data", (part) => {
          text += part;
        });
        answer.on("end", () => done(text));
      },
    );
  });
  server.close();
  expect(said).toBe("127.0.0.1");
});
