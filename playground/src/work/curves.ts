/** Curves of the present texts and of those compared with. Loaded when they are first looked at. */
import {
  amountWords,
  intervalWords,
  moreWords,
  type PlanCurrency,
  quantityWords,
  type UnitLabel,
} from "../../../index.ts";
import type { Snapshot } from "../../../service/types.ts";
import type { UsageModel } from "../../../service/usage/types.ts";
import {
  type CurveDifference,
  type CurveLine,
  type CurveOf,
  type CurveQuestion,
  type CurveSide,
  type CurveView,
  curveSide,
  differenceOfSides,
  lineOf,
  pointOf,
  reachOf,
  rowsOf,
  statedFor,
} from "../../../service/usage-curve.ts";
import type { Language } from "../state/model.ts";
import type { AskedUsage } from "../state/usage.ts";
import type {
  CurveAsked,
  CurveShown,
  CurveShownSide,
  PointAsked,
  PointShown,
  ShownDifference,
  ShownJump,
} from "./curve-requests.ts";
import { controlsOf, presentUsage } from "./rated-controls.ts";
import { type Saying, sayingIn } from "./saying.ts";
import type { Session } from "./session.ts";
import { usageUnder } from "./usage-under.ts";

/** A line may take as many bills; slow contracts get fewer. */
const MOST_BILLS = 72;
const LEAST_BILLS = 24;
const MOST_MILLISECONDS = 1_200;

export async function curveNow(session: Session, asked: CurveAsked): Promise<CurveShown | null> {
  const contract = contractOf(session.snapshot());
  if (contract === null) return null;
  const { model } = contract;
  const input = model.quantities.find(one => one.id === asked.input) ?? model.quantities[0];
  if (input === undefined) return null;
  const to = asked.to ?? reachOf(input);
  const question = { usage: asked.usage, input: input.id, of: asked.of };
  const first = sideOf(contract, question, { to, scale: asked.scale, bills: MOST_BILLS });
  if (first === null) return null;
  const view: CurveView = { to, scale: asked.scale, bills: first.budget };
  const others = othersOf(session, question, view, contract);
  const { currency } = contract;
  const words = wordsOf(currency, input.scale.unit, asked.language);
  const own: Told = { contract, side: first.side };
  const sides = [own, ...others];
  const saying = await sayingIn(asked.language);
  const lines = sides.map(({ side }) => (side === null ? null : lineOf(side, view, first.bounds)));
  const stated = statedFor(contract.version, input.meter) ?? {
    per: "1",
    label: input.scale.unit?.singular ?? "",
  };
  const [, other] = sides;
  const difference =
    other === undefined || other.side === null ? null : differenceOfSides(first.side, other.side, view);
  return {
    inputs: model.quantities.map(({ id, label }) => ({ id, label })),
    input: {
      id: input.id,
      label: input.label,
      unit: input.scale.unit,
      step: input.scale.step,
      least: input.scale.least,
      most: input.scale.most,
      preset: input.scale.preset,
    },
    currency,
    to,
    marks: input.scale.marks.map(({ at, words: clause }) => ({
      at,
      quantity: words.quantity(at),
      words: clause,
    })),
    sides: sides.map(({ contract: of }, index) => shownSide(of, lines[index] ?? null, words, saying)),
    per: { quantity: stated.per, words: stated.label },
    difference:
      difference === null ? null : shownDifference(difference, input.scale.unit, currency, asked, words),
    rows: rowsOf(
      sides.map(({ side }) => side),
      view,
      stated.per,
    ).map(({ quantity, amounts, prices }) => ({
      at: quantity,
      quantity: words.quantity(quantity),
      amounts: amounts.map(words.amountOrNone),
      prices: prices.map(words.amountOrNone),
    })),
  };
}

/** What one quantity costs, for the line that it stands on. */
export function curvePointNow(session: Session, asked: PointAsked): PointShown | null {
  const contract = contractOf(session.snapshot());
  const input = contract?.model.quantities.find(one => one.id === asked.input);
  if (contract === null || input === undefined) return null;
  const view: CurveView = { to: asked.quantity, scale: "linear", bills: 1 };
  const question = { usage: asked.usage, input: input.id, of: asked.of };
  const first = sideOf(contract, question, view);
  if (first === null) return null;
  const words = wordsOf(contract.currency, input.scale.unit, "en");
  const per = statedFor(contract.version, input.meter)?.per ?? "1";
  const sides = [{ side: first.side }, ...othersOf(session, question, view, contract)];
  return {
    quantity: asked.quantity,
    words: words.quantity(asked.quantity),
    sides: sides.map(({ side }) => {
      const point = side === null ? null : pointOf(side, asked.quantity, per);
      if (point === null) return null;
      const { amount, price } = point;
      return { amount, words: words.amount(amount), price: words.amountOrNone(price) };
    }),
  };
}

// Contracts

interface Contract {
  readonly plan: NonNullable<Snapshot["compiled"]["plan"]>;
  readonly version: NonNullable<Snapshot["compiled"]["plan"]>["versions"][number];
  readonly model: UsageModel;
  readonly currency: PlanCurrency;
}

