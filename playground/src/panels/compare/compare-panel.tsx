import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";

export function ComparePanel(_: Shown): JSX.Element {
  return <p class="empty">…</p>;
}
