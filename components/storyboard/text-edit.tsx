"use client";

import { useEffect, useState } from "react";
import { Field, Textarea } from "@/components/ui/field";

type Props = {
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  placeholder?: string;
  onSave: (value: string) => Promise<boolean>;
};

/** Text that saves itself when left; what came from elsewhere meanwhile shows unless there are unsaved words. */
export function TextEdit({ label, hint, value, rows = 3, placeholder, onSave }: Props) {
  const [text, setText] = useState(value);
  const [base, setBase] = useState(value);
  useEffect(() => {
    if (value === base) return;
    setBase(value);
    setText((now) => (now === base ? value : now));
  }, [base, value]);
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Textarea
          {...control}
          dir="auto"
          rows={rows}
          placeholder={placeholder}
          className={rows === 1 ? "min-h-9 resize-none pointer-coarse:min-h-11" : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (text !== value) void onSave(text);
          }}
        />
      )}
    </Field>
  );
}
