import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ROUTES } from "@/app/api/routes";
import { apiReference } from "@/lib/openapi/reference";
import en from "@/messages/en/api-docs.json";
import zh from "@/messages/zh/api-docs.json";
import { OperationCard } from "./operation-card";

const words = async () => ((await getLocale()) === "zh" ? zh : en);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).title };
}

export default async function ApiDocsPage() {
  const t = await words();
  const { groups, later, types } = apiReference(ROUTES);
  return (
    <div className="mx-auto flex max-w-6xl gap-10 px-5 py-10">
      <nav
        aria-label={t.contents}
        className="sticky top-10 hidden h-fit w-40 shrink-0 flex-col gap-1 lg:flex"
      >
        {[...groups.map(({ tag }) => tag), "types", "later"].map((tag) => (
          <a
            key={tag}
            href={`#${tag}`}
            className="rounded-sm px-2 py-1 text-ink-2 text-sm hover:bg-surface-2"
          >
            {tag === "types" ? t.types : tag === "later" ? t.later : tag}
          </a>
        ))}
      </nav>
      <main className="min-w-0 flex-1">
        <h1 className="font-semibold text-xl">{t.title}</h1>
        <p className="mt-2 max-w-2xl text-ink-2">{t.intro}</p>
        <p className="mt-2 max-w-2xl text-ink-2">{t.auth}</p>
        <a
          href="/api/v1/openapi.json"
          className="mt-3 inline-block rounded-xs text-accent-text underline underline-offset-4"
        >
          {t.download}
        </a>
        {groups.map(({ tag, operations }) => (
          <section key={tag} id={tag} className="mt-10 scroll-mt-6">
            <h2 className="mb-3 font-semibold text-lg">{tag}</h2>
            <div className="flex flex-col gap-2">
              {operations.map((operation) => (
                <OperationCard key={operation.id} operation={operation} words={t} />
              ))}
            </div>
          </section>
        ))}
        <section id="types" className="mt-10 scroll-mt-6">
          <h2 className="mb-3 font-semibold text-lg">{t.types}</h2>
          {types.map(({ name, text }) => (
            <details
              key={name}
              id={`type-${name}`}
              className="mb-2 rounded-md border border-line bg-surface px-3 py-2"
            >
              <summary className="cursor-pointer font-mono text-sm">{name}</summary>
              <pre className="mt-2 overflow-x-auto font-mono text-ink-2 text-xs">{text}</pre>
            </details>
          ))}
        </section>
        <section id="later" className="mt-10 scroll-mt-6">
          <h2 className="font-semibold text-lg">{t.later}</h2>
          <p className="mt-1 text-ink-2">{t.laterIntro}</p>
          <ul className="mt-3 grid gap-1 font-mono text-ink-3 text-xs sm:grid-cols-2">
            {later.map(({ method, path }) => (
              <li key={`${method} ${path}`}>
                {method} {path}
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
