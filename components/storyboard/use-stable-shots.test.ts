import { expect, test } from "vitest";
import type { Shot } from "@/components/views";
import { keepUnchanged } from "./use-stable-shots";

const shot = (id: string, version: number) => ({ shot_id: id, version, dialogue: [] }) as unknown as Shot;

test("a refresh keeps every unchanged shot as the same object, in the new order, and drops the deleted ones", () => {
  const [a, b, c] = [shot("a", 1), shot("b", 1), shot("c", 1)];
  const first = keepUnchanged(new Map(), [a, b, c]);
  const again = keepUnchanged(first, [shot("c", 1), shot("a", 2)]);
  expect([...again.keys()]).toEqual(["c", "a"]);
  expect(again.get("c")?.shot).toBe(c);
  expect(again.get("a")?.shot).not.toBe(a);
});
