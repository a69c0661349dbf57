"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";

export function EmptyCast({ projectId, onAdd }: { projectId: string; onAdd: () => void }) {
  const t = useTranslations("cast");
  return (
    <div className="flex h-full items-center justify-center p-6">
      <EmptyState
        art="empty-shop"
        title={t("empty.title")}
        action={
          <>
            <Link href={`/projects/${projectId}/script`} className={buttonStyle({ variant: "primary" })}>
              {t("empty.action")}
            </Link>
            <Button variant="quiet" onClick={onAdd}>
              {t("addPerson")}
            </Button>
          </>
        }
      >
        {t("empty.body")}
      </EmptyState>
    </div>
  );
}
