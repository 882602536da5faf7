/**
 * Contracts whose bills follow from their meters by sums, made by chance, with events that the fast lane takes: every
 * kind of meter, price, allowance, bound, rounding, adjustment and tax that a running bill follows, and large numbers.
 */
import type { Chance } from "../differential/generate/chance.ts";

export interface PlainWorld {
  readonly text: string;
  readonly start: string;
  readonly events: readonly string[];
}

export function plainWorld(chance: Chance, count: number): PlainWorld {
  const isSigned = chance.maybe(25);
  const meters = chance.some(METERS, 2, 5);
  const text = [
    ...headOf(chance),
    `  field count integer in calls${isSigned ? " signed" : ""}`,
    "  field size decimal in GB",
    '  field kind text one of "a", "b"',
    "",
    ...meters.flatMap(meter => meterLines(meter, chance)),
    ...meters.flatMap(meter => chargeLines(meter, chance)),
    ...(chance.maybe(30)
      ? ['charge base "Base"', "  in arrears", "  not prorated", "  CHF 12.00 each month", ""]
      : []),
    ...(chance.maybe(20)
      ? ['charge next "Next"', "  in advance", "  not prorated", "  CHF 7.50 each month", ""]
      : []),
    ...adjustmentLines(meters, chance),
    ...taxLines(meters, chance),
    "policy",
    `  negative quantities ${chance.pick(["accepted", "rejected"])}`,
    `  negative totals ${chance.pick(["carried forward", "paid out"])}`,
    ...(chance.maybe(20)
      ? [`  totals below CHF 5.00 ${chance.pick(["carried forward", "not billed"])}`]
      : []),
    "",
  ].join("\n");
  const start = chance.pick(["2026-01-01", "2026-02-01", "2026-02-11"]);
  return { text, start, events: eventsOf(chance, count, isSigned) };
}

function headOf(chance: Chance): readonly string[] {
  const mode = (): string => chance.pick(["up", "down", "half up", "half down", "half even"]);
  return [
    "tarif 1",
    'contract plain "Plain"',
    "  version 1",
    "  effective from 2026-01-01 until further notice",
    "  currency CHF",
    '  timezone "Europe/Zurich"',
    "  billed each month",
    `  round lines ${mode()} in steps of CHF ${chance.pick(["0.01", "0.05", "0.001", "1.00"])}`,
    `  round total ${mode()} in steps of CHF ${chance.pick(["0.01", "0.05", "1.00"])}`,
    "",
    "unit call plural calls",
    "",
    'event use "Use"',
    '  type "com.example.use"',
  ];
}

interface Meter {
  readonly name: string;
  readonly is: string;
  readonly unit: "call" | "GB";
  readonly by: boolean;
}

const METERS: readonly Meter[] = [
  { name: "counted", is: "count of use in calls", unit: "call", by: false },
  { name: "used", is: "sum of use.count", unit: "call", by: false },
  { name: "used_by", is: "sum of use.count", unit: "call", by: true },
  { name: "moved", is: "sum of use.size", unit: "GB", by: false },
  { name: "only_a", is: 'sum of use.size where use.kind is "a"', unit: "GB", by: false },
  { name: "peak", is: "maximum of use.size", unit: "GB", by: false },
  { name: "peaks", is: "maximum of use.count", unit: "call", by: true },
  { name: "low", is: "minimum of use.size", unit: "GB", by: false },
  { name: "last", is: "latest of use.count", unit: "call", by: false },
  { name: "lasts", is: "latest of use.size", unit: "GB", by: true },
];

function meterLines({ name, is, unit, by }: Meter, chance: Chance): readonly string[] {
  const rounding = chance.maybe(20)
    ? [
        `  quantity rounded ${chance.pick(["up", "down", "half up"])} in steps of 10 ${unit === "GB" ? "GB" : "calls"}`,
      ]
    : [];
  return [`meter ${name} "Meter"`, `  ${is}`, ...(by ? ["  by kind"] : []), ...rounding, ""];
}

