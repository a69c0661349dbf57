"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";

type Props = {
  title: string;
  pending: boolean;
  onClose: () => void;
  onRename: (title: string) => void;
};

export function RenameDialog({ title, pending, onClose, onRename }: Props) {
  const t = useTranslations("projects");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRename(String(new FormData(event.currentTarget).get("title") ?? ""));
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("rename.title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("create.name")}>
          {(control) => (
            <Input {...control} name="title" required autoFocus maxLength={200} defaultValue={title} />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t("create.cancel")}
          </Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t("rename.submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
