/** Taxes: each on what earlier adjustments left of what it covers. Several taxes share one base. */
import { operandValue } from "../../metering/evaluate.ts";
import { bug } from "../../number/bug.ts";
import { add, isZero, multiply, ONE, quotient, type Rational, toText, ZERO } from "../../number/rational.ts";
import { inWholeSteps, share } from "../../number/rounding.ts";
import type { DateText, PlanTax, PlanVersion } from "../../plan/plan.ts";
import { type CivilDate, parseCivilDate } from "../../time/civil.ts";
import type { BillTax } from "../bill.ts";
import { type BillBasis, exactOf, lineRoundingWords, parametersOn, roundLine } from "../draft.ts";
import { givesBack } from "./advance-parts.ts";
import { asKnownBefore } from "./known-before.ts";
import { lineStep } from "./shares.ts";
import { type Covered, covered, type Entry, grouped, sumLeft, type Working } from "./spend.ts";
import { versionOf } from "./stretches.ts";
import { rowOn } from "./term-days.ts";

export interface Taxed {
  readonly taxes: readonly BillTax[];
  /** The entries with the taxes that are added to them: what is to be paid for each. */
  readonly working: Working;
}

/** One line for each tax, and for each rate where entries differ in it. */
export function applyTaxes(basis: BillBasis, working: Working): Taxed {
  const taxable = { entries: asTaxed(basis, working.entries) };
  const net = taxable.entries.map(entry => quotient(entry.left, add(ONE, includedRates(basis, entry))));
  const gross = working.entries.map(entry => entry.left);
  const taxes: BillTax[] = [];
  for (const { name, on } of taxesOf(basis)) {
    const lines = covered(taxable, entry => on.get(entry.version)?.includes(entry.charge) === true);
    const keyOf = ({ entry }: Covered): string => {
      const { rate, included } = rateOf(basis, name, entry);
      return `${toText(rate)} ${included}`;
    };
    for (const group of grouped(lines, keyOf)) {
      const made = taxOf(basis, name, group, net);
      if (made === null) continue;
      taxes.push(made.tax);
      if (made.tax.included) continue;
      const weights = group.map(({ index }) => net[index] ?? ZERO);
      const parts = sharesOf(basis, made, weights);
      for (const [i, { index }] of group.entries()) {
        gross[index] = add(gross[index] ?? ZERO, parts[i] ?? ZERO);
      }
    }
  }
  const entries = working.entries.map((entry, i) => ({ ...entry, left: gross[i] ?? entry.left }));
  return { taxes, working: { ...working, entries } };
}

/** A tax of lines that add up to nothing is nothing, and each of them has its own. */
function sharesOf(basis: BillBasis, { tax, amount }: TaxOf, net: readonly Rational[]): readonly Rational[] {
  const step = lineStep(basis);
  const rate = exactOf(tax.rate);
  return isZero(exactOf(tax.exact))
    ? inWholeSteps(
        amount,
        net.map(one => multiply(one, rate)),
        step,
      )
    : share(amount, net, step);
}

/** The taxes of all versions by their names, each where the first version that has it puts it. */
function taxesOf({ plan }: BillBasis): readonly {
  readonly name: string;
  readonly on: ReadonlyMap<PlanVersion, readonly string[]>;
}[] {
  const found = new Map<string, Map<PlanVersion, readonly string[]>>();
  for (const version of plan.versions) {
    for (const tax of version.taxes) {
      const on = found.get(tax.name) ?? new Map<PlanVersion, readonly string[]>();
      found.set(tax.name, on.set(version, tax.on));
    }
  }
  return [...found].map(([name, on]) => ({ name, on }));
}

interface TaxOf {
  readonly tax: BillTax;
  readonly amount: Rational;
}

function taxOf(
  basis: BillBasis,
  name: string,
  group: readonly Covered[],
  net: readonly Rational[],
): TaxOf | null {
  const first = group[0];
  const tax = first === undefined ? null : taxNamed(first.entry.version, name);
  if (first === undefined || tax === null) return null;
  const { rate, included } = rateOf(basis, name, first.entry);
  const taxable = group.reduce((sum, { index }) => add(sum, net[index] ?? ZERO), ZERO);
  const exact = multiply(taxable, rate);
  const amount = roundLine(basis.version, exact);
  const line: BillTax = {
    name,
    title: tax.title,
    rate: toText(rate),
    included,
    base: toText(included ? sumLeft(group) : taxable),
    exact: toText(exact),
    rounding: lineRoundingWords(basis.version, basis.plan.currency.code),
    amount: toText(amount),
    corrects: null,
    clause: tax.place,
  };
  return { tax: line, amount };
}

function taxNamed(version: PlanVersion, name: string): PlanTax | null {
  return version.taxes.find(tax => tax.name === name) ?? null;
}

interface Rate {
  readonly rate: Rational;
  readonly included: boolean;
}

type Dated = Pick<Entry, "version" | "from"> & Partial<Pick<Entry, "advance">>;

/** The rate follows the service, not the bill's date. */
function rateOf(basis: BillBasis, name: string, entry: Dated): Rate {
  const tax = taxNamed(entry.version, name);
  if (tax === null) return { rate: ZERO, included: false };
  const { timeline, account } = knownFor(basis, entry);
  const { rate, included } = rowOn(timeline, entry.version, tax.rates, entry.from);
  const parameter = parametersOn({ version: entry.version, account }, entry.from);
  return { rate: operandValue(rate, parameter), included };
}

/** What is given back is taxed as it was billed. */
function asTaxed(basis: BillBasis, entries: readonly Entry[]): readonly Entry[] {
  return entries.map(entry =>
    givesBack(entry)
      ? { ...entry, version: versionOf(knownFor(basis, entry).timeline, entry.charge, entry.from) }
      : entry,
  );
}

function knownFor(basis: BillBasis, { advance = null }: Pick<Dated, "advance">): BillBasis {
  return givesBack({ advance }) ? (asKnownBefore(basis) ?? basis) : basis;
}

/** The taxes of a charge with their rates on the first day of a service, as a text that tells them apart. */
export function ratesOf(basis: BillBasis, charge: string, from: DateText): string {
  const day = parseCivilDate(from) ?? bug(`${from} is a day`);
  return ratesOn(basis, charge, day).join(", ");
}

/** The taxes of a charge on a day, each with its rate. */
export function ratesOn(basis: BillBasis, charge: string, from: CivilDate): readonly string[] {
  const version = versionOf(basis.timeline, charge, from);
  const taxes = version.taxes.filter(tax => tax.on.includes(charge));
  return taxes.map(tax => {
    const { rate, included } = rateOf(basis, tax.name, { version, from });
    return `${tax.name} ${toText(rate)}${included ? " included" : ""}`;
  });
}

function includedRates(basis: BillBasis, entry: Entry): Rational {
  const rates = entry.version.taxes
    .filter(tax => tax.on.includes(entry.charge))
    .map(tax => rateOf(basis, tax.name, entry))
    .filter(({ rate, included }) => included && !isZero(rate));
  return rates.reduce((sum, { rate }) => add(sum, rate), ZERO);
}
