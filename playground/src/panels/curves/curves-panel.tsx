import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";

export function CurvesPanel(_: Shown): JSX.Element {
  return <p class="empty">…</p>;
}
