/** Beside each tier what the full tier costs, and everything up to its end. */

import type { Language } from "../index.ts";
import { formatMoney, formatQuantity } from "../runtime/number/display.ts";
import { toText } from "../runtime/number/rational.ts";
import type { Plan, PlanVersion } from "../runtime/plan/plan.ts";
import { sourceUnit } from "../runtime/plan/source-unit.ts";
import { type PricedRow, type TierCost, tierCosts } from "./costs/amounts.ts";
import { versionsFrom } from "./costs/places.ts";
import { fileOf, offsetAt, positionAt } from "./positions.ts";
import { textsIn } from "./texts/texts.ts";
import type { InlayHint, Range, Snapshot } from "./types.ts";

/** In the lines of the range, in order. Parameters count with the value that they begin with. */
export function inlayHints(
  snapshot: Snapshot,
  path: string,
  range: Range,
  language: Language,
): readonly InlayHint[] {
  const { plan, version } = snapshot.compiled;
  const file = fileOf(snapshot, path);
  if (plan === null || file === null) return [];
  const [from, to] = [offsetAt(file, range.start), offsetAt(file, range.end)];
  const hints = new Map<number, InlayHint>();
  for (const one of versionsFrom(plan, version)) {
    for (const priced of rowsIn(one, path, from, to)) {
      for (const cost of tierCosts(priced)) {
        const { end, start } = cost.tier.place;
        if (end < from || start > to || hints.has(end)) continue;
        hints.set(end, { position: positionAt(file, end), ...hintOf(plan, priced, cost, language) });
      }
    }
  }
  return [...hints].sort(([a], [b]) => a - b).map(([, hint]) => hint);
}

function rowsIn(version: PlanVersion, path: string, from: number, to: number): readonly PricedRow[] {
  return version.charges
    .filter(({ place }) => place.path === path && place.start <= to && place.end >= from)
    .flatMap(charge =>
      charge.phases.flatMap(phase => phase.rows.map(row => ({ version, charge, phase, row }))),
    );
}

function hintOf(
  { currency }: Plan,
  { version, charge }: PricedRow,
  cost: TierCost,
  language: Language,
): Pick<InlayHint, "label" | "tooltip"> {
  const texts = textsIn(language);
  const money = (amount: TierCost["full"]): string =>
    formatMoney(currency.code, toText(amount), currency.decimals);
  const [full, total] = [money(cost.full), money(cost.total)];
  const unit = sourceUnit(version, charge);
  const to = `${formatQuantity(toText(cost.to))}${unit === null ? "" : ` ${unit.plural}`}`;
  return {
    label: cost.model === "volume" ? texts.hintAll(total) : texts.hintFull(full, total),
    tooltip: texts.hintTooltip(full, total, to),
  };
}