function contractOf(snapshot: Snapshot): Contract | null {
  const { plan, version: number } = snapshot.compiled;
  const version = plan?.versions.find(one => one.version === number);
  const model = controlsOf(snapshot);
  if (plan === null || version === undefined || model === null) return null;
  return { plan, version, model, currency: plan.currency };
}

interface Question {
  readonly usage: AskedUsage;
  readonly input: string;
  readonly of: CurveOf;
}

interface Budgeted {
  readonly side: CurveSide;
  readonly budget: number;
  readonly bounds: readonly string[];
}

function sideOf({ plan, version, model }: Contract, asked: Question, view: CurveView): Budgeted | null {
  const began = performance.now();
  const usage = presentUsage(plan, model, asked.usage);
  const question = { plan, version: version.version, usage, input: asked.input, of: asked.of };
  const side = keptSide(question, view);
  if (side === null) return null;
  side.reader.at(side.step);
  const each = (performance.now() - began) / Math.max(1, side.reader.bills());
  const fitting = Math.floor(MOST_MILLISECONDS / Math.max(each, 1));
  const budget = Math.max(LEAST_BILLS, Math.min(MOST_BILLS, fitting));
  return { side, budget, bounds: side.input.scale.marks.map(({ at }) => at) };
}

/** A side knows what it has read: while only its own quantity moves, it stays the same one. */
const keptSides = new WeakMap<Contract["plan"], Map<string, CurveSide | null>>();
const MOST_SIDES = 8;

function keptSide(question: CurveQuestion, view: CurveView): CurveSide | null {
  const { plan, version, usage, input, of } = question;
  const { quantities, events, ...rest } = usage;
  const others = of === "bill" ? { quantities: { ...quantities, [input]: "" }, events } : {};
  const key = JSON.stringify([version, input, of, rest, others]);
  const known = keptSides.get(plan) ?? new Map<string, CurveSide | null>();
  keptSides.set(plan, known);
  const side = known.get(key) ?? curveSide(question, view);
  known.delete(key);
  known.set(key, side);
  for (const old of [...known.keys()].slice(0, -MOST_SIDES)) known.delete(old);
  return side;
}

interface Told {
  readonly contract: Contract;
  readonly side: CurveSide | null;
}

/** What is compared with: none, or one; without a side where it has no such quantity, or is in another currency. */
function othersOf(session: Session, asked: Question, view: CurveView, own: Contract): readonly Told[] {
  const snapshot = session.other();
  if (snapshot === null) return [];
  const contract = contractOf(snapshot);
  if (contract === null) return [];
  if (contract.currency.code !== own.currency.code) return [{ contract, side: null }];
  const { plan, version } = contract;
  const usage = usageUnder(contract, own, asked.usage);
  const question = { plan, version: version.version, usage, input: asked.input, of: asked.of };
  return [{ contract, side: keptSide(question, view) }];
}

// Words

interface Words {
  readonly quantity: (text: string) => string;
  readonly amount: (text: string) => string;
  readonly amountOrNone: (text: string | null) => string | null;
  readonly more: (text: string) => string;
}

function wordsOf(currency: PlanCurrency, unit: UnitLabel | null, language: Language): Words {
  const amount = (text: string): string => amountWords(text, currency);
  return {
    quantity: text => quantityWords(text, unit, currency),
    amount,
    amountOrNone: text => (text === null ? null : amount(text)),
    more: text => moreWords(text, currency, language),
  };
}

function shownSide(
  { plan, version }: Contract,
  answer: ReturnType<typeof lineOf> | null,
  words: Words,
  saying: Saying,
): CurveShownSide {
  const line: CurveLine | null = answer?.kind === "line" ? answer.line : null;
  return {
    title: plan.contract.title,
    version: version.version,
    line,
    reason: answer?.kind === "none" ? saying.refusal(answer.reason) : null,
    jumps: (line?.jumps ?? []).map(jump => shownJump(jump, words)),
    steps: (line?.steps ?? []).map(({ size, price }) => ({
      size: words.quantity(size),
      price: words.amount(price),
    })),
  };
}

function shownJump(jump: CurveLine["jumps"][number], words: Words): ShownJump {
  const { at, next, before, after, more, rise, madeGood } = jump;
  const isFall = more.startsWith("-");
  return {
    at: words.quantity(at),
    next: words.quantity(next),
    before: words.amount(before),
    after: words.amount(after),
    difference: words.amount(isFall ? more.slice(1) : more),
    short: words.more(rise),
    isFall,
    madeGood: madeGood === null ? null : words.quantity(madeGood),
  };
}

function shownDifference(
  { intervals, breakEvens, goesOn }: CurveDifference,
  unit: UnitLabel | null,
  currency: PlanCurrency,
  { language }: CurveAsked,
  words: Words,
): ShownDifference {
  return {
    goesOn,
    crossings: breakEvens.map(({ at, included, then, first, second }) => ({
      at,
      quantity: words.quantity(at),
      included,
      dearer: then === "more" ? 1 : 0,
      amounts: [words.amount(first), words.amount(second)],
    })),
    intervals: intervals.map(interval => ({
      from: interval.from,
      to: interval.to,
      dearer: interval.sign === "both" ? null : interval.sign === "more" ? 1 : 0,
      words: intervalWords(interval, unit, currency, language),
    })),
  };
}
