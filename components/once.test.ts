import { expect, test } from "vitest";
import { createOnce } from "./once";

function paused<T>(value: T) {
  let finish = () => {};
  const act = () =>
    new Promise<T>((resolve) => {
      finish = () => resolve(value);
    });
  return { act, finish: () => finish() };
}

test("a second click on the same thing does nothing; one on another thing does its own", async () => {
  const once = createOnce();
  const [first, second] = [paused("first"), paused("second")];
  const deleting = once.run("a", first.act);
  expect(await once.run("a", async () => "again")).toBeNull();
  const other = once.run("b", second.act);
  second.finish();
  expect(await other).toBe("second");
  expect(once.running()).toBe(true);
  first.finish();
  expect(await deleting).toBe("first");
  expect(once.running()).toBe(false);
});

test("what ended, well or badly, may be done again", async () => {
  const once = createOnce();
  await expect(once.run("a", () => Promise.reject(new Error("offline")))).rejects.toThrow("offline");
  expect(await once.run("a", async () => 1)).toBe(1);
  expect(await once.run("a", async () => 2)).toBe(2);
});
