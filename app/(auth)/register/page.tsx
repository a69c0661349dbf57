import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CredentialsForm } from "@/components/auth/credentials-form";
import { safeNext } from "@/components/auth/safe-next";
import { currentActor } from "@/lib/auth/session";
import { GRANTS } from "@/lib/credits/prices";

export async function generateMetadata() {
  return { title: (await getTranslations("sign-in"))("registerTitle") };
}

export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = [(await searchParams).next].flat()[0];
  if (await currentActor()) redirect(safeNext(next));
  const t = await getTranslations("sign-in");
  return (
    <>
      <h1 className="font-semibold text-xl">{t("registerTitle")}</h1>
      <p className="mt-1 mb-7 text-ink-2">{t("registerSubtitle", { credits: GRANTS.signup.amount })}</p>
      <CredentialsForm mode="register" next={next} />
    </>
  );
}
