import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as notFound } from "@/app/api/v1/[[...rest]]/route";
import { newId } from "@/db/schema/columns";
import { LATER_ROUTES } from "@/lib/api/later-routes";
import { LATER } from "@/lib/api/not-built";
import { handlerOf, METHODS, matchPath, splitRoute } from "@/lib/api/route-table";
import { call, requestOf } from "@/lib/api/test-support/call";
import { type SignedIn, signedIn } from "@/lib/api/test-support/people";
import { collectPaths, openApiDocument } from "@/lib/openapi/document";
import { generate, OUTPUT } from "@/scripts/api-routes.mjs";
import { ROUTES } from "./routes";

const handlers = ROUTES.flatMap(([path, module]) =>
  METHODS.flatMap((method) => {
    const handler = handlerOf(module, method);
    return handler ? [{ name: `${method} ${path}`, method, path, handler }] : [];
  }),
);
const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

let me: SignedIn;
beforeAll(async () => {
  me = await signedIn();
});

test("the list of routes is the one the files make (node scripts/api-routes.mjs)", () => {
  expect(readFileSync(OUTPUT, "utf8")).toBe(generate());
});

const exportsOf = (module: object) => Object.entries(module as Record<string, unknown>);

test("a route file exports handlers with a definition, refusals of the other methods, and nothing else", () => {
  const NAMES = ["dynamic", "maxDuration", "runtime", "OPTIONS", ...METHODS];
  const odd = ROUTES.flatMap(([path, module]) =>
    exportsOf(module)
      .filter(([name]) => !NAMES.includes(name))
      .map(([name]) => `${name} ${path}`),
  );
  expect(odd).toEqual([]);
});

describe("a method that a path does not have", () => {
  test.each(ROUTES)("is refused by %s in the envelope, with those it has", async (path, module) => {
    const own = METHODS.filter((method) => handlerOf(module, method));
    const allow = ["OPTIONS", ...(own.includes("GET") ? ["HEAD"] : []), ...own].sort().join(", ");
    const answers = new Map(exportsOf(module));
    for (const method of METHODS.filter((name) => !own.includes(name))) {
      const answer = answers.get(method);
      if (typeof answer !== "function") throw new Error(`${method} ${path} is left to Next`);
      const body = method === "GET" ? undefined : {};
      const response: Response = await answer(requestOf({ method, path, body }), {
        params: Promise.resolve({}),
      });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe(allow);
      expect(await response.json()).toMatchObject({
        code: 10002,
        message: expect.stringMatching(/./),
        error: { reason: "method_not_allowed" },
        request_id: response.headers.get("x-request-id"),
      });
    }
    const options = answers.get("OPTIONS");
    if (typeof options !== "function") throw new Error(`OPTIONS ${path} is left to Next`);
    const asked: Response = await options(requestOf({ method: "OPTIONS", path }));
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, allow]);
  });
});

const guarded = handlers.filter(({ handler }) => handler.definition.auth !== "public");
const unknownIds = (path: string) => Object.fromEntries(namesIn(path).map((name) => [name, newId()]));

describe("somebody without a credential", () => {
  test.each(guarded)("is refused by $name", async ({ method, path, handler }) => {
    const answer = await call(handler, { method, params: unknownIds(path) });
    expect(answer.json).toMatchObject({ code: 20001, error: { reason: "not_signed_in" } });
  });
});

describe("what is not the caller's", () => {
  const named = guarded.filter(
    ({ path, handler }) => namesIn(path).length > 0 && handler.definition.tag !== LATER,
  );
  test.each(named)("is not found by $name, whatever the body", async ({ method, path, handler }) => {
    const body = method === "GET" || method === "DELETE" ? undefined : "{ not json";
    const answer = await call(handler, { method, params: unknownIds(path), body, token: me.token });
    expect(answer.status).toBe(404);
  });
});

