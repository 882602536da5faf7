/** The bill on paper: whose it is, its lines, what follows from them, and the total. */
import type { ComponentChildren, JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { billsOf, useIsStale } from "../../state/bills.ts";
import type { Language } from "../../state/model.ts";
import { useStore } from "../../state/store.ts";
import { BILL_TEXTS, type BillTexts, dayWords, durationWords } from "../../texts/bill.ts";
import { countWords } from "../../texts/counts.ts";
import type { Invoice, InvoiceLine } from "../../work/invoice-types.ts";
import { InvoiceRow } from "./invoice-row.tsx";
import { useMeant } from "./pointing.ts";

interface CardProps extends Shown {
  readonly invoice: Invoice;
  /** No longer what the contract says. */
  readonly isOld: boolean;
}

export function InvoiceCard({ playground, invoice, isOld }: CardProps): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const isStale = useIsStale(model);
  const isOfEvents = useStore(model, now => billsOf(now.lastGood)?.all === null);
  const texts = BILL_TEXTS[language];
  const meant = useMeant(playground);
  const row = (line: InvoiceLine): JSX.Element => (
    <InvoiceRow
      key={line.key}
      playground={playground}
      line={line}
      meant={meant}
      texts={texts}
      language={language}
    />
  );
  const counted = invoice.below.filter(({ kind }) => kind !== "tax included");
  const included = invoice.below.filter(({ kind }) => kind === "tax included");
  return (
    <article class={`sheet invoice${isStale ? " stale" : ""}${isOld ? " outdated" : ""}`}>
      <InvoiceHead invoice={invoice} texts={texts} language={language} isOfEvents={isOfEvents} />
      <table class="invoice-lines">
        <Columns texts={texts} />
        <tbody>
          {invoice.lines.map(row)}
          {invoice.lines.length === 0 && (
            <tr>
              <td colSpan={3} class="no-lines">
                {texts.noLines}
              </td>
            </tr>
          )}
        </tbody>
        {counted.length > 0 && <tbody class="below">{counted.map(row)}</tbody>}
        <Sums invoice={invoice} texts={texts} />
      </table>
      {included.length > 0 && (
        <table class="invoice-lines included">
          <tbody>{included.map(row)}</tbody>
        </table>
      )}
      <InvoiceFoot invoice={invoice} texts={texts}>
        {invoice.credits.map(row)}
      </InvoiceFoot>
    </article>
  );
}

function Columns({ texts }: { readonly texts: BillTexts }): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">{texts.item}</th>
        <th scope="col" class="number">
          {texts.quantity}
        </th>
        <th scope="col" class="number">
          {texts.amount}
        </th>
      </tr>
    </thead>
  );
}

interface PartProps {
  readonly invoice: Invoice;
  readonly texts: BillTexts;
}

interface HeadProps extends PartProps {
  readonly language: Language;
  /** Sliders are of nobody's account. */
  readonly isOfEvents: boolean;
}

function InvoiceHead({ invoice, texts, language, isOfEvents }: HeadProps): JSX.Element {
  const { kind, number, parties, period, account, version } = invoice;
  const word = texts.kinds[kind];
  const days =
    period.from === period.to
      ? dayWords(period.from, language)
      : `${dayWords(period.from, language)} – ${dayWords(period.to, language)}`;
  return (
    <header class="invoice-head">
      <div>
        <p class="invoice-kind">{kind === "opening" ? word : texts.number(word, number)}</p>
        <h2>{invoice.contract}</h2>
        {parties !== null && (
          <p class="invoice-parties">
            {texts.between} <strong>{parties[0]}</strong> {texts.and} <strong>{parties[1]}</strong>
          </p>
        )}
      </div>
      <dl class="invoice-meta">
        {isOfEvents && (
          <>
            <dt>{texts.account}</dt>
            <dd>{account}</dd>
          </>
        )}
        <dt>{texts.period}</dt>
        <dd>{days}</dd>
        {version > 1 && (
          <>
            <dt>{texts.version}</dt>
            <dd>{version}</dd>
          </>
        )}
        {invoice.payableWithin !== null && (
          <>
            <dt>{texts.payable}</dt>
            <dd>{durationWords(invoice.payableWithin, texts)}</dd>
          </>
        )}
      </dl>
    </header>
  );
}

function Sums({ invoice, texts }: PartProps): JSX.Element {
  const { subtotal, rounding, brought, carried, waived, total, isPaidOut, below } = invoice;
  const more: readonly (readonly [string, string | null])[] = [
    [rounding === null ? "" : `${texts.rounding}, ${rounding.rule}`, rounding?.amount ?? null],
    [texts.brought, brought],
    [texts.carried, carried],
    [texts.waived, waived],
  ];
  const given = more.filter(([, amount]) => amount !== null);
  const hasSubtotal = given.length > 0 || below.length > 0;
  return (
    <tfoot>
      {hasSubtotal && given.length > 0 && (
        <tr class="subtotal">
          <th scope="row" colSpan={2}>
            {texts.subtotal}
          </th>
          <td class="number">{subtotal}</td>
        </tr>
      )}
      {given.map(([words, amount]) => (
        <tr key={words}>
          <th scope="row" colSpan={2}>
            {words}
          </th>
          <td class="number">{amount}</td>
        </tr>
      ))}
      <tr class="total">
        <th scope="row">{isPaidOut ? texts.paidOut : texts.total}</th>
        <td class="number" colSpan={2}>
          {total}
        </td>
      </tr>
    </tfoot>
  );
}

function InvoiceFoot({
  invoice,
  texts,
  children,
}: PartProps & { readonly children: ComponentChildren }): JSX.Element {
  const { accepted, late, rejected, held, credits } = invoice;
  const leftOut = [
    [texts.leftOut.rejected, rejected],
    [texts.leftOut.held, held],
  ] as const;
  const reasons = leftOut.flatMap(([what, counted]) => {
    const each = counted.map(
      ({ reason, count }) => `${countWords(count)} ${texts.reasons[reason] ?? reason}`,
    );
    return each.length === 0 ? [] : [`${what}: ${each.join(", ")}`];
  });
  return (
    <footer class="invoice-foot">
      {credits.length > 0 && (
        <table class="invoice-lines credits">
          <caption>{texts.left}</caption>
          <tbody>{children}</tbody>
        </table>
      )}
      {accepted > 0 && (
        <p>
          {texts.basis(accepted)}
          {late > 0 && `, ${texts.late(late)}`}
          {reasons.map(one => ` · ${one}`)}
        </p>
      )}
    </footer>
  );
}
