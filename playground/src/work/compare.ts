/** The present texts against those compared with, by meaning and by money. Loaded when it is first asked for. */
import {
  type Bill,
  CHANGE_KINDS,
  type Change,
  compareBills,
  type Diagnostic,
  describeDiagnostic,
  diffPlans,
  gravest,
  type MoneyPair,
  moneyVerdict,
  ofWords,
  type Plan,
  type PlanCurrency,
  percentWords,
  plainAmount,
  priceWords,
  signedAmount,
  totalWords,
} from "../../../index.ts";
import { moneyOfExamples } from "../../../service/money-of-examples.ts";
import { isRefusal, type Refusal, refusal } from "../../../service/refusals/refusal.ts";
import { wordingIn } from "../../../service/texts/wording.ts";
import type { Snapshot } from "../../../service/types.ts";
import { billOfUsage } from "../../../service/usage/example-of-usage.ts";
import type { Language, Spot } from "../state/model.ts";
import type { AskedUsage } from "../state/usage.ts";
import type {
  Compared,
  ComparedMoney,
  ComparedSide,
  CompareRequests,
  EventsMoney,
  MoneyRow,
  NoMoney,
  ShownChange,
} from "./compare-requests.ts";
import { controlsOf, presentUsage } from "./rated-controls.ts";
import { ratedEvents } from "./rated-events.ts";
import { type Saying, sayingIn, troubleOf } from "./saying.ts";
import type { Session } from "./session.ts";
import { spotOf } from "./spots.ts";
import { usageUnder } from "./usage-under.ts";

type Asked = CompareRequests["compare"]["asked"];

/** As many intervals of one price are told. */
const MOST_INTERVALS = 6;

export async function compareNow(session: Session, asked: Asked): Promise<Compared | null> {
  const other = session.other();
  if (other === null) return null;
  const own = session.snapshot();
  const [before, after] = [other.compiled.plan, own.compiled.plan];
  if (after === null) return { kind: "faulty", which: "own", first: await firstError(own, asked) };
  if (before === null) return { kind: "faulty", which: "other", first: await firstError(other, asked) };
  const changes = diffPlans(
    { plan: before, examples: other.compiled.examples },
    { plan: after, examples: own.compiled.examples },
  );
  const told = changes.filter(({ severity }) => severity !== "none");
  const side = ({ contract, currency }: Plan, { compiled }: Snapshot): ComparedSide => {
    return { title: contract.title, version: compiled.version ?? 1, currency: currency.code };
  };
  return {
    kind: "compared",
    sides: [side(before, other), side(after, own)],
    meansTheSame: changes.length === 0 && before.hashes.meaning === after.hashes.meaning,
    severity: gravest(changes),
    changes: told.map(change => shownChange(change, after.currency, own.workspace, asked.language)),
    quiet: changes.length - told.length,
    money: await moneyOf({ session, other, own, before, after }, asked),
  };
}

async function firstError(
  { compiled: { diagnostics, files } }: Snapshot,
  { language }: Asked,
): Promise<string> {
  const error: Diagnostic | undefined = diagnostics.find(({ severity }) => severity === "error");
  if (error === undefined) return "";
  const { path, line, message } = describeDiagnostic(error, files, await wordingIn(language));
  return `${path}:${line}: ${message}`;
}

function shownChange(
  change: Change,
  currency: PlanCurrency,
  texts: ReadonlyMap<string, string>,
  language: Language,
): ShownChange {
  const { kind, severity, subject, part, before, after, versions, from, place, price } = change;
  const name = [subject.kind, subject.name].filter(one => one !== "").join(" ");
  return {
    kind,
    says: CHANGE_KINDS[kind].says,
    severity,
    subject: part === "" ? name : `${name}, ${part}`,
    before,
    after: after === before ? null : after,
    versions: versions.length > 1 ? versions : [],
    from,
    spot: place === null || !texts.has(place.path) ? null : spotOf(texts, place),
    of: price === null ? "" : ofWords(price, language),
    prices: price === null ? [] : priceWords(price, currency, MOST_INTERVALS, language),
  };
}

// Money

interface Pair {
  readonly session: Session;
  readonly other: Snapshot;
  readonly own: Snapshot;
  readonly before: Plan;
  readonly after: Plan;
}

