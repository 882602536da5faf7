/** What the same usage costs under both: as it is set, as the examples state it, as events tell it. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { COMPARE_TEXTS, type CompareTexts } from "../../texts/compare.ts";
import type { ComparedMoney, EventsMoney, MoneyRow, NoMoney } from "../../work/compare-requests.ts";
import { ClauseLink } from "../shared/clause-link.tsx";
import { Scroll } from "../shared/scroll.tsx";

interface MoneyProps extends Shown {
  readonly money: ComparedMoney;
  readonly currency: string;
}

export function Money({ money, currency, playground }: MoneyProps): JSX.Element {
  const texts = COMPARE_TEXTS[useStore(playground.model, now => now.language)];
  if (money.kind === "other currency")
    return (
      <section class="money">
        <h3>{texts.money}</h3>
        <p>{texts.otherCurrency}</p>
      </section>
    );
  const table = { currency, texts, playground };
  return (
    <section class="money" aria-label={texts.money}>
      <h3>{texts.money}</h3>
      {money.events !== null && <OfEvents {...table} events={money.events} />}
      <h4>{texts.hand}</h4>
      {money.usage.kind === "none" ? (
        <p class="soft">{texts.noHand(money.usage.reason)}</p>
      ) : (
        <Table
          {...table}
          head={texts.part}
          rows={money.parts.map(part => ({
            ...part,
            label: part.label === "" ? texts.rounding : part.label,
          }))}
          total={{ ...money.usage, label: texts.hand }}
        />
      )}
      {money.examples.length > 0 && (
        <>
          <h4>{texts.examples}</h4>
          <Table {...table} head={texts.example} rows={money.examples} total={null} />
        </>
      )}
    </section>
  );
}

interface OfEventsProps extends Omit<TableProps, "head" | "rows" | "total"> {
  readonly events: EventsMoney | NoMoney;
}

function OfEvents({ events, ...table }: OfEventsProps): JSX.Element {
  const { texts } = table;
  return (
    <>
      <h4>{texts.events}</h4>
      {events.kind === "none" ? (
        <p class="soft">{texts.noHand(events.reason)}</p>
      ) : (
        <>
          <p>{events.verdict}</p>
          <Table
            {...table}
            head={texts.account}
            rows={events.accounts}
            total={{ ...events.total, label: texts.all }}
          />
          <p class="soft">
            {events.unchanged > 0 && texts.unchanged(events.unchanged)}{" "}
            {events.alone > 0 && texts.alone(events.alone)}
          </p>
        </>
      )}
    </>
  );
}

interface TableProps extends Shown {
  readonly head: string;
  readonly currency: string;
  readonly rows: readonly (MoneyRow | NoMoney)[];
  readonly total: MoneyRow | null;
  readonly texts: CompareTexts;
}

function Table({ head, currency, rows, total, texts, playground }: TableProps): JSX.Element {
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="figure">
              {texts.old(currency)}
            </th>
            <th scope="col" class="figure">
              {texts.now}
            </th>
            <th scope="col" class="figure">
              {texts.difference}
            </th>
            <th scope="col" class="figure">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.kind === "none" ? (
              <tr key={`${index} ${row.label}`}>
                <th scope="row">{row.label}</th>
                <td colSpan={4} class="soft">
                  {texts.notUnder(row.reason)}
                </td>
              </tr>
            ) : (
              <Row key={`${index} ${row.label}`} row={row} playground={playground} />
            ),
          )}
          {total !== null && <Row row={total} isTotal playground={playground} />}
        </tbody>
      </table>
    </Scroll>
  );
}

interface RowProps extends Shown {
  readonly row: MoneyRow;
  readonly isTotal?: boolean;
}

function Row({ row, isTotal = false, playground }: RowProps): JSX.Element {
  const { label, before, after, difference, percent, way, spot } = row;
  return (
    <tr class={isTotal ? "total" : ""}>
      <th scope="row">
        {spot === null ? (
          label
        ) : (
          <ClauseLink playground={playground} spot={spot}>
            {label}
          </ClauseLink>
        )}
      </th>
      <td class="figure">{before}</td>
      <td class="figure">{after}</td>
      <td class={`figure ${way}`}>{difference}</td>
      <td class={`figure ${way}`}>{percent}</td>
    </tr>
  );
}
