/** Files may be dropped anywhere on the page; a part of it that takes some itself keeps them from coming here. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { openFiles } from "./read-files.ts";

export function DropArea({ playground }: Shown): JSX.Element | null {
  const [isOver, setOver] = useState(false);
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void openFiles(playground, [...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [playground]);
  return isOver ? <div class="drop-area">{texts.drop}</div> : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
