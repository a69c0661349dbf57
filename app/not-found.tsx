import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <main className="flex min-h-dvh items-center justify-center p-6">
      <EmptyState
        art="empty-ink"
        title={t("title")}
        action={
          <Link href="/projects" className={buttonStyle({ variant: "primary" })}>
            {t("action")}
          </Link>
        }
      >
        {t("body")}
      </EmptyState>
    </main>
  );
}
