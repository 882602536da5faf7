/** Rows that choose a price: by dimension, by a text parameter, from tables, by date. */
import { datesInTerm, parameter } from "./declare.ts";
import type { Dimension, Model, Parameter } from "./model.ts";
import { dateParameter, type PriceContext, type PriceText, perUnit, price } from "./prices.ts";
import { decimal } from "./values.ts";

/** One price, `when` rows or a table. */
export function priceRows(
  model: Model,
  context: PriceContext,
  dimensions: readonly Dimension[],
  apart: boolean,
): PriceText {
  const { chance } = model;
  const rowed = context.source === "meter" || context.source === "each";
  const closed = dimensions.filter(one => one.values !== null);
  if (rowed && apart) return whenRows(model, context, dimensions, true);
  if (rowed && dimensions.length > 0 && chance.maybe(55)) {
    const table = context.measured !== null && !context.measured.money && context.measured.family !== null;
    return table && chance.maybe(dimensions.some(({ kind }) => kind !== "text") ? 70 : 50)
      ? priceTable(model, context, dimensions)
      : whenRows(model, context, chance.some(dimensions, 1, 2), false);
  }
  if (rowed && !apart && chance.maybe(2))
    return rowsText([{ choices: "otherwise", price: price(model, { ...context, row: true }) }]);
  if (closed.length === 0 && chance.maybe(7)) return parameterRows(model, context);
  return price(model, context);
}

interface Row {
  readonly choices: string;
  readonly price: PriceText;
}

function whenRows(
  model: Model,
  context: PriceContext,
  dimensions: readonly Dimension[],
  everyOne: boolean,
): PriceText {
  const { chance } = model;
  const row = (choices: string): Row => ({ choices, price: price(model, { ...context, row: true }) });
  const [first, second] = dimensions;
  if (first === undefined) return price(model, context);
  const rows: Row[] = [];
  const open = first.values === null;
  const values = [...first.known];
  const whole = !open && (everyOne || values.length < 2 || chance.maybe(50));
  const listed = whole ? values : values.slice(0, Math.max(1, values.length - 1));
  const grouped = !everyOne && listed.length > 2 && chance.maybe(50);
  const groups = grouped
    ? [listed.slice(0, 2), ...listed.slice(2).map(value => [value])]
    : listed.map(value => [value]);
  for (const group of groups) {
    const base = choice(first, group);
    const split = second !== undefined && second.values !== null && (everyOne || chance.maybe(60));
    if (!split) rows.push(row(base));
    else for (const value of second.values ?? []) rows.push(row(`${base} and ${choice(second, [value])}`));
  }
  if (!whole) rows.push(row("otherwise"));
  return rowsText(chance.maybe(80) || !whole ? rows : chance.shuffled(rows));
}

function choice(dimension: Dimension, values: readonly string[]): string {
  const written = values.map(value => (dimension.kind === "text" ? `"${value}"` : value));
  return `${dimension.name} is ${written.length > 1 ? `one of ${written.join(", ")}` : (written[0] ?? "")}`;
}

function rowsText(rows: readonly Row[]): PriceText {
  const text = rows
    .map(
      ({ choices, price: one }) =>
        `${choices === "otherwise" ? "otherwise" : `when ${choices}`}  ${one.text.trim()}`,
    )
    .join("\n  ");
  return {
    text,
    fee: rows.some(row => row.price.fee),
    tiers: rows.some(row => row.price.tiers),
    moneyOnly: rows.every(row => row.price.moneyOnly),
    included: rows.every(row => row.price.included),
  };
}

function parameterRows(model: Model, context: PriceContext): PriceText {
  const { chance } = model;
  const known = model.parameters.find(one => one.kind === "text" && one.values !== null);
  const chosen: Parameter = known ?? parameter(model, "text");
  const whole = chosen.values !== null && (chosen.values.length < 2 || chance.maybe(50));
  const values = whole ? (chosen.values ?? []) : chosen.choices.slice(0, 1);
  const row = (choices: string): Row => ({
    choices,
    price: price(model, { ...context, row: context.measured !== null }),
  });
  const rows = values.map(value => row(`the ${chosen.name} is "${value}"`));
  return rowsText(whole ? rows : [...rows, row("otherwise")]);
}

// Tables

