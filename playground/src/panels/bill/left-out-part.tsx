/** What became of events that stand on no bill: nothing is lost in silence. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useAreAllStale } from "../../state/bills.ts";
import type { Language } from "../../state/model.ts";
import { useStore } from "../../state/store.ts";
import { BILL_TEXTS, type BillTexts, instantWords } from "../../texts/bill.ts";
import { countWords } from "../../texts/counts.ts";
import type { Counted, LeftOutEvent, RunReport } from "../../work/rating-requests.ts";

export function LeftOutPart({ playground: { model } }: Shown): JSX.Element | null {
  const run = useStore(model, now => now.all?.run ?? null);
  const isStale = useAreAllStale(model);
  const language = useStore(model, now => now.language);
  const zone = useStore(model, now => now.lastGood?.zone ?? "UTC");
  const texts = BILL_TEXTS[language];
  if (run === null) return null;
  const { leftOut, unreadable, unknownAccounts, otherTypes } = run;
  const words = texts.leftOut;
  const quiet = (
    [
      [run.duplicates, words.duplicates],
      [run.voided, words.voided],
      [run.pendingVoids, words.pendingVoids],
      [run.beyond, words.beyond],
    ] as const
  ).filter(([count]) => count > 0);
  const isWhole =
    leftOut.count + unreadable.count + unknownAccounts.count + otherTypes.count === 0 && quiet.length === 0;
  return (
    <section class={isStale ? "left-out stale" : "left-out"} aria-label={words.title}>
      <h3>{words.title}</h3>
      {isWhole && <p class="all-well">{words.none}</p>}
      {leftOut.count > 0 && <LeftOutEvents run={run} texts={texts} zone={zone} language={language} />}
      {unreadable.count > 0 && (
        <details>
          <summary>
            <span class="count amiss">{countWords(unreadable.count)}</span> {words.unreadable}
          </summary>
          <ul>
            {unreadable.first.map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                <span class="place">{words.line(line)}</span> {reason}
              </li>
            ))}
            <More shown={unreadable.first.length} count={unreadable.count} texts={texts} />
          </ul>
        </details>
      )}
      <Names words={words.unknownAccounts} counted={unknownAccounts} texts={texts} />
      <Names words={words.otherTypes} counted={otherTypes} texts={texts} />
      {quiet.map(([count, what]) => (
        <p key={what}>
          <span class="count">{countWords(count)}</span> {what}
        </p>
      ))}
    </section>
  );
}

interface PartProps {
  readonly run: RunReport;
  readonly texts: BillTexts;
  readonly zone: string;
  readonly language: Language;
}

function LeftOutEvents({ run: { leftOut }, texts, zone, language }: PartProps): JSX.Element {
  const groups = new Map<string, LeftOutEvent[]>();
  for (const one of leftOut.first) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  const words = texts.leftOut;
  return (
    <>
      {[...groups].map(([reason, events]) => (
        <details key={reason}>
          <summary>
            <span class="count amiss">{events.length}</span>{" "}
            {events[0]?.isHeld === true ? words.held : words.rejected}: {texts.reasons[reason] ?? reason}
          </summary>
          <ul>
            {events.map(one => (
              <li key={`${one.source} ${one.id} ${one.time}`}>
                <span class="place">
                  <span title={one.id}>{shortened(one.id)}</span> · {words.onBill(one.account, one.bill)}
                  {one.time === null ? "" : ` · ${instantWords(one.time, zone, language)}`}
                </span>{" "}
                {one.detail}
                <details>
                  <summary>{words.event}</summary>
                  <pre>{one.event}</pre>
                </details>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <More shown={leftOut.first.length} count={leftOut.count} texts={texts} />
    </>
  );
}

const MOST_OF_ID = 24;
const KEPT_OF_ID = 12;

/** The hash of a row says nothing to people; the event below has all of it. */
function shortened(id: string): string {
  return id.length > MOST_OF_ID ? `${id.slice(0, KEPT_OF_ID)}…` : id;
}

function Names({
  words,
  counted: { count, first },
  texts,
}: {
  readonly words: string;
  readonly counted: { readonly count: number; readonly first: readonly Counted[] };
  readonly texts: BillTexts;
}): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        <span class="count amiss">{countWords(count)}</span> {words}
      </summary>
      <ul>
        {first.map(one => (
          <li key={one.name}>
            <span class="place">{one.name}</span> {texts.leftOut.events(one.count)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function More({
  shown,
  count,
  texts,
}: {
  readonly shown: number;
  readonly count: number;
  readonly texts: BillTexts;
}): JSX.Element | null {
  return count > shown ? <p class="more">{texts.leftOut.more(count - shown)}</p> : null;
}
