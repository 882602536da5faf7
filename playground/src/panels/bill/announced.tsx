/** The total for those who do not see it: told when it has stood still for a moment. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { billsOf } from "../../state/bills.ts";
import { useStore } from "../../state/store.ts";
import { BILL_TEXTS } from "../../texts/bill.ts";

const STILL_MILLISECONDS = 700;

export function Announced({ playground: { model } }: Shown): JSX.Element {
  const texts = BILL_TEXTS[useStore(model, now => now.language)];
  const total = useStore(model, now => billsOf(now.rated?.contract)?.invoice?.total ?? "");
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(total), STILL_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [total]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {told === "" ? "" : texts.announced(told)}
    </p>
  );
}
