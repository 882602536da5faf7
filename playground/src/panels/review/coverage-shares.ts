/** Coverage by the kind of clause. */
import type { Language } from "../../state/model.ts";
import type { CoveredItem } from "../../work/review-requests.ts";

export interface Share {
  readonly kind: CoveredItem["kind"];
  readonly reached: number;
  readonly reachable: number;
}

/** In the order in which the kinds first occur; kinds of which no example can reach anything are left out. */
export function sharesByKind(items: readonly Pick<CoveredItem, "kind" | "status">[]): readonly Share[] {
  const shares = new Map<Share["kind"], Share>();
  for (const { kind, status } of items) {
    if (status === "not reachable") continue;
    const { reached, reachable } = shares.get(kind) ?? { reached: 0, reachable: 0 };
    shares.set(kind, { kind, reached: reached + (status === "reached" ? 1 : 0), reachable: reachable + 1 });
  }
  return [...shares.values()];
}

/** Whole percents, rounded down, so that 100% means all. */
export function percentOf(part: number, all: number, language: Language): string {
  const sign = language === "de" ? "\u00a0%" : "%";
  return all === 0 ? "–" : `${Math.floor((100 * part) / all)}${sign}`;
}
