"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { FileType } from "@/db/schema/values";
import { notify } from "./ui/toast";
import { uploadFile } from "./upload";

/** One upload at a time with its percent; a failure is said, and answers null. */
export function useUpload(projectId: string, fileType: FileType) {
  const t = useTranslations("common");
  const [percent, setPercent] = useState<number | null>(null);
  const send = useCallback(
    async (file: File): Promise<string | null> => {
      setPercent(0);
      const sent = await uploadFile(file, { file_type: fileType, project_id: projectId }, setPercent);
      setPercent(null);
      if (sent.ok) return sent.asset_id;
      notify({ title: sent.error.message || t("uploadFailed"), state: "failed", duration: 10_000 });
      return null;
    },
    [fileType, projectId, t],
  );
  return { percent, send };
}
