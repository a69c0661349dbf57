"use client";

import type { FileType } from "@/db/schema/values";
import type { UploadTicketView } from "@/lib/assets/schemas";
import { beginUploadAction, completeUploadAction } from "./upload-actions";
import type { ActionError } from "./use-action";

export type UploadResult = { ok: true; asset_id: string } | { ok: false; error: ActionError };

const LOST: ActionError = { reason: "storage_failed", message: "" };

/** Straight to the store, then verified there. `onProgress` gets 0–100. */
export async function uploadFile(
  file: File,
  kind: { file_type: FileType; project_id?: string },
  onProgress?: (percent: number) => void,
): Promise<UploadResult> {
  const content_type = file.type || typeByName(file.name);
  const begun = await beginUploadAction({
    ...kind,
    file_name: file.name,
    file_size: file.size,
    content_type,
  });
  if (!begun.ok) return begun;
  if (!(await send(file, content_type, begun.data, onProgress))) return { ok: false, error: LOST };
  const done = await completeUploadAction({ file_id: begun.data.file_id });
  return done.ok ? { ok: true, asset_id: done.data.file.asset_id } : done;
}

/** XMLHttpRequest, because fetch cannot tell how much was sent. */
function send(
  file: File,
  contentType: string,
  ticket: UploadTicketView,
  onProgress?: (percent: number) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(ticket.method, ticket.upload_url);
    for (const [name, value] of Object.entries(ticket.upload_headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.round((loaded / total) * 100));
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    if (!ticket.fields) {
      if (!("content-type" in ticket.upload_headers) && !("Content-Type" in ticket.upload_headers))
        request.setRequestHeader("content-type", contentType);
      request.send(file);
      return;
    }
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append("file", file);
    request.send(form);
  });
}

const TYPES: Record<string, string> = {
  txt: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  fountain: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Browsers leave the type of scripts they do not know empty. */
const typeByName = (name: string): string =>
  TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
