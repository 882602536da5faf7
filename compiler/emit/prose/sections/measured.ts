/** Events, classes of events, meters. */
import { quotient, rational, toText } from "../../../../runtime/number/rational.ts";
import type {
  BucketSource,
  NumberBandRow,
  PlanBand,
  PlanEvent,
  PlanField,
  PlanMeter,
  TimeBandRow,
  TimeSpan,
  UnitLabel,
} from "../../../../runtime/plan/plan.ts";
import { type Context, dateText, eventName, quantity, valueText, wordsOf } from "../context.ts";
import { type Block, heading, list, paragraph, table, textColumn } from "../document.ts";
import { exactly, lastQuantity } from "../figures.ts";
import { conditionText, expressionText, fieldOf, mayLackValue } from "../formulas.ts";

/** What is measured by these events, bands and meters; empty where there are none of them. */
export function measured(
  context: Context,
  of: {
    readonly events: readonly PlanEvent[];
    readonly bands: readonly PlanBand[];
    readonly meters: readonly PlanMeter[];
  },
): readonly Block[] {
  const { measured: say } = context.phrases;
  const events = of.events.flatMap(event => eventBlocks(context, event));
  const bands = of.bands.flatMap(band => bandBlocks(context, band));
  const meters = of.meters.map(meter => meterText(context, meter));
  return [
    ...(events.length === 0 ? [] : [heading(3, say.eventsTitle), ...paragraph(say.eventsRule), ...events]),
    ...(bands.length === 0 ? [] : [heading(3, say.bandsTitle), ...bands]),
    ...(meters.length === 0
      ? []
      : [heading(3, say.metersTitle), ...paragraph(say.metersRule), ...list(meters)]),
  ];
}

// Events

function eventBlocks(context: Context, event: PlanEvent): readonly Block[] {
  const { measured: say } = context.phrases;
  return [
    ...paragraph(say.event(eventName(context, event.name), event.type, event.fields.length)),
    ...fieldTable(context, event),
  ];
}

/** The fields of an event with their keys, kinds and bounds; nothing where it has none. */
export function fieldTable(context: Context, event: PlanEvent): readonly Block[] {
  const { columns } = context.phrases.measured;
  return table(
    [
      textColumn(columns.field),
      { title: columns.key, look: "code" },
      textColumn(columns.kind),
      textColumn(columns.holds),
      textColumn(columns.absent),
    ],
    event.fields.map(field => [
      field.name,
      field.path.join("."),
      kindText(context, field),
      holdsText(context, field),
      absentText(context, field),
    ]),
  );
}

function kindText(context: Context, { type, unit }: PlanField): string {
  const { measured: say } = context.phrases;
  const kind = say.kinds[type];
  return unit === null || unit.plural === "" ? kind : say.inUnit(kind, wordsOf(context).unit(unit.plural));
}

function holdsText(context: Context, field: PlanField): string {
  const { measured: say, words } = context.phrases;
  const value = (text: string): string => valueText(context, field.type, text, field.unit);
  if (field.values !== null) return words.or(field.values.map(value));
  if (field.between !== null) return say.between(value(field.between.least), value(field.between.most));
  const isNumber = field.type === "integer" || field.type === "decimal";
  if (!isNumber) return say.anyValue;
  return field.signed ? say.signed : say.unsigned;
}

function absentText(context: Context, { presence, type, unit }: PlanField): string {
  const { measured: say } = context.phrases;
  if (presence === "required") return say.rejected;
  if (presence === "optional") return say.nothing;
  return say.counts(valueText(context, type, presence.default, unit));
}

// Bands

function bandBlocks(context: Context, band: PlanBand): readonly Block[] {
  const { measured: say, words } = context.phrases;
  const title = words.quoted(band.title ?? band.name);
  switch (band.kind) {
    case "time": {
      const hasDates = band.rows.some(row => row.spans.some(span => span.kind === "dates"));
      return [
        ...paragraph(say.timeBand(title, band.name)),
        ...list(band.rows.map(row => say.row(words.quoted(row.value), spansText(context, row)))),
        ...paragraph(hasDates ? say.datesWin : null),
      ];
    }
    case "number": {
      const unit = fieldOf(context, band.event, band.field)?.unit ?? null;
      return [
        ...paragraph(
          say.numberBand(title, band.name, words.quoted(band.field), eventName(context, band.event)),
        ),
        ...list(
          band.rows.map((row, i) =>
            say.row(words.quoted(row.value), numberRowText(context, row, band.rows[i - 1], unit)),
          ),
        ),
      ];
    }
  }
}

function spansText(context: Context, row: TimeBandRow): string {
  const { measured: say } = context.phrases;
  return row.spans.length === 0 ? say.otherwise : row.spans.map(span => spanText(context, span)).join(", ");
}

function spanText(context: Context, span: TimeSpan): string {
  const { measured: say, words } = context.phrases;
  switch (span.kind) {
    case "months":
      return say.months(words.month(span.from), words.month(span.to));
    case "weekdays":
      if (span.days.join() === "1,2,3,4,5") return say.weekdays;
      if (span.days.join() === "6,7") return say.weekends;
      return say.onDays(words.and(span.days.map(words.weekday)));
    case "hours":
      return say.hours(clockText(context, span.from), clockText(context, span.to));
    case "dates":
      return say.dates(words.and(span.dates.map(date => dateText(context, date))));
  }
}

/** 25200 as "07:00". */
function clockText(context: Context, second: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return wordsOf(context).clock(`${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`);
}

