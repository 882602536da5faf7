/**
 * What allowances cover, slice of time by slice of time. A slice lies within one period of every price and allowance, so
 * that within it only the order of the charges and rows counts.
 */
import type { Allowed, ChargeDecl } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import { type Fraction, ZERO } from "./fractions.ts";
import type { Grant } from "./grants.ts";
import { type Lots, type LotsOf, lotsAt, takeFrom } from "./lots.ts";
import { beginningsOf, type Need, needsOf, type Stream, slicesOf, streamsOf } from "./streams.ts";
import type { Doc } from "./versions.ts";
import type { NeedOf, Wanting } from "./wanting.ts";

export interface Draw {
  /** The allowance's name, null for a charge's own and for credits. */
  readonly allowance: string | null;
  readonly grant: Grant | null;
  readonly charge: string;
  readonly row: number;
  readonly sep: string;
  readonly slice: Span;
  readonly tiers: "before" | "within";
  readonly amount: Fraction;
}

/** A pot that is drawn: who draws, and how much there is in a period. */
interface Pot extends LotsOf {
  readonly name: string | null;
  readonly charges: readonly string[];
}

/** Draws on allowances up to a moment, with the boundaries of the slices of those that draw with a charge. */
export interface Drawing {
  readonly draws: readonly Draw[];
  readonly boundaries: (charge: string) => ReadonlySet<Moment>;
}

const memo = new WeakMap<View, Map<string, Drawing>>();

export function drawingOf(asked: Asked, until: Moment): Drawing {
  return remembered(memo, asked, until, () => {
    const circles = drawPots(asked, until, null);
    const boundaries = circles.map(({ names, wanting }) => ({
      names,
      ends: new Set(wanting.map(({ slice }) => slice.to)),
    }));
    return {
      draws: circles.flatMap(({ draws }) => draws),
      boundaries: charge => boundaries.find(({ names }) => names.includes(charge))?.ends ?? new Set(),
    };
  });
}

/** By the terms and charges asked for and the moment. */
export function remembered<T>(
  memo: WeakMap<View, Map<string, T>>,
  { view, doc, at, names }: Asked,
  until: Moment,
  make: () => T,
): T {
  const known = memo.get(view) ?? new Map<string, T>();
  memo.set(view, known);
  const key = `${doc.version} ${view.calendar.dayOf(at)} ${until} ${names.join(" ")}`;
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

export interface Asked {
  readonly view: View;
  readonly doc: Doc;
  readonly at: Moment;
  readonly names: readonly string[];
  readonly pots: readonly Pot[];
  readonly streams: ReadonlyMap<string, readonly Stream[]>;
}

export function askedOf(view: View, doc: Doc, at: Moment, names: readonly string[]): Asked {
  const isHere = (name: string): boolean => names.includes(name);
  const pots: Pot[] = [];
  const charges = [...doc.charges.values()].filter(({ name }) => isHere(name.text));
  for (const charge of charges) {
    const allowed = charge.source?.kind === "named" ? ownAllowed(charge) : null;
    const declaredIn = (one: Doc): Allowed | null => ownAllowed(one.charges.get(charge.name.text) ?? null);
    const own = { name: null, charges: [charge.name.text], lots: new Map(), declaredIn };
    if (allowed !== null) pots.push({ ...own, allowed });
  }
  for (const { name, charges: drawing, allowed } of doc.allowances.values())
    if (drawing.some(({ text }) => isHere(text)))
      pots.push({
        name: name.text,
        charges: drawing.map(({ text }) => text),
        allowed,
        lots: new Map(),
        declaredIn: one => one.allowances.get(name.text)?.allowed ?? null,
      });
  const streams = new Map(
    charges.map(charge => [charge.name.text, streamsOf(view, doc, at, charge.name.text)]),
  );
  return { view, doc, at, names, pots, streams };
}

export function ownAllowed(charge: ChargeDecl | null): Allowed | null {
  return charge?.frame.find(one => one.kind === "includes")?.allowed ?? null;
}

/** The charges that draw on one allowance, or one that draws on none, slice by slice. */
interface Circle {
  readonly names: readonly string[];
  readonly draws: readonly Draw[];
  readonly wanting: readonly Wanting[];
}

/**
 * Allowances are drawn by their own periods and the price periods of those that draw on them, whatever is billed between
 * and whatever else credits pay; by what a bill knew, if one is named.
 */
export function drawPots(asked: Asked, until: Moment, knows: number | null): readonly Circle[] {
  const { pots } = asked;
  const names = [...asked.streams.keys()];
  const alone = names.filter(name => pots.every(({ charges }) => !charges.includes(name)));
  return [
    ...pots.map(pot => drawCircle(asked, pot, pot.charges, until, knows)),
    ...alone.map(name => drawCircle(asked, null, [name], until, knows)),
  ];
}

function drawCircle(
  { view, doc, at, streams }: Asked,
  pot: Pot | null,
  names: readonly string[],
  until: Moment,
  knows: number | null,
): Circle {
  const pots = pot === null ? [] : [{ ...pot, lots: new Map<string, Lots>() }];
  const own = names.flatMap(name => streams.get(name) ?? []);
  const draws: Draw[] = [];
  const wanting = slicesOf(view, pots, own, beginningsOf(view, names), until).map((slice): Wanting => {
    const needs = new Map<string, Fraction>();
    const need = (name: string): readonly Need[] =>
      names.includes(name) ? needsOf(view, streams.get(name) ?? [], slice, { needs, knows }) : [];
    for (const one of pots) draws.push(...drawPot(view, doc, at, one, slice, need, needs));
    return { slice, need, needs };
  });
  return { names, draws, wanting };
}

function drawPot(
  view: View,
  doc: Doc,
  at: Moment,
  pot: Pot,
  slice: Span,
  need: NeedOf,
  needs: Map<string, Fraction>,
): readonly Draw[] {
  return pot.charges.flatMap(name =>
    need(name).map(({ key, stream, sep }) => {
      const isSeparate = pot.name === null && stream.segment.charge.source?.kind === "named" && sep !== "";
      const lots = lotsAt(view, doc, at, pot, isSeparate ? sep : "", slice.from);
      const amount = takeFrom(lots, needs.get(key) ?? ZERO);
      needs.set(key, (needs.get(key) ?? ZERO).minus(amount));
      const { row } = stream;
      const tiers = pot.allowed.tiers ?? "before";
      return { allowance: pot.name, grant: null, charge: name, row: row.index, sep, slice, tiers, amount };
    }),
  );
}
