"use client";

import { type RefObject, useDeferredValue, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import { type LineKind, lineKind, speakerOf } from "./line-kind";

/** Beyond this the colours cost more than they help. */
const COLOURED_CHARS = 60_000;

const COLORS: Record<LineKind, string> = {
  title: "text-accent-text",
  heading: "text-accent-text",
  action: "text-ink-2",
  speech: "",
  cue: "text-accent-text",
  plain: "",
};

type Props = {
  value: string;
  label: string;
  placeholder: string;
  textarea: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: string) => void;
  onBlur: () => void;
};

const METRICS = "whitespace-pre-wrap break-words text-[16px] leading-[30px] [tab-size:4]";

/**
 * A plain textarea, so that typing, input methods, undo and screen readers work as they do everywhere. The colours and
 * line numbers are a copy of the text lying under it with exactly the same metrics: colour only, never weight.
 */
export function ScriptText({ value, label, placeholder, textarea, onChange, onBlur }: Props) {
  const shown = useDeferredValue(value);
  const coloured = shown.length <= COLOURED_CHARS;
  const lines = useMemo(() => (coloured ? shown.split("\n") : []), [coloured, shown]);
  return (
    <div className="relative mx-auto min-h-full w-full max-w-190 px-5 py-8 sm:pr-8 sm:pl-14">
      <div className="relative min-h-[60dvh]">
        <div
          aria-hidden="true"
          className={cn(METRICS, "pointer-events-none min-h-[60dvh]", !coloured && "text-ink")}
        >
          {coloured
            ? lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
                <ScriptLine key={index} line={line} number={index + 1} />
              ))
            : `${shown}\n`}
        </div>
        <textarea
          ref={textarea}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          className={cn(
            METRICS,
            "absolute inset-0 size-full resize-none overflow-hidden bg-transparent text-transparent caret-accent-strong outline-none placeholder:text-ink-3",
          )}
        />
      </div>
    </div>
  );
}

function ScriptLine({ line, number }: { line: string; number: number }) {
  const kind = lineKind(line);
  const speaker = kind === "speech" ? speakerOf(line) : "";
  return (
    <div className={cn("relative min-h-[30px]", COLORS[kind])}>
      <span className="absolute top-0 -left-11 hidden w-7 text-right font-mono text-ink-3 text-xs leading-[30px] sm:block">
        {number}
      </span>
      {speaker && <span className="text-accent-text">{speaker}</span>}
      {line.slice(speaker.length)}
    </div>
  );
}
