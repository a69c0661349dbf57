import { expect, test } from "vitest";
import { openWith, readDraft, writeDraft } from "./draft-store";

const scope = { project_id: "p", episode: "1" };

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

test("words typed offline are there after a reload", () => {
  const storage = memory();
  writeDraft(storage, scope, { content: "新写的", base: 3 });
  const opening = openWith({ content: "旧的", version: 3 }, readDraft(storage, scope));
  expect(opening).toEqual({ content: "新写的", restored: true, conflict: false });
});

test("a draft based on an older version than the server's asks instead of overwriting", () => {
  expect(openWith({ content: "别处存的", version: 4 }, { content: "我的", base: 3 }).conflict).toBe(true);
});

test("a draft that reached the server is no draft", () => {
  expect(openWith({ content: "一样", version: 5 }, { content: "一样", base: 4 }).restored).toBe(false);
});

test("a storage that refuses or holds rubbish counts as empty", () => {
  const refusing = {
    ...memory(),
    setItem: () => {
      throw new Error("full");
    },
    getItem: () => "{",
  };
  expect(() => writeDraft(refusing, scope, { content: "x", base: 1 })).not.toThrow();
  expect(readDraft(refusing, scope)).toBeNull();
});
