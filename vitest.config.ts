import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export const alias = {
  "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
  "server-only": fileURLToPath(new URL("./scripts/testing/empty.ts", import.meta.url)),
};
const shared = { resolve: { alias } };
const exclude = ["node_modules/**", ".next/**", "e2e/**", "**/*.nightly.test.ts"];

export default defineConfig({
  ...shared,
  test: {
    // Vitest leaves one core idle by itself: half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.db.test.ts"],
          env: { LOG_LEVEL: "silent" },
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude,
          globalSetup: ["scripts/testing/global-setup.ts"],
          setupFiles: ["scripts/testing/database.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
