"use client";

import { Button } from "./button";
import { Dialog } from "./dialog";

type ConfirmProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  /** Verbs, not yes and no. */
  confirm: string;
  cancel: string;
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
};

export function Confirm({ confirm, cancel, danger = true, pending, onConfirm, ...dialog }: ConfirmProps) {
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button autoFocus variant="quiet" onClick={() => dialog.onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}
