"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";

/** Nobody there to write, said before anything is filled in, with the way to change that. */
export function NoModelSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("writing.none");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("body")}
      footer={
        <Link href="/settings" className={buttonStyle({ variant: "primary" })}>
          {t("settings")}
        </Link>
      }
    />
  );
}
