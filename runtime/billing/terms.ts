/** A charge's terms on a day: its parameters, and its price with numbers in it. */
import type { PriceRow } from "../plan/plan.ts";
import { type BoundPrice, bindPrice, type ParameterValues } from "../pricing/bind.ts";
import { type CivilDate, formatCivilDate } from "../time/civil.ts";
import { parameterAt } from "./account.ts";
import { parametersOn } from "./draft.ts";
import type { Piece, Timeline } from "./timeline.ts";

export interface Terms {
  readonly piece: Piece;
  readonly parameter: ParameterValues;
  /** A parameter's value as it is written, for `when the state is "NY"`. */
  readonly text: (name: string) => string;
  readonly priceOf: (row: PriceRow) => BoundPrice;
}

export function termsOn(timeline: Timeline, piece: Piece, day: CivilDate): Terms {
  const { version } = piece;
  const { account } = timeline;
  const parameter = parametersOn({ version, account }, day);
  const date = formatCivilDate(day);
  return {
    piece,
    parameter,
    text: name => parameterAt(version, account, name, date),
    priceOf: row => bindPrice(row.price, parameter, row.place),
  };
}
