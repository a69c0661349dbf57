"use client";

import { create } from "zustand";
import type { Task } from "@/components/views";
import { applyTask, openCount, openTaskOfShot, type Tasks } from "./task-state";

type LiveState = {
  tasks: Tasks;
  /** False while the stream is down and polling stands in for it. */
  connected: boolean;
  apply: (tasks: Task[]) => void;
  setConnected: (connected: boolean) => void;
};

/** What is running for this person, as the rows say: filled by the server render, then by the event stream. */
export const useLive = create<LiveState>()((set) => ({
  tasks: {},
  connected: true,
  apply: (tasks) => set((state) => ({ tasks: tasks.reduce(applyTask, state.tasks) })),
  setConnected: (connected) => set((state) => (state.connected === connected ? state : { connected })),
}));

export const useOpenCount = (): number => useLive((state) => openCount(state.tasks));

export const useTask = (id: string | null | undefined): Task | undefined =>
  useLive((state) => (id ? state.tasks[id] : undefined));

/** The open task that redraws this shot's pictures or clip, if any. */
export const useShotTask = (shotId: string, types?: readonly Task["type"][]): Task | undefined =>
  useLive((state) => openTaskOfShot(state.tasks, shotId, types));