async function moneyOf(pair: Pair, { usage, language }: Asked): Promise<ComparedMoney> {
  const { before, after, own } = pair;
  if (before.currency.code !== after.currency.code) return { kind: "other currency" };
  const rowOf = rowsIn(after.currency, language);
  const byHand = handMoney(pair, usage);
  const saying = await sayingIn(language);
  return {
    kind: "compared",
    usage: isRefusal(byHand)
      ? { kind: "none", label: "", reason: saying.refusal(byHand) }
      : rowOf("", byHand),
    parts: isRefusal(byHand)
      ? []
      : byHand.parts.map(part =>
          rowOf(part.kind === "rest" ? "" : saying.told(`${part.kind} ${part.name}`), part),
        ),
    examples: moneyOfExamples(before, after, own.compiled.examples).map(
      ({ title, place, pair: amounts, unknown }): MoneyRow | NoMoney =>
        amounts === null
          ? { kind: "none", label: title, reason: unknown === null ? "" : saying.refusal(unknown) }
          : rowOf(title, amounts, spotOf(own.workspace, place)),
    ),
    events: await eventsMoney(pair, usage, language, saying, rowOf),
  };
}

type RowOf = (label: string, pair: MoneyPair, spot?: Spot | null) => MoneyRow;

function rowsIn(currency: PlanCurrency, language: Language): RowOf {
  return (label, pair, spot = null) => ({
    kind: "row",
    label,
    before: plainAmount(pair.before, currency),
    after: plainAmount(pair.after, currency),
    difference: signedAmount(pair.difference, currency),
    percent: pair.difference === "0" ? "" : percentWords(pair.percent, language),
    way: pair.difference === "0" ? "same" : pair.difference.startsWith("-") ? "less" : "more",
    words: totalWords(pair, currency, language),
    spot,
  });
}

/** The usage that is set by hand, on the bill of the same days where both have one. */
function handMoney(
  { other, own, before, after }: Pair,
  usage: AskedUsage,
): ReturnType<typeof compareBills> | Refusal {
  const [old, now] = [controlsOf(other), controlsOf(own)];
  if (old === null || now === null) return refusal("errors", {});
  const under = usageUnder({ plan: before, model: old }, { plan: after, model: now }, usage);
  const made = [
    billOfUsage(before, old.version, under),
    billOfUsage(after, now.version, presentUsage(after, now, usage)),
  ];
  const bills: Bill[] = [];
  for (const one of made) {
    if (one.kind === "none") return one.reason;
    bills.push({ ...one.bill, account: "usage", number: 1 });
  }
  const [first, second] = bills;
  if (first === undefined || second === undefined) return refusal("no bill", {});
  return compareBills([first], [second]);
}

async function eventsMoney(
  { session, before, after }: Pair,
  usage: AskedUsage,
  language: Language,
  saying: Saying,
  rowOf: RowOf,
): Promise<EventsMoney | NoMoney | null> {
  const events = session.events();
  if (events === null) return null;
  const [old, now] = [await ratedEvents(before, usage, events), await ratedEvents(after, usage, events)];
  for (const one of [old, now])
    if (one.kind === "refused") {
      const [fault] = one.problems;
      const reason = fault === undefined ? "" : troubleOf(fault, saying).message.replace(/\.$/, "");
      return { kind: "none", label: events.name, reason };
    }
  if (old.kind === "refused" || now.kind === "refused") return null;
  const dayOf = ({ account, period }: Bill): string => JSON.stringify([account, period.from, period.to]);
  const [oldBills, newBills] = [old.all.bills(), now.all.bills()];
  const [days, others] = [oldBills, newBills].map(bills => new Set(bills.map(dayOf)));
  const common = (bills: readonly Bill[], of: ReadonlySet<string> | undefined): readonly Bill[] =>
    bills.filter(bill => of?.has(dayOf(bill)) === true);
  const [first, second] = [common(oldBills, others), common(newBills, days)];
  const difference = compareBills(byDay(first), byDay(second));
  return {
    kind: "events",
    verdict: moneyVerdict(difference, after.currency, language),
    total: rowOf("", difference),
    accounts: difference.accounts.map(one => rowOf(one.account, one)),
    unchanged: difference.unchanged,
    alone: oldBills.length - first.length + newBills.length - second.length,
  };
}

/** Bills of the same days stand for each other, whatever their numbers. */
function byDay(bills: readonly Bill[]): readonly Bill[] {
  const days = [...new Set(bills.map(({ period }) => period.from))].sort();
  return bills.map(bill => ({ ...bill, number: days.indexOf(bill.period.from) }));
}