function numberRowText(
  context: Context,
  row: NumberBandRow,
  before: NumberBandRow | undefined,
  unit: UnitLabel | null,
): string {
  const { measured: say } = context.phrases;
  if (row.upTo !== null) {
    const bound = quantity(context, row.upTo, unit);
    return row.inclusive ? say.upTo(bound) : say.below(bound);
  }
  const bound = quantity(context, before?.upTo ?? "0", unit);
  return before?.inclusive === false ? say.atOrAbove(bound) : say.above(bound);
}

// Meters

function meterText(context: Context, meter: PlanMeter): string {
  const { measured: say, words } = context.phrases;
  const title = words.quoted(meter.title ?? meter.name);
  const kept = meter.by.map(one => (one.source === "account" ? say.account : words.quoted(one.name)));
  const reads = [
    readsText(context, meter),
    ...(kept.length === 0 ? [] : [say.by(words.and(kept))]),
    ...(meter.summedOver.length === 0 ? [] : [say.summedOver(words.and(meter.summedOver.map(words.quoted)))]),
  ].join(", ");
  const text =
    meter.unit.plural === ""
      ? say.plainMeter(title, meter.name, reads)
      : say.meter(title, meter.name, words.unit(meter.unit.plural), reads);
  const rounded =
    meter.rounding === null
      ? []
      : [say.meterRounded(words.rounded(meter.rounding.mode, stepOf(context, meter, meter.rounding.step)))];
  return [text, levelText(context, meter), ...rounded, withoutEvents(context, meter)]
    .filter(sentence => sentence !== "")
    .join(" ");
}

/** How a level goes on, and from what it starts. */
function levelText(context: Context, { source, unit }: PlanMeter): string {
  const { measured: say } = context.phrases;
  if (source.kind !== "level") return "";
  const field = source.value.kind === "field" ? fieldOf(context, source.event, source.value.name) : undefined;
  const { startingAt, statistic } = source;
  const start = startingAt === null ? "" : say.startsAt(quantity(context, startingAt, field?.unit ?? unit));
  const weighed = statistic === "average" ? `${say.weighed} ` : "";
  return `${weighed}${say.levelCarried}${start}.`;
}

/** The step of a meter's rounding as it is written, where the clause is not cut before it. */
function stepOf(context: Context, meter: PlanMeter, step: string): string {
  const clause =
    /quantity rounded [a-z ]+ in steps of [^ ]+(?: [A-Za-z][A-Za-z0-9_-]*)?/.exec(meter.place.words)?.[0] ??
    "";
  return lastQuantity(wordsOf(context), context.plan.currency, clause) ?? quantity(context, step, meter.unit);
}

function readsText(context: Context, { source }: PlanMeter): string {
  const { measured: say, words } = context.phrases;
  switch (source.kind) {
    case "aggregate": {
      const event = eventWhere(context, source);
      if (source.aggregation === "count" || source.value === null) return say.count(event);
      const value = expressionText(context, source.value, source.event);
      if (source.aggregation === "unique") return say.unique(value, event);
      return say.aggregate(source.aggregation, value, event);
    }
    case "level": {
      const value = expressionText(context, source.value, source.event);
      const key = source.key === null ? null : words.quoted(source.key);
      const event = eventWhere(context, source);
      return say.level(source.statistic, value, event, { key, isChanges: source.changes });
    }
    case "buckets":
      return bucketsText(context, source);
    case "derived":
      return say.derived(expressionText(context, source.value));
    case "choice":
      return say.choice(source.choose, words.and(source.of.map(one => expressionText(context, one))));
  }
}

function bucketsText(context: Context, source: BucketSource): string {
  const { measured: say } = context.phrases;
  const { statistic, length } = source;
  const name =
    typeof statistic === "string"
      ? say.statistics[statistic]
      : say.statistics.percentile(quantity(context, statistic.percentile, null));
  const value = source.value === null ? "" : expressionText(context, source.value, source.event);
  const each = length.kind === "civil day" ? say.civilDay : say.interval(lengthText(context, length.seconds));
  const of = say.bucketOf(source.of, value, eventWhere(context, source));
  return `${say.buckets(name, each, of)}; ${say.empty[source.empty]}`;
}

/** Seconds in the largest unit of time that they fill. */
function lengthText(context: Context, seconds: string): string {
  const words = wordsOf(context);
  for (const [unit, size] of [
    ["hour", 3600n],
    ["minute", 60n],
  ] as const) {
    const count = quotient(exactly(seconds), rational(size));
    if (count.d === 1n) return words.duration({ count: Number.parseInt(toText(count), 10), unit });
  }
  return quantity(context, seconds, { singular: "second", plural: "seconds", money: false });
}

function eventWhere(context: Context, { event, where }: Pick<BucketSource, "event" | "where">): string {
  const { measured: say } = context.phrases;
  const name = eventName(context, event);
  return where === null ? name : `${name} ${say.where(conditionText(context, where, event))}`;
}

function withoutEvents(context: Context, { name, source }: PlanMeter): string {
  const { withoutEvents: say } = context.phrases.measured;
  switch (source.kind) {
    case "aggregate":
      return ["count", "sum", "unique"].includes(source.aggregation) ? say.zero : say.none;
    case "level":
      if (source.startingAt !== null || source.statistic === "total") return "";
      return say.levelNone;
    case "buckets":
      return source.empty === "zero" ? say.zero : say.none;
    case "derived":
    case "choice":
      return mayLackValue(context, name) ? say.derived : "";
  }
}
