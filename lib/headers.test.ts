import { expect, test } from "vitest";
import { securityHeaders } from "./headers";

const headerOf = (headers: { key: string; value: string }[], key: string) =>
  headers.find((header) => header.key === key)?.value;

test("nothing foreign may be loaded, and nobody may frame us", () => {
  const headers = securityHeaders({ https: false });
  const policy = headerOf(headers, "Content-Security-Policy") ?? "";
  expect(policy).toMatch(/^default-src 'self';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(headerOf(headers, "X-Content-Type-Options")).toBe("nosniff");
  expect(headerOf(headers, "Strict-Transport-Security")).toBeUndefined();
});

test("https is kept, and a store's origin is allowed where media and uploads need it only", () => {
  const headers = securityHeaders({ https: true, mediaOrigins: ["https://media.example"] });
  expect(headerOf(headers, "Strict-Transport-Security")).toMatch(/max-age=31536000/);
  const rules = (headerOf(headers, "Content-Security-Policy") ?? "").split("; ");
  const allowed = rules.filter((rule) => rule.includes("media.example")).map((rule) => rule.split(" ")[0]);
  expect(allowed).toEqual(["img-src", "media-src", "connect-src"]);
});
