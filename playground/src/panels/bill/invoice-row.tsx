/** A line of the bill. It opens to its arithmetic, and shows its clause in the editor. */
import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import type { Language } from "../../state/model.ts";
import { type BillTexts, dayWords } from "../../texts/bill.ts";
import type { InvoiceLine, InvoiceStep, QuotedSpot } from "../../work/invoice-types.ts";
import { ClauseLink } from "../shared/clause-link.tsx";
import { withPointed } from "./pointing.ts";

interface RowProps extends Shown {
  readonly line: InvoiceLine;
  /** Keys of what the clause under the cursor concerns. */
  readonly meant: ReadonlySet<string>;
  readonly texts: BillTexts;
  readonly language: Language;
}

export function InvoiceRow({ playground, line, meant, texts, language }: RowProps): JSX.Element {
  const { model } = playground;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { clause, kind, service } = line;
  const point = (): void => model.set(now => withPointed(now, clause?.spot ?? null));
  const leave = (): void => model.set(now => withPointed(now, null));
  const tag = line.isHeld ? texts.held : (texts.lineKinds[kind] ?? "");
  return (
    <>
      <tr
        class={`line${meant.has(line.key) ? " meant" : ""}${isOpen ? " open" : ""}${line.isNegative ? " negative" : ""}`}
        onMouseEnter={point}
        onMouseLeave={leave}
        onFocusCapture={point}
        onBlurCapture={leave}
      >
        <th scope="row">
          <button
            type="button"
            class="line-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(now => !now)}
          >
            <span class="line-sign" aria-hidden="true" />
            <span>
              <span class="line-title">{line.title}</span>{" "}
              {tag !== "" && <span class={`pill${line.isHeld ? " warn" : ""}`}>{tag}</span>}
              {line.row !== "" && <span class="line-row">{line.row}</span>}
              {service !== null && (
                <span class="line-row">
                  {texts.service(dayWords(service.from, language), dayWords(service.to, language))}
                </span>
              )}
              {line.note !== null && <span class="line-row note">{line.note}</span>}
            </span>
          </button>
        </th>
        <td class="number quantity">
          {line.quantity}
          {line.price !== null && <span class="line-price">{line.price}</span>}
        </td>
        <td class="number amount">{line.amount}</td>
      </tr>
      {isOpen && <Arithmetic playground={playground} id={id} line={line} meant={meant} texts={texts} />}
    </>
  );
}

interface ArithmeticProps extends Shown {
  readonly id: string;
  readonly line: InvoiceLine;
  readonly meant: ReadonlySet<string>;
  readonly texts: BillTexts;
}

function Arithmetic({ playground, id, line, meant, texts }: ArithmeticProps): JSX.Element {
  const { clause, steps, amount } = line;
  return (
    <tr class="line-detail" id={id}>
      <td colSpan={3}>
        {clause !== null && <Quote playground={playground} quoted={clause} texts={texts} />}
        <ol class="steps">
          {steps.map((step, i) => (
            <li key={`${i} ${step.text}`} class={meant.has(`${line.key} step ${i}`) ? "meant" : undefined}>
              <Step playground={playground} step={step} texts={texts} />
            </li>
          ))}
        </ol>
        <p class="step-result">= {amount}</p>
      </td>
    </tr>
  );
}

function Step({
  playground,
  step: { text, clause },
  texts,
}: Shown & { readonly step: InvoiceStep; readonly texts: BillTexts }): JSX.Element {
  return (
    <>
      {text}
      {clause !== null && <Quote playground={playground} quoted={clause} texts={texts} />}
    </>
  );
}

/** The contract's own words. */
function Quote({
  playground,
  quoted: { words, spot },
  texts,
}: Shown & { readonly quoted: QuotedSpot; readonly texts: BillTexts }): JSX.Element {
  return (
    <p class="quote">
      <ClauseLink playground={playground} spot={spot} label={texts.showClause}>
        {words}
        <span class="quote-place">
          {spot.path}:{spot.line}
        </span>
      </ClauseLink>
    </p>
  );
}
