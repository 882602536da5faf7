import { useEffect, useState } from "preact/hooks";
import type { Language } from "../state/model.ts";
import { GALLERY_IN_GERMAN } from "../texts/gallery.ts";
import type { WorkedContract } from "./contracts.ts";

/** The worked contracts in the language, loaded when there is somebody to choose; null until they are there. */
export function useWorked(language: Language): readonly WorkedContract[] | null {
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
  if (language === "en" || worked === null) return worked;
  return worked
    .map(one => ({ ...one, ...GALLERY_IN_GERMAN[one.name] }))
    .toSorted((a, b) => a.title.localeCompare(b.title, "de"));
}
