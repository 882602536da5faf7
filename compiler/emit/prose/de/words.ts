/** Deutsch: Namen, Daten, Perioden, Rundungen, und wie Dinge verbunden werden. */
import type { Condition, PlanDuration, RoundingMode } from "../../../../runtime/plan/plan.ts";
import { SPANS } from "../../../../runtime/text/german-spans.ts";
import type { PeriodRule } from "../../../../runtime/time/period.ts";
import { MONTHS, WEEKDAYS } from "../../../german-dates.ts";
import type { Scale } from "../../../syntax/tree.ts";
import type { Words } from "../phrases/words.ts";

const UNITS: Readonly<Record<string, string>> = {
  ...SPANS,
  byte: "Byte",
  bytes: "Byte",
  bit: "Bit",
  bits: "Bit",
  percent: "Prozent",
};

export const words: Words = {
  quoted: text => `«${text}»`,
  and: items => joined(items, "und"),
  or: items => joined(items, "oder"),
  date: (year, month, day) => `${day}. ${monthName(month)} ${year}`,
  month: month => monthName(month),
  weekday: day => WEEKDAYS[day - 1] ?? "",
  days: (from, to) => (from === to ? from : `${from} bis ${to}`),
  instant: (date, time, offset) => `${date}, ${time} Uhr ${offset === "Z" ? "UTC" : `(UTC${offset})`}`,
  percent: digits => `${digits} %`,
  scale: (scale, isOne) => scaleWord(scale, isOne),
  unit: unit => unitWord(unit),
  truth: value => (value ? "ja" : "nein"),
  perPackage: of => `je ${of}`,
  period: rule => periodNoun(rule).name,
  each: rule => `je ${periodNoun(rule).name}`,
  inEach: rule => {
    const { name, gender } = periodNoun(rule);
    return `in ${gender === "f" ? "jeder" : "jedem"} ${name}`;
  },
  span: ({ count, unit }: PlanDuration) =>
    `${count} ${durationWord(count, unit).replace(/(Tage|Monate|Jahre)n$/, "$1")}`,
  duration: ({ count, unit }: PlanDuration) => `${count} ${durationWord(count, unit)}`,
  rounded: (mode: RoundingMode, step) => {
    switch (mode) {
      case "up":
        return `auf das nächste Vielfache von ${step} aufgerundet (von null weg)`;
      case "down":
        return `auf das nächste Vielfache von ${step} abgerundet (gegen null)`;
      case "half up":
        return `kaufmännisch auf ${step} gerundet (genau die Hälfte wird aufgerundet)`;
      case "half down":
        return `auf ${step} gerundet (genau die Hälfte wird abgerundet)`;
      case "half even":
        return `auf ${step} gerundet (genau die Hälfte geht zum geraden Vielfachen)`;
    }
  },
  is: (name, values, negated) => (negated ? `${name} nicht ${values} ist` : `${name} ${values} ist`),
  compared: (
    name: string,
    operator: Extract<Condition, { readonly kind: "compare" }>["operator"],
    value: string,
    negated: boolean,
  ) => {
    const not = negated ? "nicht " : "";
    switch (operator) {
      case "at least":
        return `${name} ${not}mindestens ${value} beträgt`;
      case "at most":
        return `${name} ${not}höchstens ${value} beträgt`;
      case "above":
        return `${name} ${not}über ${value} liegt`;
      case "below":
        return `${name} ${not}unter ${value} liegt`;
    }
  },
  term: (title, worth) => (worth === null ? `«${title}»` : `«${title}» (${worth})`),
  clock: time => time,
};

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

function joined(items: readonly string[], word: string): string {
  if (items.length <= 2) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;
}

function scaleWord(scale: Scale, isOne: boolean): string {
  return {
    thousand: "1'000",
    million: isOne ? "Million" : "Millionen",
    billion: isOne ? "Milliarde" : "Milliarden",
  }[scale];
}

/** The units of the language itself; "GB-hours" and the like part by part, all others as the contract writes them. */
function unitWord(unit: string): string {
  return unit
    .split("-")
    .map(part => UNITS[part] ?? part)
    .join("-");
}

interface Noun {
  readonly name: string;
  readonly gender: "m" | "f" | "n";
  readonly genitive?: string;
}

function periodNoun(rule: PeriodRule): Noun {
  switch (rule.kind) {
    case "hour":
      return { name: "Stunde", gender: "f" };
    case "day":
      return { name: "Tag", gender: "m", genitive: "Tages" };
    case "week":
      return { name: "Woche", gender: "f" };
    case "month":
      return rule.fromDay === 1
        ? { name: "Kalendermonat", gender: "m", genitive: "Kalendermonats" }
        : {
            name: `Monat (ab Tag ${rule.fromDay})`,
            gender: "m",
            genitive: `Monats (ab Tag ${rule.fromDay})`,
          };
    case "quarter":
      return rule.fromDay === 1
        ? { name: "Kalenderquartal", gender: "n", genitive: "Kalenderquartals" }
        : {
            name: `Quartal (ab Tag ${rule.fromDay})`,
            gender: "n",
            genitive: `Quartals (ab Tag ${rule.fromDay})`,
          };
    case "year":
      return rule.fromDay === 1
        ? { name: "Kalenderjahr", gender: "n", genitive: "Kalenderjahres" }
        : { name: `Jahr (ab Tag ${rule.fromDay})`, gender: "n", genitive: `Jahres (ab Tag ${rule.fromDay})` };
    case "months": {
      const name = `Zeitraum von ${rule.count} Vertragsmonaten`;
      return { name, gender: "m", genitive: `Zeitraums von ${rule.count} Vertragsmonaten` };
    }
    case "contract month":
      return { name: "Vertragsmonat", gender: "m", genitive: "Vertragsmonats" };
    case "contract quarter":
      return { name: "Vertragsquartal", gender: "n", genitive: "Vertragsquartals" };
    case "contract year":
      return { name: "Vertragsjahr", gender: "n", genitive: "Vertragsjahres" };
  }
}

/** In the dative after a preposition and elsewhere alike, but for days, months and years. */
function durationWord(count: number, unit: PlanDuration["unit"]): string {
  const nouns: Readonly<Record<PlanDuration["unit"], readonly [string, string]>> = {
    minute: ["Minute", "Minuten"],
    hour: ["Stunde", "Stunden"],
    day: ["Tag", "Tagen"],
    week: ["Woche", "Wochen"],
    month: ["Monat", "Monaten"],
    year: ["Jahr", "Jahren"],
  };
  return nouns[unit][count === 1 ? 0 : 1];
}
