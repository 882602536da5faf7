/** Families of units: those of the language, and those that a contract declares. */
import type { Chance } from "./chance.ts";
import type { Family, Model, UnitWord } from "./model.ts";

export const DATA: Family = {
  key: "data",
  units: [
    word("byte", "bytes", 1),
    word("kB", "kB", 1e3),
    word("KiB", "KiB", 1024),
    word("MB", "MB", 1e6),
    word("MiB", "MiB", 1_048_576),
    word("GB", "GB", 1e9),
    word("GiB", "GiB", 1_073_741_824),
    word("TB", "TB", 1e12),
  ],
};
export const TIME: Family = {
  key: "time",
  units: [
    word("second", "seconds", 1),
    word("ms", "ms", 0.001),
    word("minute", "minutes", 60),
    word("hour", "hours", 3600),
    word("day", "days", 86_400),
  ],
};
export const ENERGY: Family = {
  key: "energy",
  units: [word("Wh", "Wh", 1), word("kWh", "kWh", 1e3), word("MWh", "MWh", 1e6)],
};
export const POWER: Family = {
  key: "power",
  units: [word("W", "W", 1), word("kW", "kW", 1e3), word("MW", "MW", 1e6)],
};
export const REACTIVE: Family = { key: "reactive", units: [word("kvarh", "kvarh", 1)] };

const COUNTED =
  "call/calls token/tokens seat/seats item/items query/queries page/pages job/jobs core/cores disk/disks mail/mails"
    .split(" ")
    .map(pair => pair.split("/"));

export function word(one: string, many: string, factor: number): UnitWord {
  return { one, many, factor };
}

/** Declares a unit for things that are counted, sometimes with one for a pack of them. */
export function countedFamily(model: Model): Family {
  const { chance } = model;
  const known = model.families.map(({ key }) => key);
  const free = COUNTED.filter(([one = ""]) => !known.includes(one));
  const [one = "thing", many = "things"] = chance.pick(free);
  const plural = chance.maybe(92);
  const base = word(one, plural ? many : one, 1);
  declareUnit(model, one, plural ? ` plural ${many}` : "");
  const units = [base];
  if (chance.maybe(25)) {
    const pack = `${one}_pack`;
    const size = chance.pick([10, 12, 1000, 2.5]);
    const named = chance.maybe(50)
      ? word(pack, `${pack}s`, size)
      : word(`${one.toUpperCase()}_pack`, `${one.toUpperCase()}_pack`, size);
    declareUnit(
      model,
      named.one,
      `${named.many === named.one ? "" : ` plural ${named.many}`} is ${size} ${base.many}`,
    );
    units.push(named);
  }
  const family: Family = { key: one, units };
  model.families.push(family);
  return family;
}

/** A family of those that fields are measured in. */
export function someFamily(model: Model): Family {
  const { chance, families } = model;
  const own = families.filter(({ key }) => COUNTED.some(([one]) => one === key));
  return chance.weighted<() => Family>([
    [own.length < 2 ? 6 : 1, () => countedFamily(model)],
    [own.length > 0 ? 5 : 0, () => chance.pick(own)],
    [3, () => DATA],
    [3, () => TIME],
    [2, () => ENERGY],
    [1, () => REACTIVE],
    [1, () => POWER],
  ])();
}

/** What a level adds up to over time: `GB-hours`. */
export function overTime(family: Family): Family {
  if (family.key === "power") return ENERGY;
  const units = family.units
    .filter(({ one }) => one !== "byte" && one !== "ms")
    .flatMap(({ one, factor }) => [
      word(`${one}-hour`, `${one}-hours`, factor * 3600),
      word(`${one}-second`, `${one}-seconds`, factor),
    ]);
  return { key: `${family.key}*time`, units };
}

/** What a quantity each second is measured in; declares the unit where there is none. */
export function perTime(model: Model, family: Family): Family | null {
  if (family.key === "energy") return POWER;
  if (
    family.key === "reactive" ||
    family.key === "time" ||
    family.key === "power" ||
    family.key.includes("*")
  )
    return null;
  const key = `${family.key}/time`;
  const known = model.families.find(one => one.key === key);
  if (known !== undefined) return known;
  const made = family.key === "data" ? bitRates(model) : rates(model, family);
  model.families.push({ ...made, key });
  return { ...made, key };
}

function bitRates(model: Model): Family {
  declareUnit(model, "bps", " is 1 bit per second");
  declareUnit(model, "Mbps", " is 1 million bps");
  return { key: "", units: [word("bps", "bps", 0.125), word("Mbps", "Mbps", 125_000)] };
}

function rates(model: Model, family: Family): Family {
  const base = family.units[0];
  const name = `${base?.one ?? "thing"}_rate`;
  const per = model.chance.pick(["second", "hour"]);
  declareUnit(model, name, ` plural ${name}s is 1 ${base?.one ?? ""} per ${per}`);
  return { key: "", units: [word(name, `${name}s`, per === "hour" ? 1 / 3600 : 1)] };
}

export function declareUnit(model: Model, name: string, rest: string): void {
  model.declarations.push({ kind: "unit", name, text: `unit ${name}${rest}\n` });
}

export function fieldUnit(chance: Chance, family: Family): UnitWord {
  const likely: Readonly<Record<string, readonly string[]>> = {
    data: ["byte", "MB", "GB"],
    time: ["second", "minute", "ms"],
    energy: ["kWh", "Wh"],
    power: ["kW"],
  };
  const named = likely[family.key];
  return named === undefined
    ? chance.pick(family.units)
    : (family.units.find(({ one }) => one === chance.pick(named)) ?? chance.pick(family.units));
}
