"use client";

import { Eye, EyeOff } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useDuration } from "@/components/tasks/use-task-words";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { StateGlyph } from "../brand/state-glyph";
import { safeNext } from "./safe-next";
import { readRefusal, roundWait } from "./sign-in-refusal";

type Props = { mode: "sign-in" | "register"; next?: string };
type Errors = Partial<Record<"name" | "email" | "password" | "form", string>>;

const EMAIL = /^\S+@\S+\.\S+$/;
const PASSWORD_MIN = 8;

export function CredentialsForm({ mode, next }: Props) {
  const t = useTranslations("sign-in");
  const router = useRouter();
  const [errors, setErrors] = useState<Errors>({});
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState(false);
  const registering = mode === "register";
  const registered = useRef<string | undefined>(undefined);
  const duration = useDuration();

  const limited = (wait: number | null) =>
    wait === null ? t("rateLimited") : t("rateLimitedFor", { time: duration(roundWait(wait)) });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const [name, email, password] = ["name", "email", "password"].map((key) => String(form.get(key) ?? ""));
    const wrong: Errors = {};
    if (registering && !name?.trim()) wrong.name = t("required");
    if (!EMAIL.test(email ?? "")) wrong.email = t("emailInvalid");
    if (registering && (password ?? "").length < PASSWORD_MIN) wrong.password = t("passwordShort");
    else if (!password) wrong.password = t("required");
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;

    setPending(true);
    try {
      // The account may be there already while signing in to it was refused: the second try only signs in.
      if (registering && registered.current !== email) {
        const refusal = await register({ name, email, password });
        if (refusal) return setErrors(refusal);
        registered.current = email;
      }
      const answer = await signIn("credentials", { redirect: false, email, password });
      if (answer?.ok) {
        router.replace(safeNext(next));
        router.refresh();
        return;
      }
      const { reason, wait } = readRefusal(answer?.error);
      if (reason === "rate_limited") setErrors({ form: limited(wait) });
      else if (reason === "bad_credentials") setErrors({ form: t("badCredentials") });
      else if (reason === "account_disabled") setErrors({ form: t("accountDisabled") });
      else setErrors({ form: t("failed") });
    } catch {
      setErrors({ form: t("failed") });
    } finally {
      setPending(false);
    }
  }

  const other = registering ? "/sign-in" : "/register";
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {registering && (
        <Field label={t("name")} error={errors.name}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="name"
              maxLength={80}
              placeholder={t("namePlaceholder")}
            />
          )}
        </Field>
      )}
      <Field label={t("email")} error={errors.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            placeholder={t("emailPlaceholder")}
          />
        )}
      </Field>
      <Field label={t("password")} error={errors.password} hint={registering ? t("passwordHint") : undefined}>
        {(control) => (
          <span className="relative">
            <Input
              {...control}
              name="password"
              type={shown ? "text" : "password"}
              autoComplete={registering ? "new-password" : "current-password"}
              className="pr-11"
            />
            <button
              type="button"
              aria-label={t(shown ? "hidePassword" : "showPassword")}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
              className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-ink-3 hover:text-ink"
            >
              {shown ? <EyeOff className="size-4" /> : <Eye className="size-4" />}
            </button>
          </span>
        )}
      </Field>
      {errors.form && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-md border border-blocked/50 bg-blocked/10 px-3 py-2 text-blocked text-sm"
        >
          <StateGlyph state="failed" className="mt-0.5" /> {errors.form}
        </p>
      )}
      <Button type="submit" variant="primary" size="lg" pending={pending} className="mt-1 w-full">
        {t(registering ? "submitRegister" : "submit")}
      </Button>
      <p className="text-center text-ink-2 text-sm">
        {t(registering ? "haveAccount" : "noAccount")}{" "}
        <Link
          href={next ? `${other}?next=${encodeURIComponent(next)}` : other}
          className="rounded-xs font-medium text-accent-text underline underline-offset-4"
        >
          {t(registering ? "toSignIn" : "toRegister")}
        </Link>
      </p>
    </form>
  );

  async function register(body: Record<string, string | undefined>): Promise<Errors | null> {
    const answer = await fetch("/api/v1/auth/register", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return null;
    if (answer.status === 429) return { form: limited(Number(answer.headers.get("retry-after")) || null) };
    const { message, error } = (await answer.json()) as {
      message: string;
      error?: { reason: string; field?: string };
    };
    const field = error?.reason === "email_taken" ? "email" : error?.field;
    return field === "name" || field === "email" || field === "password"
      ? { [field]: message }
      : { form: message };
  }
}
