/** Whose bill, and which one. */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { billsOf, useAreAllStale } from "../../state/bills.ts";
import type { Language, Model } from "../../state/model.ts";
import { shared } from "../../state/shared.ts";
import { useStore } from "../../state/store.ts";
import { type AccountChoice, withAccount } from "../../state/usage.ts";
import { dayWords } from "../../texts/bill.ts";
import { USAGE_TEXTS, type UsageTexts } from "../../texts/usage.ts";
import type { Invoice } from "../../work/invoice-types.ts";
import type { ListedBill } from "../../work/rating-requests.ts";

export function AccountPart({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const texts = USAGE_TEXTS[language];
  const shown = useStore(model, whoseBill, shared);
  const list = useStore(model, now => now.all?.list ?? NONE);
  const isStale = useAreAllStale(model);
  const mode = useStore(model, now => now.usage.mode);
  const set = (change: Partial<AccountChoice>): void =>
    model.set(now => withUsage(now, usage => withAccount(usage, change)));
  const accounts = [...new Set(list.map(({ account }) => account))];
  const own = list.filter(({ account }) => account === shown?.account);
  return (
    <div class={isStale ? "account-part stale" : "account-part"}>
      {mode === "events" && accounts.length > 0 && (
        <label>
          <span>{texts.account}</span>
          <select
            value={shown?.account}
            onChange={event => set({ id: event.currentTarget.value, bill: null })}
          >
            {accounts.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown !== null && own.length > 0 && (
        <BillChoice
          list={own}
          chosen={shown.number}
          onChoose={bill => set({ bill })}
          texts={texts}
          language={language}
        />
      )}
      <Days playground={playground} />
    </div>
  );
}

const NONE: readonly ListedBill[] = [];

function whoseBill({ lastGood }: Model): Pick<Invoice, "account" | "number"> | null {
  const invoice = billsOf(lastGood)?.invoice ?? null;
  return invoice === null ? null : { account: invoice.account, number: invoice.number };
}

interface BillChoiceProps {
  readonly list: readonly ListedBill[];
  readonly chosen: number;
  readonly onChoose: (bill: number) => void;
  readonly texts: UsageTexts;
  readonly language: Language;
}

function BillChoice({ list, chosen, onChoose, texts, language }: BillChoiceProps): JSX.Element {
  const id = useId();
  const day = (text: string): string => dayWords(text, language);
  const hasTotals = list.every(({ total }) => total !== null);
  const index = list.findIndex(({ number }) => number === chosen);
  const go = (to: number): void => {
    const next = list[to];
    if (next !== undefined) onChoose(next.number);
  };
  return (
    <div class="bill-choice">
      <label for={id}>{texts.bill}</label>
      <button type="button" aria-label={texts.previous} disabled={index <= 0} onClick={() => go(index - 1)}>
        ‹
      </button>
      <select id={id} value={chosen} onChange={event => onChoose(Number(event.currentTarget.value))}>
        {list.map(({ number, from, to, total }) => (
          <option key={number} value={number}>
            {number === 0 ? texts.opening(day(from)) : texts.period(day(from), day(to))}
            {total === null || !hasTotals ? "" : ` · ${total}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={texts.next}
        disabled={index >= list.length - 1}
        onClick={() => go(index + 1)}
      >
        ›
      </button>
    </div>
  );
}

/** The first and last day of the account, where no register says them. */
function Days({ playground: { model } }: Shown): JSX.Element | null {
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const hasRegister = useStore(model, now => {
    return now.usage.mode === "events" && (now.usage.events?.accounts ?? null) !== null;
  });
  const start = useStore(model, now => now.usage.account.start ?? now.lastGood?.firstDay ?? "");
  const ends = useStore(model, now => now.usage.account.ends ?? "");
  const span = useStore(model, now => now.lastGood?.controls?.start ?? null);
  if (hasRegister || span === null) return null;
  const set = (change: Partial<AccountChoice>): void =>
    model.set(now => withUsage(now, usage => withAccount(usage, change)));
  return (
    <div class="account-days">
      <label>
        <span>
          {texts.account} {texts.start}
        </span>
        <input
          type="date"
          value={start}
          min={span.first}
          max={span.last ?? undefined}
          onChange={event => set({ start: event.currentTarget.value || null, bill: null })}
        />
      </label>
      <label>
        <span>{texts.ends}</span>
        <input
          type="date"
          value={ends}
          min={start}
          max={span.last ?? undefined}
          onChange={event => set({ ends: event.currentTarget.value || null })}
        />
      </label>
    </div>
  );
}
