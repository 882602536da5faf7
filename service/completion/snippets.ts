/** Whole declarations to start from. Kept as they are, they compile in the file for which they are made. */

import { dimensionsIn } from "../names/entities.ts";
import { type EntityKind, kindsBeside } from "../names/roles.ts";
import type { World } from "../names/world.ts";
import { type Named, namesSeen } from "./in-scope.ts";
import {
  currencyOf,
  declarationTokens,
  eventOfMeter,
  isDerivedMeter,
  meterDimensions,
  meterUnit,
  numberFields,
  valuesOf,
} from "./measures.ts";
import { POLICY_SENTENCES, SMALL_TOTALS } from "./sentences.ts";

export interface Snippet {
  /** The word that the declaration begins with. */
  readonly word: string;
  readonly label: string;
  readonly detail: string;
  /** With blanks; lines are indented as the formatter does. */
  readonly text: string;
}

interface Place {
  readonly world: World;
  readonly path: string;
  readonly currency: string;
}

/** What can be declared here with what is in scope: a charge for usage needs a meter. */
export function declarationSnippets(world: World, path: string): readonly Snippet[] {
  const place = { world, path, currency: currencyOf(world, path) ?? "CHF" };
  return [
    ...basics(place),
    ...meters(place),
    ...usageCharges(place),
    ...otherCharges(place),
    ...adjustments(place),
    POLICY,
    ...examples(place),
  ];
}

function basics(place: Place): readonly Snippet[] {
  const event = fresh(place, "event", "call");
  return [
    {
      word: "unit",
      label: "unit … plural …",
      detail: "a thing that is counted",
      text: `unit ‹${fresh(place, "unit", "item")}› plural ‹${fresh(place, "unit", "items")}›`,
    },
    {
      word: "parameter",
      label: "parameter … is …",
      detail: "a term with bounds",
      text: `parameter ‹${fresh(place, "parameter", "seats")}› "‹Seats›" is ‹10› between ‹1› and ‹100›`,
    },
    {
      word: "event",
      label: "event … with fields",
      detail: "what is captured",
      text: `event ‹${event}› "‹A call›"
  type "‹example.${event}›"
  field ‹size› decimal in ‹kB›
  field ‹region› text one of "‹eu›", "‹us›"`,
    },
    {
      word: "band",
      label: "band … by time",
      detail: "hours and days classed",
      text: `band ‹${fresh(place, "band", "tariff")}› "‹Tariff›"
  is "‹high›" on weekdays from ‹07:00› to ‹20:00›
  is "‹low›" otherwise`,
    },
  ];
}

function meters(place: Place): readonly Snippet[] {
  const { world, path } = place;
  const events = namesOf(place, "event");
  const [unit] = countingUnits(place);
  const found: Snippet[] = [];
  if (events.length > 0 && unit !== undefined)
    found.push({
      word: "meter",
      label: "meter … count of …",
      detail: "counts events",
      text: `meter ‹${fresh(place, "meter", "number_of_events")}› "‹Events›"
  count of ${choice(events)} in ‹${unit}›`,
    });
  const sums = events.flatMap(event => numberFields(world, path, event).map(field => `${event}.${field}`));
  if (sums.length > 0)
    found.push({
      word: "meter",
      label: "meter … sum of …",
      detail: "adds up a field",
      text: `meter ‹${fresh(place, "meter", "amount")}› "‹Amount›"
  sum of ${choice(sums)}`,
    });
  return found;
}

/** Units that are counted: those declared that no other measure defines. */
function countingUnits(place: Place): readonly string[] {
  return namesSeen(place.world, place.path, { kind: "unit" })
    .filter(({ mention }) => mention.part?.name?.text !== mention.text)
    .filter(({ mention, path }) => {
      const tokens = place.world.readings.get(path)?.tokens ?? [];
      const own = tokens.slice(mention.part?.from, mention.part?.to);
      return !own.some(token => token.slot?.place === "unitd.'is'1");
    })
    .map(({ name }) => name);
}

/** Meters of one unit, so that the unit behind `per` fits whichever is chosen. */
function usageCharges(place: Place): readonly Snippet[] {
  const { world, path, currency } = place;
  const units = new Map<string, string[]>();
  for (const meter of namesOf(place, "meter")) {
    const unit = meterUnit(world, path, meter);
    if (unit !== null) units.set(unit, [...(units.get(unit) ?? []), meter]);
  }
  const [first] = units;
  if (first === undefined) return [];
  const [unit, named] = first;
  const head = `charge ‹${fresh(place, "charge", "usage")}› "‹Usage›" for ${choice(named)}`;
  const tiers = `
    up to ‹1000› ${unit} ‹${currency} 2.00› per ${unit}
    above ‹${currency} 1.00› per ${unit}`;
  return [
    {
      word: "charge",
      label: "charge … for a meter",
      detail: "a price per unit",
      text: `${head}\n  ‹${currency} 1.00› per ${unit}`,
    },
    {
      word: "charge",
      label: "charge … with graduated tiers",
      detail: "each tier prices the part of the quantity in it",
      text: `${head}\n  graduated each ‹billing period›${tiers}`,
    },
    {
      word: "charge",
      label: "charge … with volume tiers",
      detail: "one tier prices all of the quantity",
      text: `${head}\n  volume each ‹billing period›${tiers}`,
    },
  ];
}

