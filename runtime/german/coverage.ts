/** Deutsch: was ein Beispiel braucht, damit es eine Klausel erreicht, oder warum keines sie erreichen kann. */
import type { CoverageItem } from "../coverage/coverage.ts";
import type { ItemKind } from "../coverage/item.ts";
import { declared, fromWords, namesIn, ofDeclared, type Pattern, periodWords, quoted } from "./pattern.ts";

const KINDS: Readonly<Record<ItemKind, string>> = {
  price: "Preis",
  phase: "Preisphase",
  row: "Zeile",
  tier: "Stufe",
  "least price": "Mindestpreis",
  "most price": "Höchstpreis",
  "price rounding": "Rundung des Preises",
  increase: "jährliche Erhöhung",
  allowance: "Freimenge",
  "carry-over": "Übertrag",
  band: "Einteilung",
  discount: "Rabatt",
  "discount row": "Zeile",
  "discount cap": "Höchstbetrag",
  minimum: "Mindestbetrag",
  maximum: "Höchstbetrag",
  credit: "Guthaben",
  expiry: "Verfall",
  tax: "Steuer",
  policy: "Regel",
};

/** `clause` of an item: "Stufe des Entgelts «usage»: «above»". */
export function clauseInGerman({ kind, of, words }: Pick<CoverageItem, "kind" | "of" | "words">): string {
  if (kind === "policy") return quoted(words);
  const what = of.startsWith(`${kind} `) ? declared(of) : `${KINDS[kind]} ${ofDeclared(of)}`;
  return words === "" ? what : `${what}: ${quoted(words)}`;
}

// Usage

/** "usage of calls where model is "x", more than 10 calls in one month, on a bill of days from start on" */
const USED = new RegExp(
  [
    "^(a bill|usage of \\w+(?: or \\w+)*|a value of \\w+|a record of \\w+|spend of \\w+(?: or \\w+)*)",
    "(?: and a reading of (\\w+))?",
    "( that no row above prices)?",
    "(?: where (.+?))?",
    "(?:, more than (.+?)|, (.+?) or more)?",
    "(?: in one (.+?))?",
    "(?:, on a bill (before the next price|of days from .+? on))?$",
  ].join(""),
  "s",
);

function used(
  subject: string,
  reading: string,
  unpriced: string,
  where: string,
  above: string,
  least: string,
  period: string,
  on: string,
): string {
  return [
    subjectWords(subject),
    reading === "" ? "" : ` und einen Wert des Zählers ${quoted(reading)}`,
    unpriced === "" ? "" : ", wofür keine Zeile darüber einen Preis nennt",
    where === "" ? "" : ` mit ${quoted(where)}`,
    above === "" ? "" : `, mehr als ${quoted(above)}`,
    least === "" ? "" : `, ${quoted(least)} oder mehr`,
    period === "" ? "" : ` ${inPeriod(period)}`,
    on === "" ? "" : `, auf einer Rechnung ${dayWords(on)}`,
  ].join("");
}

function subjectWords(subject: string): string {
  if (subject === "a bill") return "eine Rechnung";
  const [, what = "", names = ""] = /^(.+?) of (.+)$/.exec(subject) ?? [];
  const verbs: Readonly<Record<string, string>> = {
    usage: "Verbrauch von",
    "a value": "einen Wert von",
    "a record": "ein Ereignis",
    spend: "Umsatz von",
  };
  return `${verbs[what] ?? what} ${namesIn(names)}`;
}

function inPeriod(period: string): string {
  return `${period === "day" ? "an" : "in"} ${periodWords(period)}`;
}

function dayWords(on: string): string {
  const from = /^of days (from .+) on$/.exec(on)?.[1];
  return from === undefined ? "vor dem nächsten Preis" : `mit Tagen ${fromWords(from)}`;
}

const CHARGES: readonly Pattern[] = [
  [
    /^a history of two bills: one that uses less than the allowance, and the next that uses more than it$/,
    "zwei Rechnungen nacheinander: eine, die weniger als die Freimenge braucht, und die nächste, die mehr braucht",
  ],
  [/^the opening bill \(`bill at start`\)$/, "die Eröffnungsrechnung («bill at start»)"],
  [/^the last bill \(`ends on DATE`\)$/, "die Schlussrechnung («ends on DATE»)"],
  [/^the bill of the period that holds that day$/, "die Rechnung der Periode, in die dieser Tag fällt"],
  [
    /^a bill on which it is due(?:, on a bill (.+))?$/,
    on => `eine Rechnung, auf der es geschuldet ist${on === "" ? "" : `, ${dayWords(on)}`}`,
  ],
  [
    /^a bill (before the next price|of days from .+? on)(?: with (.+))?$/,
    (on, usage) =>
      `eine Rechnung ${dayWords(on)}${usage === "" || usage === "a bill" ? "" : ` mit ${withWords(usage)}`}`,
  ],
  [/^so little usage that the price is raised$/, "so wenig Verbrauch, dass der Preis angehoben wird"],
  [/^so much usage that the price is cut$/, "so viel Verbrauch, dass der Preis begrenzt wird"],
  [
    /^a quantity whose price is no multiple of the step$/,
    "eine Menge, deren Preis kein Vielfaches der Schrittweite ist",
  ],
  [
    /^a bill after an anniversary on which the price rises$/,
    "eine Rechnung nach einem Jahrestag, an dem der Preis steigt",
  ],
  [/^a bill$/, "eine Rechnung"],
];

