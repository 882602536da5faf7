/** Aggregates of buckets of time: each interval first, then what is made of all of them. */
import type { BucketAggregation, PercentileAggregation } from "../../compiler/syntax/tree.ts";
import { type Moment, type Span, secondsIn } from "./calendar.ts";
import { Fraction, HUNDRED, numberOf, ONE, sum, whole as wholeNumber, ZERO } from "./fractions.ts";
import { extreme, type Reading, valuesOf } from "./meters.ts";
import type { Fact } from "./payloads.ts";

export function aggregateBuckets(
  reading: Reading,
  aggregation: BucketAggregation | PercentileAggregation,
  facts: readonly Fact[],
): Fraction | null {
  const { buckets } = aggregation;
  const values = intervals(reading, aggregation).flatMap(span => {
    const own = facts.filter(fact => span.from <= countsAt(fact) && countsAt(fact) < span.to);
    const value = own.length === 0 ? null : inner(reading, buckets.inner, own, span);
    if (value !== null) return [value];
    return buckets.empty === "as zero" ? [ZERO] : [];
  });
  if (aggregation.kind === "over-buckets") return extreme(aggregation.function, values);
  // Nearest rank: the smallest value that so many percent of all do not exceed.
  const rank = numberOf(aggregation.number).over(HUNDRED).times(wholeNumber(values.length)).ceiling();
  const ordered = [...values].sort((a, b) => a.compare(b));
  return ordered[Number(rank < 1n ? 1n : rank) - 1] ?? null;
}

function countsAt(fact: Fact): Moment {
  return "counts" in fact ? (fact.counts as Moment) : fact.time;
}

function inner(
  reading: Reading,
  of: BucketAggregation["buckets"]["inner"],
  facts: readonly Fact[],
  span: Span,
): Fraction | null {
  if (of.kind === "bucket-count")
    return wholeNumber(facts.length).times(reading.doc.units(of.unit.text).factor);
  const values = valuesOf(reading, of.of, facts);
  if (values.length === 0) return null;
  if (of.function === "sum") return sum(values);
  return of.function === "rate" ? sum(values).over(secondsIn(span)) : extreme(of.function, values);
}

/** "`each day` is the civil day (23 to 25 hours), `each 24 hours` a fixed length", from the price period's start. */
function intervals(
  { view, doc, span }: Reading,
  { buckets }: BucketAggregation | PercentileAggregation,
): Span[] {
  const found: Span[] = [];
  const count = buckets.count === null ? ONE : numberOf(buckets.count);
  const isDay = buckets.unit.text === "day" || buckets.unit.text === "days";
  const size = count
    .times(doc.units(buckets.unit.text).factor)
    .times(new Fraction(10n ** 9n))
    .floor();
  const days = Number(count.floor());
  let from = span.from;
  while (from < span.to) {
    let to = from + size;
    if (isDay) {
      to = from;
      for (let day = 0; day < days; day += 1) to = view.calendar.civilDay(to).to;
    }
    found.push({ from, to: to > span.to ? span.to : to });
    from = to;
  }
  return found;
}
