import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CredentialsForm } from "@/components/auth/credentials-form";
import { safeNext } from "@/components/auth/safe-next";
import { currentActor } from "@/lib/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("sign-in"))("title") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = [(await searchParams).next].flat()[0];
  if (await currentActor()) redirect(safeNext(next));
  const t = await getTranslations("sign-in");
  return (
    <>
      <h1 className="font-semibold text-xl">{t("title")}</h1>
      <p className="mt-1 mb-7 text-ink-2">{t("subtitle")}</p>
      <CredentialsForm mode="sign-in" next={next} />
    </>
  );
}
