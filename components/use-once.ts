"use client";

import { useState } from "react";
import { createOnce } from "./once";

/** Runs one thing per key at a time: a second click on the same card does nothing, one on another card does its own. */
export function useOnce() {
  const [once] = useState(createOnce);
  return once.run;
}
