import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";

let count = 0;

export type Account = { email: string; password: string; name: string };

/** Each test has an account of its own, registered over the API, and a page that is signed in as it. */
export const test = base.extend<{ account: Account; studio: Page; api: ApiClient }>({
  account: async ({ request }, use) => {
    const account = {
      email: `e2e-${process.pid}-${Date.now()}-${count++}@example.com`,
      password: "a long enough secret",
      name: "Xiaoman",
    };
    const answer = await request.post(`${process.env.E2E_URL}/api/v1/auth/register`, { data: account });
    expect(answer.status(), await answer.text()).toBe(201);
    const { data } = await answer.json();
    await new ApiClient(request, data.token.access).ok("patch", "/users/me", { locale: "en" });
    await use(account);
  },

  api: async ({ request, account }, use) => {
    const answer = await request.post(`${process.env.E2E_URL}/api/v1/auth/login`, {
      data: { email: account.email, password: account.password },
    });
    const { data } = await answer.json();
    await use(new ApiClient(request, data.token.access));
  },

  studio: async ({ page, account }, use) => {
    await page.goto("/sign-in");
    await page.getByLabel(/e-?mail|邮箱/i).fill(account.email);
    await page.getByLabel(/password|密码/i).fill(account.password);
    await page
      .getByRole("button", { name: /sign in|登录/i })
      .last()
      .click();
    await page.waitForURL(/\/projects/);
    await use(page);
  },
});

export class ApiClient {
  constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  async call(method: "get" | "post" | "patch" | "delete", path: string, data?: unknown) {
    const answer = await this.request[method](`${process.env.E2E_URL}/api/v1${path}`, {
      data: data as never,
      headers: { authorization: `Bearer ${this.token}` },
    });
    const text = await answer.text();
    return { status: answer.status(), body: text === "" ? null : JSON.parse(text) };
  }

  async ok<T>(method: "get" | "post" | "patch" | "delete", path: string, data?: unknown): Promise<T> {
    const { status, body } = await this.call(method, path, data);
    expect(status, `${method} ${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
    return body?.data as T;
  }
}

export { expect };
