"use client";

import { Upload } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { cn } from "./cn";

type PickerProps = {
  accept: string;
  label: string;
  onFile: (file: File) => void;
  children: (open: () => void) => ReactNode;
};

/** The system's file dialog behind a button of ours. The same file can be chosen twice in a row. */
export function FilePicker({ accept, label, onFile, children }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
}

type CellProps = Omit<PickerProps, "children"> & { percent: number | null; className: string };

/** The last cell of a strip of pictures: one more, from a file. */
export function UploadCell({ percent, className, ...picker }: CellProps) {
  return (
    <FilePicker {...picker}>
      {(open) => (
        <button
          type="button"
          aria-busy={percent !== null}
          onClick={() => percent === null && open()}
          className={cn(
            className,
            "flex flex-col items-center justify-center gap-1 border-line-2 border-dashed text-ink-2 text-xs hover:bg-surface-2",
          )}
        >
          <Upload className="size-4" aria-hidden="true" />
          {percent === null ? picker.label : `${percent}%`}
        </button>
      )}
    </FilePicker>
  );
}
