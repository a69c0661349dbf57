"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NoModelSheet } from "./no-model-sheet";
import { WriteSheet } from "./write-sheet";
import type { Writer } from "./writer";

type Props = {
  scope: { project_id: string; episode: string };
  writer: Writer;
  /** There is a text to go on with. */
  hasText: boolean;
  busy: boolean;
  /** Unsaved words are saved first: they are what is gone on with. */
  beforeStart: () => Promise<boolean>;
};

/** “Write for me”: what, how long and how much first. */
export function WriteButton({ scope, writer, hasText, busy, beforeStart }: Props) {
  const t = useTranslations("writing");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="quiet" disabled={busy} onClick={() => setOpen(true)}>
        <PenLine className="size-4" aria-hidden="true" /> {t("open")}
      </Button>
      {open && writer.models.length === 0 && <NoModelSheet onClose={() => setOpen(false)} />}
      {open && writer.models.length > 0 && (
        <WriteSheet
          scope={scope}
          writer={writer}
          hasText={hasText}
          beforeStart={beforeStart}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