describe("the OpenAPI document", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES)));

  test("has every route and its parameters", () => {
    for (const { method, path } of handlers) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation, `${method} ${path}`).toBeDefined();
      const named = (operation.parameters ?? [])
        .filter(({ in: place }: { in: string }) => place === "path")
        .map(({ name }: { name: string }) => name);
      expect(named.sort()).toEqual(namesIn(path).sort());
    }
  });

  test("has no dangling reference, and no operation id twice", () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, place]) => place ?? "");
    expect(references.length).toBeGreaterThan(10);
    for (const place of references) {
      const found = place
        .split("/")
        // biome-ignore lint/suspicious/noExplicitAny: walks a JSON document
        .reduce<any>((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
      expect(found, place).toBeDefined();
    }
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("marks older paths and says which routes are to come", () => {
    expect(document.paths["/user/profile"].put.deprecated).toBe(true);
    expect(document.paths["/users/me"].get.deprecated).toBeUndefined();
    const later = Object.entries(collectPaths([])).length;
    expect(later).toBeGreaterThan(40);
    expect(document.openapi).toBe("3.1.0");
  });

  test("names no path twice under different parameter names", () => {
    const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, "{}"));
    const twice = shapes.filter((shape, index) => shapes.indexOf(shape) !== index);
    for (const shape of twice) {
      const methods = Object.entries(document.paths)
        .filter(([path]) => path.replaceAll(/\{\w+\}/g, "{}") === shape)
        .flatMap(([, operations]) => Object.keys(operations as object));
      expect(new Set(methods).size, shape).toBe(methods.length);
    }
  });
});

describe("a path without a file", () => {
  const ask = (method: string, path: string, body?: unknown, token?: string) =>
    notFound(requestOf({ method, path, body, token }), {
      params: Promise.resolve({ rest: path.split("?")[0]?.slice(1).split("/") ?? [] }),
    });
  const read = async (response: Response) => ({ status: response.status, json: await response.json() });

  test("of later work answers 501, an unknown one 404, both in the envelope", async () => {
    expect(await read(await ask("POST", "/auth/oauth/google", {}))).toMatchObject({
      status: 501,
      json: { code: 10008, error: { reason: "not_built" } },
    });
    expect((await read(await ask("POST", "/feedback", {}))).status).toBe(501);
    expect(await read(await ask("GET", "/nothing/here"))).toMatchObject({
      status: 404,
      json: { code: 10003, error: { reason: "not_found" } },
    });
  });

  test("of later work or of an older name refuses other methods as well", async () => {
    const later = await ask("GET", "/feedback");
    expect([later.status, later.headers.get("allow")]).toEqual([405, "OPTIONS, POST"]);
    const older = await ask("DELETE", "/user/profile", undefined, me.token);
    expect([older.status, older.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS, PUT"]);
    expect(await older.json()).toMatchObject({ error: { reason: "method_not_allowed" } });
    expect((await ask("OPTIONS", "/feedback")).status).toBe(204);
    expect((await ask("OPTIONS", "/nothing/here")).status).toBe(404);
  });

  test("is found at the root of the API, too", async () => {
    const response = await notFound(requestOf({ method: "GET" }), { params: Promise.resolve({}) });
    expect(await read(response)).toMatchObject({ status: 404, json: { error: { reason: "not_found" } } });
  });

  test("of later work is not hidden by a route file, which would answer 405", () => {
    const hidden = LATER_ROUTES.filter((route) => {
      const path = splitRoute(route).path.replaceAll(/[{}]/g, "");
      return ROUTES.some(([pattern]) => matchPath(pattern, path));
    });
    expect(hidden).toEqual([]);
  });

  test("that is an older name of a route is answered by it", async () => {
    const profile = await read(await ask("GET", "/user/profile", undefined, me.token));
    expect(profile.json.data.user.id).toBe(me.user.id);
    const put = await read(await ask("PUT", "/user/profile", { name: "新名字" }, me.token));
    expect(put.json.data.user.name).toBe("新名字");
    const upload = await read(
      await ask(
        "GET",
        "/assets/upload-token?file_name=a.png&file_type=image&file_size=10&content_type=image/png",
        undefined,
        me.token,
      ),
    );
    expect(upload.json.data).toMatchObject({ method: "PUT" });
    expect((await ask("GET", `/ai/tasks/${newId()}`, undefined, me.token)).status).toBe(404);
    expect((await ask("DELETE", `/assets/${newId()}`, undefined, me.token)).status).toBe(404);
  });
});

test("patterns match whole paths only", () => {
  expect(matchPath("/a/{x}/b", "/a/1/b")).toEqual({ x: "1" });
  expect(matchPath("/a/{x}/b", "/a//b")).toBeNull();
  expect(matchPath("/a/{x}", "/a/1/b")).toBeNull();
});
