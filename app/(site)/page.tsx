import { cookies } from "next/headers";
import Image from "next/image";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Drop, Wordmark } from "@/components/brand/mark";
import { ComicPage } from "@/components/landing/comic-page";
import { LanguageMenu, ThemeMenu } from "@/components/shell/language-theme";
import { readTheme } from "@/components/shell/theme";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { currentActor } from "@/lib/auth/session";
import { GRANTS } from "@/lib/credits/prices";

const PANELS = ["01", "02", "04", "05", "08", "11", "12", "13", "14", "15"];
const STEPS = [
  { key: "script", panel: "02" },
  { key: "cast", panel: "05" },
  { key: "storyboard", panel: "12" },
  { key: "export", panel: "14" },
] as const;

export default async function LandingPage() {
  const [t, actor] = [await getTranslations("landing"), await currentActor()];
  const theme = readTheme((await cookies()).get("theme")?.value);
  const start = actor ? "/projects" : "/register";
  return (
    <main className="bg-bg text-ink">
      <section className="relative flex min-h-dvh flex-col overflow-hidden">
        <div aria-hidden="true" className="absolute inset-0 light:hidden">
          <Image
            src="/art/lane-lit.webp"
            alt=""
            fill
            priority={theme === "dark"}
            sizes="100vw"
            className="object-cover object-[70%_50%]"
          />
          <div className="absolute inset-0 bg-bg/60 sm:hidden" />
          <div className="absolute inset-0 bg-linear-to-r from-bg via-45% via-bg/45 to-transparent" />
          <div className="absolute inset-x-0 bottom-0 h-[38%] bg-linear-to-t from-bg to-transparent" />
        </div>
        <header className="relative z-10 flex h-20 items-center gap-2 px-5 sm:px-16">
          <Wordmark />
          <span className="flex-1" />
          <ThemeMenu />
          <LanguageMenu />
          {!actor && (
            <Link href="/sign-in" className={cn(buttonStyle({ variant: "quiet" }), "hidden sm:inline-flex")}>
              {t("signIn")}
            </Link>
          )}
          <Link href={start} className={buttonStyle({ variant: "primary" })}>
            {t(actor ? "open" : "register")}
          </Link>
        </header>
        <div className="relative z-10 flex flex-1 items-center gap-12 px-5 py-10 sm:px-16 light:max-lg:flex-col light:max-lg:items-start light:py-4">
          <div className="min-w-0 flex-1">
            <h1 className="whitespace-pre-line font-bold font-serif text-[44px] leading-[58px] sm:text-[64px] sm:leading-[84px]">
              {t("headline")}
            </h1>
            <p className="mt-6 max-w-140 whitespace-pre-line text-balance text-ink-2 text-md sm:text-lg sm:leading-8">
              {t("sub")}
            </p>
            <div className="mt-8 flex flex-wrap gap-3">
              <Link href={start} className={buttonStyle({ variant: "primary", size: "lg" })}>
                {t(actor ? "open" : "start")}
              </Link>
              <a href="#how" className={cn(buttonStyle({ size: "lg" }), "bg-bg/50")}>
                {t("how")}
              </a>
            </div>
            {!actor && (
              <p className="mt-5 text-ink-2 text-sm">{t("free", { credits: GRANTS.signup.amount })}</p>
            )}
          </div>
          <ComicPage
            eager={theme === "light"}
            className="hidden aspect-[676/760] w-full max-w-170 shrink-0 lg:w-[min(50%,calc((100dvh-9.5rem)*0.89))] light:block"
          />
        </div>
        <div className="relative z-10 px-5 pb-7 sm:px-16">
          <p className="mb-3 text-sm light:mb-0">
            <b className="font-semibold">{t("film")}</b>{" "}
            <span className="ml-2 text-ink-2">{t("filmFacts")}</span>
          </p>
          <ul aria-label={t("panels")} className="no-scrollbar flex gap-3 overflow-x-auto light:hidden">
            {PANELS.map((panel) => (
              <li
                key={panel}
                className="relative aspect-9/14 w-24 shrink-0 overflow-hidden rounded-md border border-white/10 sm:w-auto sm:flex-1"
              >
                <Image src={`/art/panel-${panel}.webp`} alt="" fill sizes="140px" className="object-cover" />
                <span className="chip-on-picture absolute top-1.5 left-1.5 rounded-tag px-1.5 text-2xs">
                  {panel}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </section>

      <section id="how" className="mx-auto max-w-300 px-5 py-20 sm:px-16">
        <h2 className="font-bold font-serif text-[32px] leading-12">{t("stepsTitle")}</h2>
        <ol className="mt-10 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {STEPS.map(({ key, panel }, index) => (
            <li key={key} className="overflow-hidden rounded-lg border border-line bg-surface">
              <div className="relative h-44">
                <Image
                  src={`/art/panel-${panel}.webp`}
                  alt=""
                  fill
                  sizes="300px"
                  className="object-cover object-[50%_30%]"
                />
                <div className="absolute inset-0 bg-linear-to-t from-surface to-transparent" />
              </div>
              <div className="px-5 pb-6">
                <h3 className="flex items-baseline gap-2 font-semibold text-md">
                  <span className="text-accent-text">{index + 1}</span>
                  {t(`steps.${key}.title`)}
                </h3>
                <p className="mt-2 text-ink-2">{t(`steps.${key}.body`)}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="mt-16 rounded-lg border border-accent-line bg-accent-soft p-8">
          <h2 className="font-semibold text-lg">{t("promise.title")}</h2>
          <ul className="mt-5 grid gap-x-10 gap-y-3 sm:grid-cols-2">
            {[0, 1, 2, 3].map((item) => (
              <li key={item} className="flex items-center gap-2.5">
                <Drop className="text-accent" />
                {t(`promise.items.${item}`)}
              </li>
            ))}
          </ul>
        </div>
        <div className="mt-20 flex flex-col items-center gap-6 text-center">
          <p className="font-bold font-serif text-[28px]">{t("closing")}</p>
          <Link href={start} className={buttonStyle({ variant: "primary", size: "lg" })}>
            {t(actor ? "open" : "start")}
          </Link>
        </div>
      </section>
      <footer className="border-line border-t px-5 py-8 text-center text-ink-3 text-sm sm:px-16">
        {t("footer")}
      </footer>
    </main>
  );
}
