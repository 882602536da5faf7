/**
 * The contract's text. A plain text area is there at once; Monaco takes its place when the page has been painted
 * and the first bill is known, and begins where the writer is.
 */
import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { addSampleEvents } from "../gallery/choose.ts";
import { keepOffline } from "../offline/keep.ts";
import { withText } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
import { useStore } from "../state/store.ts";
import { EDITOR_TEXTS } from "../texts/editor.ts";
import { FileTabs } from "./file-tabs.tsx";
import { Foot } from "./foot.tsx";
import type { MountedEditor } from "./mount.ts";

export function Editor({ playground }: Shown): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const mounted = useMonaco(playground, host, plain);
  return (
    <div class="editor">
      <FileTabs playground={playground} showOutline={mounted?.showOutline ?? null} />
      <div class="editor-place">
        {/* Monaco's colours reach the context menu, which stands in a shadow root, from here. */}
        <div class="rich-editor monaco-component" ref={host} />
        {mounted === null && <PlainEditor playground={playground} place={plain} />}
      </div>
      <Foot playground={playground} />
    </div>
  );
}

function PlainEditor({
  playground: { model },
  place,
}: Shown & { readonly place: RefObject<HTMLTextAreaElement | null> }): JSX.Element {
  const open = useStore(model, now => now.open);
  const text = useStore(model, now => now.documents.files.get(now.open) ?? "");
  const texts = EDITOR_TEXTS[useStore(model, now => now.language)];
  return (
    <textarea
      ref={place}
      class="plain-editor"
      aria-label={texts.label}
      value={text}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="off"
      wrap="off"
      onInput={event => model.set(now => withText(now, open, event.currentTarget.value))}
    />
  );
}

/** Null until Monaco is there. Where it cannot be loaded, the text area stays. */
function useMonaco(
  playground: Playground,
  host: RefObject<HTMLDivElement | null>,
  plain: RefObject<HTMLTextAreaElement | null>,
): MountedEditor | null {
  const [mounted, setMounted] = useState<MountedEditor | null>(null);
  useEffect(() => {
    let isGone = false;
    let made: MountedEditor | null = null;
    const begin = async (): Promise<void> => {
      await firstBill(playground);
      if (playground.model.get().language === "de") await import("monaco-editor/nls/lang/de");
      const { mountEditor } = await import("./mount.ts");
      if (isGone || host.current === null) return;
      made = mountEditor(host.current, playground);
      if (plain.current !== null) takeOver(plain.current, made);
      setMounted(made);
      later(playground);
    };
    begin().catch((thrown: unknown) => console.warn("the plain editor stays", thrown));
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, [playground, host, plain]);
  return mounted;
}

/** What nobody waits for. */
function later(playground: Playground): void {
  keepOffline();
  const { gallery } = playground.model.get();
  if (gallery !== null) void addSampleEvents(playground, gallery);
}

/** Resolves when the first bill is on the page and the browser has nothing else to do, and after 2 s in any case. */
function firstBill({ model }: Playground): Promise<void> {
  return new Promise(resolve => {
    const idle = (): void => {
      stop();
      clearTimeout(timer);
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
      else setTimeout(resolve, 50);
    };
    const timer = setTimeout(idle, 2_000);
    const stop = model.listen(now => {
      if (now.rated !== null) idle();
    });
  });
}

function takeOver(plain: HTMLTextAreaElement, mounted: MountedEditor): void {
  const start = placeOf(plain.value, plain.selectionStart);
  const end = placeOf(plain.value, plain.selectionEnd);
  const hasFocus = document.activeElement === plain;
  if (hasFocus || plain.selectionEnd > 0)
    mounted.select({
      startLineNumber: start.line,
      startColumn: start.column,
      endLineNumber: end.line,
      endColumn: end.column,
    });
  mounted.scrollTo(plain.scrollTop);
  if (hasFocus) mounted.focus();
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
