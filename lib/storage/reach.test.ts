import { afterEach, expect, test } from "vitest";
import { env } from "@/lib/env";
import { isWithinReach } from "./reach";

const before = [...env.ALLOW_PRIVATE_MEDIA_HOSTS];
afterEach(() => {
  env.ALLOW_PRIVATE_MEDIA_HOSTS = before;
});

test.each([
  ["https://cdn.example.com/a.png", true],
  ["http://cdn.example.com/a.png", true],
  ["https://8.8.8.8/a.png", true],
  ["http://127.0.0.1:3000/a.png", false],
  ["http://localhost:3000/a.png", false],
  ["http://studio.localhost/a.png", false],
  ["http://192.168.1.7/a.png", false],
  ["http://10.0.0.1/a.png", false],
  ["http://[::1]:3000/a.png", false],
  ["http://[fd00::1]/a.png", false],
  ["http://nas/a.png", false],
  ["http://nas.local/a.png", false],
  ["http://db.internal./a.png", false],
  ["not an address", false],
])("%s can be opened from elsewhere: %s", (address, expected) => {
  expect(isWithinReach(address)).toBe(expected);
});

test("a host that was allowed by name is within reach", () => {
  env.ALLOW_PRIVATE_MEDIA_HOSTS = ["127.0.0.1"];
  expect(isWithinReach("http://127.0.0.1:4567/a.png")).toBe(true);
  expect(isWithinReach("http://127.0.0.2/a.png")).toBe(false);
});
