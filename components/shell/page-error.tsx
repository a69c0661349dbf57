"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** The last resort of a page: what happened, what happened to the work, one next step. */
export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common.failed");
  return (
    <div role="alert" className="flex min-h-[70dvh] flex-col items-center justify-center gap-4 p-6">
      <EmptyState
        art="empty-lane"
        title={t("title")}
        action={
          <Button variant="primary" onClick={reset}>
            {t("action")}
          </Button>
        }
      >
        {t("body")}
      </EmptyState>
      {error.digest && <code className="font-mono text-ink-3 text-xs">{error.digest}</code>}
    </div>
  );
}
