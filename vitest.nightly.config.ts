import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { alias } from "./vitest.config";

export default defineConfig({
  resolve: { alias },
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    include: ["**/*.nightly.test.ts"],
    exclude: ["node_modules/**", ".next/**"],
    globalSetup: ["scripts/testing/global-setup.ts"],
    setupFiles: ["scripts/testing/database.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
});
