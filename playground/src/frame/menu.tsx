/** A button and what it opens: closed by Escape, by a choice, and by a click or a step elsewhere. */
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

interface Shown {
  readonly label: ComponentChildren;
  readonly title?: string;
  readonly kind: string;
  readonly children: (close: () => void) => ComponentChildren;
}

export function Menu({ label, title, kind, children }: Shown): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLeaving(whole, isOpen, () => setOpen(false));
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the Escape of what is in it
    <div
      class={`menu ${kind}`}
      ref={whole}
      onKeyDown={event => {
        if (event.key === "Escape" && isOpen) close();
      }}
    >
      <button
        type="button"
        ref={button}
        class="bar-button"
        aria-expanded={isOpen}
        aria-controls={id}
        title={title}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div class="menu-sheet" id={id} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}

/** While it is open, a click or a step to somewhere else closes it. */
export function useLeaving(whole: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && whole.current?.contains(target) !== true) close();
    };
    addEventListener("pointerdown", leave);
    addEventListener("focusin", leave);
    return () => {
      removeEventListener("pointerdown", leave);
      removeEventListener("focusin", leave);
    };
  }, [isOpen]);
}
