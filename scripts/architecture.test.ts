import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findViolations, readSources, type Source } from "./architecture";

const root = fileURLToPath(new URL("..", import.meta.url));

test("the code base keeps its dependency rules", () => {
  const sources = readSources(root);
  expect(sources.length).toBeGreaterThan(50);
  expect(findViolations(sources)).toEqual([]);
});

describe("a planted violation is found", () => {
  const planted: [string, Source][] = [
    ["lib imports components", { path: "lib/a.ts", text: 'import { x } from "@/components/x";' }],
    [
      "lib imports app by a relative path",
      { path: "lib/shots/a.ts", text: 'import { x } from "../../app/x";' },
    ],
    ["db imports lib", { path: "db/a.ts", text: 'import { x } from "@/lib/shots/x";' }],
    ["components import app", { path: "components/a.tsx", text: 'export { x } from "@/app/x";' }],
    [
      "a page starts a function directly",
      { path: "app/a.ts", text: 'const f = await import("@/inngest/functions/sweep");' },
    ],
    ["drizzle outside db", { path: "lib/a.ts", text: 'import { eq } from "drizzle-orm";' }],
    ["sharp outside its home", { path: "lib/assets/a.ts", text: 'import sharp from "sharp";' }],
    ["process.env outside lib/env.ts", { path: "lib/a.ts", text: "const key = process.env.SECRET;" }],
    [
      "a bare export from a use-server file",
      { path: "components/a/actions.ts", text: '"use server";\nexport async function spend() {}' },
    ],
    [
      "a vendor name in the pipeline",
      { path: "lib/generations/a.ts", text: 'if (provider === "sketch") {}' },
    ],
  ];
  test.each(planted)("%s", (_name, source) => {
    expect(findViolations([source])).toHaveLength(1);
  });

  test("and what is allowed is not", () => {
    const fine: Source[] = [
      { path: "db/a.ts", text: 'import { env } from "../lib/env";' },
      { path: "lib/a.ts", text: 'import { inngest } from "@/inngest/client";' },
      {
        path: "components/a/actions.ts",
        text: '"use server";\nexport const spendAction = userAction(Input, spend);',
      },
    ];
    expect(findViolations(fine)).toEqual([]);
  });
});
