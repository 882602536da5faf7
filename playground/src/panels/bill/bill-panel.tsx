/** The bill as an invoice. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";

export function BillPanel({ playground: { model } }: Shown): JSX.Element {
  const bills = useStore(model, now => now.rated?.contract?.bills ?? null);
  if (bills === null || bills.kind === "refused") return <p class="empty">…</p>;
  return <p>{bills.invoice?.total}</p>;
}
