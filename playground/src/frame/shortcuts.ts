/** Keys for the whole page. They go by the place of a key, so that they are the same on every layout. */

import { share } from "../share/address.ts";
import type { View } from "../state/model.ts";
import type { Playground } from "../state/playground.ts";

const VIEWS: Readonly<Record<string, View>> = {
  Digit1: "bill",
  Digit2: "curves",
  Digit3: "compare",
  Digit4: "review",
};

export function keepShortcuts(playground: Playground): void {
  // Before the editor has them.
  addEventListener("keydown", event => press(playground, event), { capture: true });
}

function press(playground: Playground, event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { model } = playground;
  const view = VIEWS[event.code];
  if (view !== undefined) model.set(now => ({ ...now, view, pane: "result" }));
  else if (event.code === "KeyS") void share(playground);
  else if (event.code === "KeyC") {
    model.set(now => ({ ...now, pane: "contract" }));
    document.querySelector<HTMLElement>(".editor-place textarea, .editor-place [role=textbox]")?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
