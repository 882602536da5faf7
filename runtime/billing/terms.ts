/** A charge's terms on a day: its parameters, and its price with numbers in it. */
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import type { PricePart, PriceRow } from "../plan/plan.ts";
import { type BoundPrice, bindPrice, type ParameterValues } from "../pricing/bind.ts";
import { increased, type Rise } from "../pricing/increase.ts";
import { addDays, type CivilDate, compareDates, epochDay, formatCivilDate } from "../time/civil.ts";
import { parameterAt } from "./account.ts";
import { parametersIn, parametersOf } from "./charge-parts.ts";
import { sortedDays } from "./days.ts";
import { parametersOn } from "./draft.ts";
import { type Piece, pieceAt, piecesRemembered } from "./timeline.ts";
import { anniversaries, lasting, parameterDays, type Timeline } from "./timeline-days.ts";

export interface Terms {
  readonly piece: Piece;
  readonly day: CivilDate;
  readonly parameter: ParameterValues;
  /** A parameter's value as it is written, for `when the state is "NY"`. */
  readonly text: (name: string) => string;
  readonly priceOf: (row: PriceRow) => BoundPrice;
}

const termsKnown = new WeakMap<Timeline, WeakMap<Piece, Map<number, Terms>>>();
/** Prices that rise each day of a long term are not all kept. */
const MOST_DAYS = 100;

export function termsOn(timeline: Timeline, piece: Piece, day: CivilDate): Terms {
  const key = lasting(timeline);
  const ofPieces = kept(termsKnown, key, () => new WeakMap<Piece, Map<number, Terms>>());
  const ofDays = kept(ofPieces, piece, () => new Map<number, Terms>());
  const found = ofDays.get(epochDay(day));
  if (found !== undefined) return found;
  const made = termsFor(key, piece, day);
  if (ofDays.size < MOST_DAYS) ofDays.set(epochDay(day), made);
  return made;
}

function termsFor(timeline: Timeline, piece: Piece, day: CivilDate): Terms {
  const { version } = piece;
  const { account } = timeline;
  const parameter = parametersOn({ version, account }, day);
  const chosen = formatCivilDate(piece.chosenOn ?? day);
  return {
    piece,
    day,
    parameter,
    text: name => parameterAt(version, account, name, chosen),
    priceOf: row => {
      const { increasing } = piece.charge;
      if (increasing === null && parametersOf(row.price).size === 0) return statedPrice(row);
      const price = bindPrice(row.price, parameter, row.place);
      if (increasing === null) return price;
      const pieces = piecesRemembered(timeline)(piece.charge.name);
      // Each rise is as the version in force on its day says.
      const rises = anniversariesSince(timeline, piece, day).flatMap((one): readonly Rise[] => {
        const then = pieceAt(pieces, one) ?? piece;
        const { increasing: increase } = then.charge;
        const parameter = parametersOn({ version: then.version, account }, one);
        return increase === null ? [] : [{ increase, parameter }];
      });
      return increased(price, rises);
    },
  };
}

const stated = new WeakMap<PriceRow, BoundPrice>();

/** Of a row that no parameter has a part in: the same for every account and day. */
function statedPrice(row: PriceRow): BoundPrice {
  return kept(stated, row, ({ price, place }) =>
    bindPrice(price, name => bug(`the parameter ${name} in a price without any`), place),
  );
}

/** Those on which the price rose up to the day; a parameter that changes it begins them anew. */
function anniversariesSince(timeline: Timeline, piece: Piece, day: CivilDate): readonly CivilDate[] {
  const changes = [...parametersIn(piece.phase.rows.flatMap(row => row.price).map(amountsOf))]
    .flatMap(name => parameterDays(timeline, piece.version, name))
    .filter(change => compareDates(change, day) <= 0);
  const effective = sortedDays([piece.effective, ...changes]).at(-1) ?? piece.effective;
  return anniversaries(timeline.term.from, effective, addDays(day, 1));
}

function amountsOf(part: PricePart): unknown {
  if (part.kind === "schedule") return part.rows.flatMap(row => row.parts).map(amountsOf);
  return part.kind === "percent" ? null : part.amount;
}