function priceTable(model: Model, context: PriceContext, dimensions: readonly Dimension[]): PriceText {
  const { chance, currency } = model;
  if (context.measured === null) return price(model, context);
  const rare = dimensions.filter(({ kind }) => kind !== "text");
  const by =
    rare.length > 0 && chance.maybe(60)
      ? chance.some(rare, 1, 2)
      : chance.some(dimensions, chance.maybe(70) ? 2 : 1, 2);
  const open = by.some(({ values }) => values === null);
  const per = perUnit(model, context.measured, context.target, false);
  const [, rate = "1", rest = ""] = /^[A-Z]{3} ([\d.]+) (per .*)$/.exec(per) ?? [];
  const each =
    context.period !== null && context.period !== "billing period" ? ` each ${context.period}` : "";
  const keys = by.reduce<readonly (readonly string[])[]>(
    (made, one) => made.flatMap(row => one.known.map(value => [...row, value])),
    [[]],
  );
  const closed = !open && (keys.length < 2 || chance.maybe(50));
  const rows = closed ? keys : keys.slice(0, chance.maybe(20) ? 1 : Math.max(1, keys.length - 1));
  const amount = (at: number): string => decimal(Number(rate) * ((at % 4) + 1));
  const otherwise = closed ? "" : `\n    otherwise ${amount(2)}`;
  const body = chance.maybe(27)
    ? `\n    from "${tableFile(model, by, rows, amount)}"`
    : rows
        .map(
          (row, at) => `\n    ${row.map((value, place) => key(by[place], value)).join(", ")}  ${amount(at)}`,
        )
        .join("");
  const text = `prices in ${currency} ${rest}${each} by ${by.map(one => one.name).join(", ")}${body}${otherwise}`;
  return { text, fee: false, tiers: false, moneyOnly: true, included: false };
}

function key(dimension: Dimension | undefined, value: string): string {
  return dimension?.kind === "text" ? `"${value}"` : value;
}

function tableFile(
  model: Model,
  by: readonly Dimension[],
  rows: readonly (readonly string[])[],
  amount: (at: number) => string,
): string {
  const yaml = model.chance.maybe(50);
  const path = `prices/rates-${model.files.size}.${yaml ? "yaml" : "csv"}`;
  const clean = (value: string): string => value.replace(/\\(.)/g, "$1");
  const csv = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const text = yaml
    ? rows
        .map(
          (row, at) =>
            `- ${row.map((value, place) => `${by[place]?.name ?? ""}: ${by[place]?.kind === "text" ? JSON.stringify(clean(value)) : value}`).join("\n  ")}\n  price: "${amount(at)}"\n`,
        )
        .join("")
    : `${by.map(one => one.name).join(",")},price\n${rows.map((row, at) => `${row.map(value => csv(clean(value))).join(",")},${amount(at)}\n`).join("")}`;
  model.files.set(path, text);
  return path;
}

// Phases

export function phased(
  model: Model,
  context: PriceContext,
  dimensions: readonly Dimension[],
  apart: boolean,
): PriceText {
  const { chance } = model;
  const pricing = (): PriceText =>
    apart || chance.maybe(15) ? priceRows(model, context, dimensions, apart) : price(model, context);
  const form = chance.weighted([
    [3, "dates"],
    [2, "months"],
    [2, "days"],
    [1, "the"],
  ] as const);
  const starts =
    form === "dates"
      ? datesInTerm(model, chance.between(1, 2))
      : form === "months"
        ? ["contract month 2", "contract month 4"].slice(chance.below(2))
        : form === "days"
          ? [`contract day ${chance.pick([15, 31, 45])}`]
          : [`the ${dateParameter(model)}`];
  const free: PriceText = { text: "included", fee: false, tiers: false, moneyOnly: false, included: true };
  const first = form === "days" && chance.maybe(50) ? free : pricing();
  const alone = chance.maybe(12);
  const rows = [
    { start: "start", made: first },
    ...(alone ? [] : starts).map(start => ({ start, made: pricing() })),
  ];
  return {
    text: rows.map(({ start, made }) => `from ${start}  ${made.text.trim()}`).join("\n  "),
    fee: rows.some(({ made }) => made.fee),
    tiers: rows.some(({ made }) => made.tiers),
    moneyOnly: rows.every(({ made }) => made.moneyOnly),
    included: false,
  };
}