/** After "mit". */
function withWords(usage: string): string {
  return subjectWords(usage)
    .replace(/^einen /, "einem ")
    .replace(/^ein /, "einem ")
    .replace(/^eine /, "einer ");
}

const ADJUSTMENTS: readonly Pattern[] = [
  [/^so much to take off that the cap cuts it$/, "so viel Abzug, dass der Höchstbetrag ihn begrenzt"],
  [
    /^a bill with charges for (.+?)(?:, of (days within its dates|contract (?:month|day)s? \d+ to \d+))?$/,
    (names, window) => forCharges(names, window),
  ],
  [
    /^a spend of (\w+(?: and \w+)*), (.+)$/s,
    (names, bound) => `einen Umsatz von ${namesIn(names)}, ${boundWords(bound)}`,
  ],
  [
    /^a reading of (\w+), (.+)$/s,
    (name, bound) => `einen Wert des Zählers ${quoted(name)}, ${boundWords(bound)}`,
  ],
  [
    /^charges that come to (less|more) than (.+?)(?:, (from .+))?$/s,
    (order, amount, from) =>
      `Entgelte von zusammen ${order === "less" ? "weniger" : "mehr"} als ${quoted(amount)}${from === "" ? "" : `, ${fromWords(from)}`}`,
  ],
  [
    /^a bill of the period in which it expires, with something left of it$/,
    "eine Rechnung der Periode, in der es verfällt, mit einem Rest davon",
  ],
];

function forCharges(text: string, window: string): string {
  const [, named = text, since = ""] = /^(.+?), for services (from .+) on$/.exec(text) ?? [];
  const paid = named.replace(/ that it pays$/, "");
  const names = `eine Rechnung mit Entgelten für ${namesIn(paid)}`;
  return [
    names,
    paid === named ? "" : ", die es bezahlt",
    since === "" ? "" : `, für Leistungen ${fromWords(since)}`,
    window === "" ? "" : `, ${windowWords(window)}`,
  ].join("");
}

function windowWords(window: string): string {
  if (window === "days within its dates") return "mit Tagen in seinem Zeitraum";
  const [, kind = "", first = "", last = ""] = /^contract (month|day)s? (\d+) to (\d+)$/.exec(window) ?? [];
  return `aus ${kind === "day" ? "den Vertragstagen" : "den Vertragsmonaten"} ${first} bis ${last}`;
}

function boundWords(bound: string): string {
  const above = /^more than (.+)$/s.exec(bound)?.[1];
  if (above !== undefined) return `mehr als ${quoted(above)}`;
  const least = /^(.+) or more$/s.exec(bound)?.[1];
  return least === undefined ? quoted(bound) : `${quoted(least)} oder mehr`;
}

// Policies

const POLICIES: readonly Pattern[] = [
  [/^no field has a closed list of values$/, "kein Feld hat eine geschlossene Liste von Werten"],
  [/^no event has a field$/, "kein Ereignis hat ein Feld"],
  [/^there are no events$/, "es gibt keine Ereignisse"],
  [/^no price changes inside a period$/, "kein Preis ändert sich mitten in einer Periode"],
  [
    /^there are no tiers, allowances, least or most prices$/,
    "es gibt keine Stufen, Freimengen, Mindest- oder Höchstpreise",
  ],
  [/^nothing is ever given back$/, "es wird nie etwas zurückgegeben"],
  [
    /^a record is received at once, as an event of its own$/,
    "ein Ereignis eines Beispiels gilt als sofort empfangen, und jedes ist ein eigenes",
  ],
  [
    /^a record with a value that its list does not have(, and `expect rejected`)?$/,
    more => `ein Ereignis mit einem Wert, den seine Liste nicht hat${rejected(more)}`,
  ],
  [
    /^a record without a required field(, and `expect rejected`)$/,
    more => `ein Ereignis, dem ein verlangtes Feld fehlt${rejected(more)}`,
  ],
  [
    /^a record before the first day or after the last(, and `expect rejected`)$/,
    more => `ein Ereignis vor dem ersten oder nach dem letzten Tag${rejected(more)}`,
  ],
  [/^usage below zero, of a `signed` field$/, "Verbrauch unter null, aus einem Feld mit «signed»"],
  [/^a bill without usage$/, "eine Rechnung ohne Verbrauch"],
  [
    /^a bill whose period a new price, parameter or version begins in$/,
    "eine Rechnung, in deren Periode ein neuer Preis, Parameter oder eine neue Fassung beginnt",
  ],
  [
    /^a bill of a period that `ends on DATE` cuts, with usage that meets a tier or an allowance$/,
    "eine Rechnung einer Periode, die «ends on DATE» verkürzt, mit Verbrauch, der eine Stufe oder Freimenge betrifft",
  ],
  [
    /^a bill(, not the last one,)? that gives back more than it charges$/,
    last =>
      `eine Rechnung${last === "" ? "" : ", nicht die letzte"}, die mehr zurückgibt, als sie verrechnet`,
  ],
  [
    /^a bill, not the last one, whose total is above zero and below the amount$/,
    "eine Rechnung, nicht die letzte, deren Total über null und unter dem Betrag liegt",
  ],
];

function rejected(more: string): string {
  return more === "" ? "" : ", und «expect rejected»";
}

export const COVERAGE: readonly Pattern[] = [...POLICIES, ...ADJUSTMENTS, ...CHARGES, [USED, used]];
