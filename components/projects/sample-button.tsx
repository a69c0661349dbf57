"use client";

import { Clapperboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { filmAddress } from "@/components/film/film-address";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useAction } from "@/components/use-action";
import { createSampleAction } from "./actions";

/** One click: a project with the sample script, and the sheet that makes it into a film. */
export function SampleButton({ variant }: Pick<ButtonProps, "variant">) {
  const t = useTranslations("projects.sample");
  const router = useRouter();
  const [create, creating] = useAction(createSampleAction);
  const [leaving, setLeaving] = useState(false);
  return (
    <Button
      variant={variant}
      pending={creating || leaving}
      onClick={async () => {
        const result = await create({});
        if (!result?.ok) return;
        setLeaving(true);
        router.push(filmAddress(result.data.project.id));
      }}
    >
      <Clapperboard className="size-4" aria-hidden="true" /> {t("action")}
    </Button>
  );
}
