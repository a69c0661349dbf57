import fc from "fast-check";
import { expect } from "vitest";
import type { PollResult } from "../types";

const REASONS = ["invalid_input", "moderation", "auth", "quota", "expired", "unsupported", "provider_failed"];

export function expectWhole(result: PollResult): void {
  if (result.state === "failed") expect(REASONS).toContain(result.reason);
  if (result.state !== "done") return;
  expect(result.files.length).toBeGreaterThan(0);
  for (const file of result.files)
    expect(file.url === undefined ? file.bytes.length : file.url.length).toBeGreaterThan(0);
}

/** A known answer with one of its values gone or replaced by anything. */
export const bent = (answers: unknown[]) =>
  fc
    .record({ answer: fc.constantFrom(...answers), at: fc.nat(), gone: fc.boolean(), value: fc.jsonValue() })
    .map(({ answer, at, gone, value }) => {
      const copy: unknown = structuredClone(answer);
      const places = placesIn(copy);
      const [holder, key] = places[at % Math.max(1, places.length)] ?? [];
      if (holder === undefined || key === undefined) return value;
      if (gone) delete holder[key];
      else holder[key] = value;
      return copy;
    });

function placesIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [typeof holder, string],
    ...placesIn(holder[key]),
  ]);
}
