import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { loadPerson } from "@/components/shell/load-person";
import { PhoneStrip, PhoneTabs, Rail } from "@/components/shell/rail";
import { requireActor } from "@/lib/auth/session";

export default async function HomeLayout({ children }: { children: ReactNode }) {
  const [t, person] = [await getTranslations("common"), await loadPerson(await requireActor())];
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:bg-surface focus:p-2"
      >
        {t("skip")}
      </a>
      <Rail person={person} />
      <div className="min-w-0 flex-1">
        <PhoneStrip person={person} />
        <main id="main" className="mx-auto max-w-360 px-4 py-6 pb-28 md:px-8 md:py-7">
          {children}
        </main>
      </div>
      <PhoneTabs />
    </div>
  );
}
