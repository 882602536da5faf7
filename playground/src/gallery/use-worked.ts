import { useEffect, useState } from "preact/hooks";
import type { WorkedContract } from "./contracts.ts";

/** The worked contracts, loaded when there is somebody to choose; null until they are there. */
export function useWorked(): readonly WorkedContract[] | null {
  const [worked, setWorked] = useState<readonly WorkedContract[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void import("./contracts.ts").then(({ WORKED_CONTRACTS }) => {
      if (!isGone) setWorked(WORKED_CONTRACTS);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return worked;
}
