"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export function Menu({
  trigger,
  children,
  align = "end",
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="scroll-thin z-60 max-h-[70dvh] min-w-44 animate-fade overflow-y-auto rounded-lg border border-line-2 bg-surface-2 p-1.5 shadow-2"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const item =
  "flex min-h-8 w-full cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm outline-none data-highlighted:bg-surface-3 data-disabled:text-ink-3 pointer-coarse:min-h-11";

export function MenuItem({
  icon,
  children,
  danger,
  checked,
  disabled,
  onSelect,
}: {
  icon?: ReactNode;
  children: ReactNode;
  danger?: boolean;
  /** Given: the item is one choice of several. */
  checked?: boolean;
  disabled?: boolean;
  onSelect: () => void;
}) {
  const className = cn(item, danger ? "text-blocked" : "text-ink");
  const body = (
    <>
      {icon && <span className="flex w-4 justify-center text-ink-2">{icon}</span>}
      <span className="flex-1">{children}</span>
      {checked && <Check className="size-3.5 text-accent-text" aria-hidden="true" />}
    </>
  );
  if (checked !== undefined)
    return (
      <DropdownMenu.CheckboxItem
        checked={checked}
        disabled={disabled}
        className={className}
        onSelect={onSelect}
      >
        {body}
      </DropdownMenu.CheckboxItem>
    );
  return (
    <DropdownMenu.Item disabled={disabled} className={className} onSelect={onSelect}>
      {body}
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2.5 py-1.5 text-ink-3 text-xs">{children}</DropdownMenu.Label>;
}

export function MenuLine() {
  return <DropdownMenu.Separator className="mx-1 my-1.5 h-px bg-line" />;
}
