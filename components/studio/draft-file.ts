"use client";

import { create } from "zustand";

type DraftFile = {
  file: { projectId: string; file: File } | null;
  keep: (projectId: string, file: File) => void;
  take: (projectId: string) => File | null;
};

/** A script file dropped on the project list, carried to the script page of the project it made. */
export const useDraftFile = create<DraftFile>()((set, get) => ({
  file: null,
  keep: (projectId, file) => set({ file: { projectId, file } }),
  take: (projectId) => {
    const held = get().file;
    if (held?.projectId !== projectId) return null;
    set({ file: null });
    return held.file;
  },
}));
