"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { notify } from "@/components/ui/toast";
import { useAction } from "@/components/use-action";
import { createCharacterAction } from "./actions";

export function AddPerson({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const t = useTranslations("cast");
  const router = useRouter();
  const [create, creating] = useAction(createCharacterAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "");
    const result = await create({
      project_id: projectId,
      name,
      description: String(form.get("description") ?? ""),
    });
    if (!result?.ok) return;
    notify({ title: t("toast.added", { name }) });
    onClose();
    router.refresh();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("add.title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("add.name")}>
          {(control) => <Input {...control} name="name" required autoFocus maxLength={100} />}
        </Field>
        <Field label={t("add.description")}>
          {(control) => <Textarea {...control} name="description" />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("add.cancel")}
          </Button>
          <Button type="submit" variant="primary" pending={creating}>
            {t("add.submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
