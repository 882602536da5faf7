/** What may be wider than its place: it scrolls, and is reached by keyboard. */
import type { ComponentChildren, JSX } from "preact";

export function Scroll({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div class="scroll" tabIndex={0}>
      {children}
    </div>
  );
}