function otherCharges(place: Place): readonly Snippet[] {
  const { currency } = place;
  const events = namesOf(place, "event");
  const fee: Snippet = {
    word: "charge",
    label: "charge … each period",
    detail: "a recurring fee",
    text: `charge ‹${fresh(place, "charge", "fee")}› "‹Fee›"
  in ‹advance|arrears› ‹prorated by day|not prorated›
  ‹${currency} 100.00› each ‹billing period›`,
  };
  if (events.length === 0) return [fee];
  const each: Snippet = {
    word: "charge",
    label: "charge … for each event",
    detail: "an amount for every single event",
    text: `charge ‹${fresh(place, "charge", "per_event")}› "‹Per event›" for each ${choice(events)}
  ‹${currency} 1.00› flat`,
  };
  return [fee, each];
}

/** All sentences as they hold unsaid, to be changed; small totals have none. */
const POLICY: Snippet = {
  word: "policy",
  label: "policy … every sentence",
  detail: "the defaults, written out",
  text: [
    "policy",
    ...POLICY_SENTENCES.filter(({ place }) => place !== SMALL_TOTALS).map(({ snippet }) => `  ${snippet}`),
  ]
    .join("\n")
    .replace("‹3 days›", "‹0 days›"),
};

function adjustments(place: Place): readonly Snippet[] {
  const { currency } = place;
  const charges = namesOf(place, "charge");
  if (charges.length === 0) return [];
  const on = (): string => choice(["everything", ...charges]);
  return [
    {
      word: "discount",
      label: "discount … off",
      detail: "a share off charges",
      text: `discount ‹${fresh(place, "discount", "launch")}› "‹Launch discount›" on ${on()}
  ‹10%› off`,
    },
    ...(["minimum", "maximum"] as const).map(word => ({
      word,
      label: `${word} … each period`,
      detail: `the ${word === "minimum" ? "least" : "most"} that charges come to`,
      text: `${word} ‹${fresh(place, word, word === "minimum" ? "commitment" : "cap")}› "‹${word === "minimum" ? "Commitment" : "Cap"}›" on ${on()}
  ‹prorated by day|not prorated›
  ‹${currency} 100.00› each ‹billing period›`,
    })),
    {
      word: "credit",
      label: "credit … granted at start",
      detail: "money in advance that pays charges",
      text: `credit ‹${fresh(place, "credit", "welcome")}› "‹Welcome credit›" pays ${on()}
  ‹before|after› tax
  expires after ‹12 months›
  ‹${currency} 100.00› granted at start`,
    },
    {
      word: "tax",
      label: "tax … on everything",
      detail: "a tax rate",
      text: `tax ‹${fresh(place, "tax", "vat")}› "‹VAT›" on ‹everything› ‹8.1%›`,
    },
  ];
}

function examples(place: Place): readonly Snippet[] {
  const { world, path, currency } = place;
  if (namesOf(place, "charge").length === 0) return [];
  const bill = billOf(place);
  const meter = namesOf(place, "meter").find(
    name => meterUnit(world, path, name) !== null && isCounted(place, name),
  );
  const where = meter === undefined || bill === "at start" ? null : combination(place, meter);
  const usage =
    where === null || meter === undefined
      ? ""
      : `\n    usage ${meter} ‹100› ${meterUnit(world, path, meter)}${where === "" ? "" : ` where ${where}`}`;
  return [
    {
      word: "example",
      label: "example … bill … expect …",
      detail: "amounts that must come out",
      text: `example "‹${freshTitle(place, "A month")}›"
  bill ‹${bill}›${usage}
    expect total ‹${currency} 0.00›`,
    },
  ];
}

/** `usage` is of a meter that counts or sums events; of others it takes more to say. */
function isCounted({ world, path }: Place, meter: string): boolean {
  const own = declarationTokens(world, path, "meter", meter);
  return !isDerivedMeter(world, path, meter) && own.some(token => COUNTING.has(token.slot?.place ?? ""));
}

const COUNTING: ReadonlySet<string> = new Set(["agg.'count'1", "agg.'sum'1"]);

/** A value of each dimension; null where one has values that only its feed knows. */
function combination({ world, path }: Place, meter: string): string | null {
  const event = eventOfMeter(world, path, meter);
  const tests = meterDimensions(world, path, meter).map(name => {
    const entities = dimensionsIn(world, path, event === null ? null : { kind: "event", name: event }, name);
    const [value] = valuesOf(world, path, entities);
    return value === undefined ? null : `${name} is ${value}`;
  });
  return tests.includes(null) ? null : tests.join(" and ");
}

/** A whole month of the term where bills are monthly, else the opening bill. */
function billOf({ world, path }: Place): string {
  const tokens = world.readings.get(path)?.tokens ?? [];
  const from = tokens.find(token => token.slot?.place === "head.DATE1")?.text ?? "";
  const billed = tokens.findIndex(token => token.slot?.place === "head.'billed'1");
  const isMonthly =
    billed >= 0 && tokens[billed + 2]?.text === "month" && tokens[billed + 3]?.text !== "from";
  const [, year = "", month = ""] = /^(\d{4})-(\d{2})-01$/.exec(from) ?? [];
  return isMonthly && year !== "" ? `for ${year}-${month}` : "at start";
}

// Names

function namesOf({ world, path }: Place, kind: EntityKind): readonly string[] {
  return namesSeen(world, path, { kind }).map(({ name }: Named) => name);
}

/** The name, or with the first number that makes it free. */
function fresh(place: Place, kind: EntityKind, name: string): string {
  const taken = new Set(kindsBeside(kind).flatMap(one => namesOf(place, one)));
  for (let i = 2, free = name; ; i += 1) {
    if (!taken.has(free)) return free;
    free = `${name}_${i}`;
  }
}

function freshTitle(place: Place, title: string): string {
  const taken = new Set(namesOf(place, "example"));
  for (let i = 2, free = title; ; i += 1) {
    if (!taken.has(`"${free}"`)) return free;
    free = `${title} ${i}`;
  }
}

function choice(names: readonly string[]): string {
  return `‹${names.join("|")}›`;
}
