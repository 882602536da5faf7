/** Prices: the sum of their parts. */
import type { Price } from "../syntax/tree.ts";
import { checkPart } from "./price-parts.ts";
import type { Priced } from "./priced.ts";
import { checkSchedule } from "./schedules.ts";
import type { Scope } from "./scope.ts";
import type { TypedPart } from "./typed.ts";

/** The parts of a price; null after a report. `included` is the empty list. */
export function checkPrice(scope: Scope, price: Price, priced: Priced): readonly TypedPart[] | null {
  if (price.kind === "included") return [];
  const parts = price.parts.map(part =>
    part.kind === "schedule" ? checkSchedule(scope, part, priced) : checkPart(scope, part, priced),
  );
  const typed = parts.filter(part => part !== null);
  return typed.length === parts.length ? typed : null;
}
