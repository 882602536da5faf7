/** The bill as an invoice, what is not on it, and the examples that prove the contract. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import type { Model } from "../../state/model.ts";
import { useStore } from "../../state/store.ts";
import "../../styles/views.css";
import "../../styles/bill.css";
import { BILL_TEXTS } from "../../texts/bill.ts";
import { Troubles } from "../shared/troubles.tsx";
import { Announced } from "./announced.tsx";
import { BillActions } from "./bill-actions.tsx";
import { ContractErrors } from "./contract-errors.tsx";
import { ExamplesPart } from "./examples-part.tsx";
import { InvoiceCard } from "./invoice-card.tsx";
import { LeftOutPart } from "./left-out-part.tsx";

export function BillPanel({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const texts = BILL_TEXTS[useStore(model, now => now.language)];
  const bills = useStore(model, now => now.lastGood?.bills ?? null);
  const hasErrors = useStore(model, hasContractErrors);
  const trouble = useStore(model, now => (now.isStale ? null : now.trouble));
  const invoice = bills?.kind === "bills" ? bills.invoice : null;
  return (
    <div class="bill">
      {trouble !== null && (
        <p class="usage-remark amiss" role="alert">
          {texts[trouble]}
        </p>
      )}
      {hasErrors && <ContractErrors playground={playground} />}
      {bills === null && !hasErrors && trouble === null && <p class="empty">{texts.waiting}</p>}
      {bills?.kind === "refused" && !hasErrors && <Refused playground={playground} />}
      {bills?.kind === "bills" && invoice === null && <p class="sheet no-bill">{texts.noBill}</p>}
      {invoice !== null && (
        <>
          <BillActions playground={playground} />
          <InvoiceCard playground={playground} invoice={invoice} isOld={hasErrors} />
        </>
      )}
      <Announced playground={playground} />
      <LeftOutPart playground={playground} />
      {!hasErrors && bills !== null && <ExamplesPart playground={playground} />}
    </div>
  );
}

function hasContractErrors({ rated }: Model): boolean {
  return rated !== null && rated.contract === null;
}

function Refused({ playground: { model } }: Shown): JSX.Element | null {
  const texts = BILL_TEXTS[useStore(model, now => now.language)];
  const bills = useStore(model, now => now.lastGood?.bills ?? null);
  const needsColumns = useStore(model, now => (now.lastGood?.table?.missing.length ?? 0) > 0);
  const needsEvents = useStore(model, now => now.usage.mode === "events" && now.usage.events === null);
  if (bills?.kind !== "refused") return null;
  if (bills.problems.length === 0) {
    const words = needsEvents ? texts.eventsFirst : needsColumns ? texts.columnsFirst : texts.noBill;
    return <p class="sheet no-bill">{words}</p>;
  }
  return (
    <section class="sheet no-bill">
      <h2>{texts.refused}</h2>
      <Troubles troubles={bills.problems} />
    </section>
  );
}
