"use client";

import { create } from "zustand";

export type SaveState = "idle" | "dirty" | "saving" | "saved" | "offline";

/** What the top bar says about edits on this page; the editor that saves sets it. */
export const useSaveState = create<{ state: SaveState; set: (state: SaveState) => void }>()((set) => ({
  state: "idle",
  set: (state) => set({ state }),
}));
