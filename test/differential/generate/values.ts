/** Numbers, money, quantities, roundings and names as contract text. */
import type { Chance } from "./chance.ts";
import type { Family, Model, UnitWord } from "./model.ts";

/** Names that are words of the language too, so that both uses of one word are met. */
const NAMES: readonly string[] = [
  ..."alpha bravo cargo delta eagle fleet grain harbour island jolly kiosk lemon mango night ocean".split(
    " ",
  ),
  ..."piano quest river stone tower urban vivid wagon xenon yield zebra basic extra small large main".split(
    " ",
  ),
  ..."total latest time usage price rate start period count volume from to is of on in at".split(" "),
  ..."each_one everything_else the_end plus_one month_fee day_rate".split(" "),
];

export function freshName(model: Model, hint = ""): string {
  for (let turn = 0; ; turn += 1) {
    const base = hint === "" || turn > 0 ? model.chance.pick(NAMES) : hint;
    const name = turn > 3 ? `${base}_${model.names.size}` : base;
    if (model.names.has(name)) continue;
    model.names.add(name);
    return name;
  }
}

const TITLES = [
  "Usage",
  "Platform fee",
  "Müller & Söhne",
  'A \\"quoted\\" title',
  "Line\\u{20}two",
  "Café",
  "7",
];

export function title(chance: Chance): string {
  return `"${chance.pick(TITLES)}"`;
}

/** A number in one of the ways to write it: grouped, with a scale, or plain. */
export function numeral(chance: Chance, value: number): string {
  const rounded = value >= 1000 ? Math.round(value) : Number(value.toPrecision(6));
  const scales = [
    ["billion", 1e9],
    ["million", 1e6],
    ["thousand", 1e3],
  ] as const;
  for (const [word, factor] of scales) {
    if (rounded >= factor && rounded % (factor / 100) === 0 && chance.maybe(65))
      return `${decimal(rounded / factor)} ${word}`;
  }
  const plain = decimal(rounded);
  const [whole = "", part] = plain.split(".");
  if (whole.length < 4 || chance.maybe(40)) return plain;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, chance.maybe(80) ? "'" : "_");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Without an exponent. */
export function decimal(value: number): string {
  const text = value.toFixed(10);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A value near the usual one: mostly round, sometimes odd. */
export function near(chance: Chance, usual: number): number {
  const factor = chance.pick([0.1, 0.25, 0.5, 0.5, 1, 1, 1.5, 2, 3]);
  return neat(chance, usual * factor);
}

export function neat(chance: Chance, value: number): number {
  if (value <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(value));
  const digits = chance.maybe(70) ? 1 : 100;
  const steps = Math.max(1, Math.round((value / size) * digits));
  const result = Number(((steps * size) / digits).toPrecision(4));
  return result >= 1 ? Math.round(result) : result;
}

/** A unit in which the usual quantity is a number that people would write. */
export function unitFor(chance: Chance, family: Family, usual: number): UnitWord {
  const fitting = family.units.filter(({ factor }) => factor <= Math.max(usual, 1) && usual / factor < 1e7);
  const smallest = family.units[0];
  if (smallest === undefined) throw new Error(`no unit in ${family.key}`);
  return fitting.length === 0 ? smallest : chance.pick(fitting);
}

export function inUnit(chance: Chance, value: number, unit: UnitWord): string {
  const text = numeral(chance, value);
  return `${text} ${text === "1" ? unit.one : unit.many}`;
}

/** `usual` in the family's smallest unit. */
export function quantity(chance: Chance, family: Family, usual: number): string {
  const unit = unitFor(chance, family, usual);
  return inUnit(chance, near(chance, usual / unit.factor), unit);
}

/** An amount with no more decimals than the currency has. */
export function money(model: Model, usual: number): string {
  const { chance, currency, decimals } = model;
  const value = near(chance, usual);
  const least = decimals === 0 ? Math.max(1, Math.round(value)) : value;
  const shown = chance.maybe(50) && decimals === 2 ? least.toFixed(2) : numeral(chance, least);
  return `${currency} ${fitDecimals(shown, decimals)}`;
}

function fitDecimals(text: string, decimals: number): string {
  const [number = "", scale] = text.split(" ");
  if (scale !== undefined) return text;
  const [whole = "", part] = number.split(".");
  if (part === undefined) return number;
  const cut = part.slice(0, decimals);
  const value = cut === "" ? whole : `${whole}.${cut}`;
  return /^[0.'_]*$/.test(value) ? (decimals === 0 ? "1" : `0.${"0".repeat(decimals - 1)}5`) : value;
}

export function percent(chance: Chance, most = 30): string {
  return `${chance.pick([chance.between(1, most), `${chance.between(0, most - 1)}.${chance.between(1, 9)}`, `${chance.between(0, most - 1)}.${chance.between(1, 9)}25`])}%`;
}

const MODES = ["up", "down", "half up", "half up", "half down", "half even"] as const;

export function rounding(chance: Chance, step: string): string {
  return `${chance.pick(MODES)} in steps of ${step}`;
}

export function moneyStep(model: Model): string {
  const { chance, currency, decimals } = model;
  const steps =
    decimals === 0
      ? ["1", "5", "10"]
      : decimals === 3
        ? ["0.001", "0.01"]
        : ["0.01", "0.01", "0.01", "0.05", "0.10"];
  return `${currency} ${chance.pick(steps)}`;
}

/** A percentage of the seeds writes a comment there; it means nothing. */
export function comment(chance: Chance): string {
  return chance.maybe(2) ? "  # as agreed\n" : "";
}
