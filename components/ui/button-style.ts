import { cva } from "class-variance-authority";

/** Its own file: links on server-rendered pages wear it too. */
export const buttonStyle = cva(
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors duration-120 aria-disabled:cursor-not-allowed disabled:cursor-not-allowed",
  {
    variants: {
      variant: {
        primary:
          "bg-accent font-semibold text-on-accent hover:bg-accent-2 disabled:bg-accent/40 aria-disabled:bg-accent/40",
        secondary:
          "border border-control bg-transparent text-ink hover:bg-surface-2 disabled:text-ink-3 disabled:border-line",
        quiet: "text-ink-2 hover:bg-surface-2 hover:text-ink disabled:text-ink-3",
        solid: "border border-line bg-surface-2 text-ink hover:bg-surface-3 disabled:text-ink-3",
        danger: "bg-blocked/15 text-blocked hover:bg-blocked/25",
      },
      size: {
        sm: "h-7 rounded-sm px-2.5 text-sm pointer-coarse:h-11",
        md: "h-9 px-3.5 text-base pointer-coarse:h-11",
        lg: "h-12 px-6 text-md",
        icon: "size-9 px-0 pointer-coarse:size-11",
        "icon-sm": "size-7 rounded-sm px-0 pointer-coarse:size-11",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);
