import Image from "next/image";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/mark";
import { LanguageMenu, ThemeMenu } from "@/components/shell/language-theme";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("sign-in");
  return (
    <div className="flex min-h-dvh">
      <aside className="always-dark relative hidden w-[44%] max-w-160 overflow-hidden text-ink lg:block">
        <Image src="/art/lane-walk.webp" alt="" fill priority sizes="44vw" className="object-cover" />
        <div className="absolute inset-0 bg-linear-to-t from-[#0C0D11]/85 via-transparent to-[#0C0D11]/40" />
        <Link href="/" className="absolute top-9 left-12 rounded-sm">
          <Wordmark />
        </Link>
        <figure className="absolute bottom-12 left-12">
          <blockquote className="whitespace-pre-line font-bold font-serif text-[38px] leading-[52px]">
            {t("quote")}
          </blockquote>
          <figcaption className="mt-4 text-ink-2 text-sm">{t("quoteSource")}</figcaption>
        </figure>
      </aside>
      <main className="relative flex flex-1 flex-col items-center justify-center px-5 py-20">
        <div className="absolute top-5 right-5 flex items-center gap-1">
          <ThemeMenu />
          <LanguageMenu withLabel />
        </div>
        <Link
          href="/"
          className="absolute top-5 left-5 flex h-7 items-center rounded-sm pointer-coarse:h-11 lg:hidden"
        >
          <Wordmark />
        </Link>
        <div className="w-full max-w-90">{children}</div>
      </main>
    </div>
  );
}