function chargeLines({ name, unit, by }: Meter, chance: Chance): readonly string[] {
  const units = unit === "GB" ? "GB" : "calls";
  const isApart = by && chance.maybe(40);
  const isByRow = by && !isApart;
  const lines = [`charge on_${name} "Charge"`, `  for ${name}${isApart ? " separately by kind" : ""}`];
  const hasTiers = !isByRow && chance.maybe(60);
  if (!by && chance.maybe(35)) {
    const meets = hasTiers ? ` ${chance.pick(["before tiers", "within tiers"])}` : "";
    lines.push(
      `  includes ${chance.pick(unit === "GB" ? ["50", "300", "12.5"] : ["50", "300"])} ${units} each month${meets}`,
    );
  }
  if (!isByRow && chance.maybe(15)) lines.push("  price at least CHF 3.00");
  if (!isByRow && chance.maybe(15)) lines.push("  price at most CHF 40.00");
  if (hasTiers) return [...lines, ...tierLines(units, chance), ""];
  if (isByRow)
    return [
      ...lines,
      `  when kind is "a"  ${flatPrice(units, chance)}`,
      `  otherwise  ${flatPrice(units, chance)}`,
      "",
    ];
  return [...lines, `  ${flatPrice(units, chance)}`, ""];
}

function flatPrice(units: string, chance: Chance): string {
  const unit = units === "GB" ? "GB" : "call";
  return chance.pick([
    `CHF 0.0${chance.between(1, 99)} per ${unit}`,
    `CHF 1.${chance.between(10, 99)} per started 7 ${units}`,
    `CHF 0.${chance.between(10, 99)} per 3 ${units}`,
    `CHF 2.00 flat plus CHF 0.03 per ${unit}`,
  ]);
}

function tierLines(units: string, chance: Chance): readonly string[] {
  const model = chance.pick(["graduated", "volume"]);
  const isBelow = chance.maybe(30);
  const [word, last] = isBelow ? ["below", "at or above"] : ["up to", "above"];
  const row = (): string => (chance.maybe(15) ? "included" : flatPrice(units, chance));
  return [
    `  ${model} each month`,
    `    ${word} ${chance.pick(["20", "100"])} ${units}  ${row()}`,
    `    ${word} ${chance.pick(["250", "900"])} ${units}  ${row()}`,
    `    ${last}  ${row()}`,
  ];
}

function adjustmentLines(meters: readonly Meter[], chance: Chance): readonly string[] {
  const [first] = meters;
  const on = (): string => (chance.maybe(70) || first === undefined ? "everything" : `on_${first.name}`);
  const lines: string[] = [];
  if (chance.maybe(35))
    lines.push('discount off "Title"', `  on ${on()}`, `  ${chance.pick(["10%", "12.5%", "100%"])} off`, "");
  if (chance.maybe(25))
    lines.push('minimum least "Title"', `  on ${on()}`, "  not prorated", "  CHF 25.00 each month", "");
  if (chance.maybe(25))
    lines.push('maximum most "Title"', `  on ${on()}`, "  not prorated", "  CHF 60.00 each month", "");
  if (chance.maybe(20))
    lines.push('discount later "Title"', "  on everything", "  after minimums", "  5% off", "");
  return lines;
}

function taxLines(meters: readonly Meter[], chance: Chance): readonly string[] {
  const [first] = meters;
  const lines: string[] = [];
  const included = chance.maybe(20) ? " included" : "";
  if (chance.maybe(75)) lines.push('tax vat "Title"', "  on everything", `  8.1%${included}`, "");
  if (first !== undefined && chance.maybe(25))
    lines.push('tax levy "Title"', `  on on_${first.name}`, `  1.35%${included}`, "");
  return lines;
}

const FEBRUARY = Date.UTC(2026, 1, 11);

/** Mostly of the running month, in order of time; some late, twice, with other content, or of other months. */
function eventsOf(chance: Chance, count: number, isSigned: boolean): readonly string[] {
  const events: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const earlier = events[chance.below(Math.max(1, events.length))];
    if (earlier !== undefined && chance.maybe(4)) events.push(earlier);
    else events.push(eventOf(chance, number, count, isSigned));
  }
  return events;
}

function eventOf(chance: Chance, number: number, of: number, isSigned: boolean): string {
  const month = chance.weighted([
    [94, 0],
    [3, -20],
    [3, 20],
  ]);
  // Some at one instant.
  const at = FEBRUARY + (Math.floor((number / of) * 17 * 24) + month * 24) * 3_600_000;
  const large = chance.maybe(2) ? 10 ** chance.between(6, 15) : 0;
  const sign = isSigned && chance.maybe(30) ? -1 : 1;
  return JSON.stringify({
    specversion: "1.0",
    source: `/s/${chance.below(3)}`,
    id: chance.maybe(3) ? `id-${chance.below(number + 1)}` : `id-${number}`,
    type: "com.example.use",
    subject: "acme",
    time: new Date(at).toISOString(),
    data: {
      count: sign * (chance.below(60) + large),
      size: `${chance.below(40)}.${String(chance.below(1_000)).padStart(3, "0")}${chance.maybe(2) ? "0001" : ""}`,
      kind: chance.pick(["a", "b"]),
    },
  });
}
