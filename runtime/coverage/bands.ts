/** Rows of bands, as far as prices are chosen by them. */
import type { Bill } from "../billing/bill.ts";
import { exactOf } from "../billing/draft.ts";
import { isZero } from "../number/rational.ts";
import type { PlanBand, PlanCharge, PlanVersion } from "../plan/plan.ts";
import type { Item } from "./item.ts";

/** Read off the meters of a bill; of events that are priced one by one, the rows that choose by a band tell it. */
export function bandItems(version: PlanVersion, band: PlanBand): readonly Item[] {
  const meters = new Set(version.charges.flatMap(charge => pricedBy(charge, band)));
  if (meters.size === 0) return [];
  return band.rows.map(({ value, place }): Item => {
    const shows = (bill: Bill): boolean =>
      bill.meters.some(
        ({ meter, where, quantity }) =>
          meters.has(meter) && where[band.name] === value && quantity !== null && !isZero(exactOf(quantity)),
      );
    return {
      kind: "band",
      of: `band ${band.name}`,
      words: `"${value}"`,
      advice: `usage of ${[...meters].join(" or ")} where ${band.name} is "${value}"`,
      proof: { kind: "bill", shows },
      place,
    };
  });
}

/** The meter of a charge, where rows or `separately by` choose by the band. */
function pricedBy({ source, phases }: PlanCharge, band: PlanBand): readonly string[] {
  if (source.kind !== "meter") return [];
  const isChosen = phases.some(({ rows }) =>
    rows.some(
      ({ match }) =>
        typeof match !== "string" &&
        match.some(one => one.kind === "dimension" && one.dimension === band.name),
    ),
  );
  if (!isChosen && !source.separately.includes(band.name)) return [];
  return [source.meter];
}
