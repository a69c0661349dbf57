import Link from "next/link";
import { getFormatter, getNow, getTranslations } from "next-intl/server";
import { Drop } from "@/components/brand/mark";
import { Ledger } from "@/components/credits/ledger";
import { UsageBars } from "@/components/credits/usage-bars";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { getBalance } from "@/lib/credits/get-balance";
import { listTransactions } from "@/lib/credits/list-transactions";

const PAGE_SIZE = 50;
/** Enough for the bars of a month of ordinary work. */
const BARS_ROWS = 100;

export async function generateMetadata() {
  return { title: (await getTranslations("credits"))("title") };
}

export default async function CreditsPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>;
}) {
  const actor = await requireActor("/credits");
  const cursor = [(await searchParams).cursor].flat()[0];
  const [t, format, now] = await Promise.all([getTranslations("credits"), getFormatter(), getNow()]);
  const [{ balance, held, expiring }, page, recent] = await Promise.all([
    getBalance(actor),
    listTransactions(actor, { cursor, page_size: PAGE_SIZE }),
    listTransactions(actor, { page_size: BARS_ROWS }),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="font-semibold text-xl">{t("title")}</h1>
        <p className="text-ink-2">{t("promise")}</p>
      </header>
      <div className="grid gap-4 md:grid-cols-[320px_minmax(0,1fr)]">
        <section className="rounded-lg border border-line bg-surface p-6">
          <p className="text-ink-2 text-sm">{t("balance")}</p>
          <p className="mt-1 flex items-center gap-2 font-semibold text-[34px] leading-11">
            <Drop className="size-6 text-accent" /> {balance.toLocaleString("en")}
          </p>
          <p className="mt-4 flex justify-between border-line border-t pt-3 text-sm">
            <span className="text-ink-2">{t("held")}</span> {held.toLocaleString("en")}
          </p>
          <p className="mt-1 text-ink-3 text-xs">{t("heldNote")}</p>
          {expiring.map(({ amount, at }) => (
            <p key={at} className="mt-2 text-sm text-stale">
              {t("expiring", { amount, when: format.relativeTime(new Date(at), now) })}
            </p>
          ))}
        </section>
        <section className="flex flex-col justify-between gap-4 rounded-lg border border-line bg-surface p-6">
          <h2 className="text-ink-2 text-sm">{t("usage")}</h2>
          <UsageBars transactions={recent.items} />
        </section>
      </div>
      {page.items.length === 0 ? (
        <EmptyState
          art="empty-ink"
          title={t("empty.title")}
          action={
            <Link href="/projects" className={buttonStyle()}>
              {t("empty.action")}
            </Link>
          }
        >
          {t("empty.body")}
        </EmptyState>
      ) : (
        <Ledger items={page.items} />
      )}
      {page.pagination.next_cursor && (
        <Link
          href={`/credits?cursor=${encodeURIComponent(page.pagination.next_cursor)}`}
          className={buttonStyle({ className: "self-center" })}
        >
          {t("more")}
        </Link>
      )}
    </div>
  );
}
