"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

/** The open shot is in the address: a reload or a link lands on it. */
export function useOpenShot(): [string | null, (id: string | null) => void] {
  const [path, params] = [usePathname(), useSearchParams()];
  const asked = params.get("shot");
  const [id, setId] = useState(asked);
  useEffect(() => setId(asked), [asked]);
  const open = useCallback(
    (next: string | null) => {
      setId(next);
      const address = new URLSearchParams(window.location.search);
      if (next) address.set("shot", next);
      else address.delete("shot");
      window.history.replaceState(null, "", address.size > 0 ? `${path}?${address}` : path);
    },
    [path],
  );
  return [id, open];
}
