/** Deutsch: was einer Abrechnung eines Kontos im Weg steht. */
import { declared, fromWords, type Pattern, periodWords, quoted } from "./pattern.ts";

const TERM: readonly Pattern[] = [
  [/^the start (.+) is no day of the calendar$/, day => `den Beginn ${day} gibt es im Kalender nicht`],
  [
    /^the start (.+) is a day that (.+) skipped; (.+) would fit$/,
    (day, zone, next) =>
      `den Beginn ${day} gibt es in «${zone}» nicht, weil die Uhren ihn übersprungen haben; ${next} würde passen`,
  ],
  [/^the end (.+) is no day of the calendar$/, day => `das Ende ${day} gibt es im Kalender nicht`],
  [
    /^(.+), from which the end is known, is no day of the calendar$/,
    day => `${day}, ab wann das Ende bekannt ist, gibt es im Kalender nicht`,
  ],
  [
    /^the (start|end) (.+) lies outside the contract's term, (.+) to (.+)$/,
    (what, day, first, last) => {
      const term = last === "further notice" ? `ab ${first} auf Weiteres` : `${first} bis ${last}`;
      return `${what === "start" ? "der Beginn" : "das Ende"} ${day} liegt ausserhalb der Laufzeit des Vertrags, ${term}`;
    },
  ],
  [
    /^the end (.+) comes before the start (.+)$/,
    (end, start) => `das Ende ${end} liegt vor dem Beginn ${start}`,
  ],
  [
    /^the end becomes known on (.+), when the contract's last bill is made; no bill could correct those before$/,
    day =>
      `das Ende wird am ${day} bekannt, wenn die letzte Rechnung des Vertrags schon erstellt ist; keine Rechnung könnte die früheren berichtigen`,
  ],
  [
    /^(.+) that cut the billing periods of an account that starts on this day; (.+)$/,
    (what, fits) =>
      `${cutWords(what)}, die nicht in die Rechnungsperioden eines Kontos mit diesem Beginn passen; ${fitting(fits)}`,
  ],
];

function cutWords(what: string): string {
  const [, whose = "", period = ""] = /^(.+) has periods of a (.+)$/.exec(what) ?? [];
  if (whose !== "") return `${declared(whose)} hat Perioden von ${periodWords(period)}`;
  return what.replace(
    /^(.+) has contract months$/,
    (_, one: string) => `${declared(one)} hat Vertragsmonate`,
  );
}

function fitting(words: string): string {
  const days = /^a start on (.+) would fit$/.exec(words)?.[1];
  if (days === undefined) return "innert eines Jahres passt kein Beginn";
  return `ein Beginn am ${days.replaceAll(" or ", " oder ")} würde passen`;
}

const PARAMETERS: readonly Pattern[] = [
  [/^the contract has no parameter (\w+)$/, name => `der Vertrag hat keinen Parameter ${quoted(name)}`],
  [
    /^the contract gives (\w+) no bounds, so no account may set it$/,
    name => `der Vertrag gibt ${quoted(name)} keine Grenzen, also kann kein Konto es festlegen`,
  ],
  [
    /^(\w+) is (\S+)(?: from (.+))?, a second date; it says one day for an account$/,
    (name, value, from) =>
      `${quoted(name)} ist ${value}${from === "" ? "" : ` ab ${from}`}, ein zweites Datum; je Konto gilt ein einziger Tag`,
  ],
  [
    /^(\w+) is (.+), outside (.+)$/s,
    (name, value, bounds) =>
      `${quoted(name)} ist ${value}, ausserhalb von ${bounds.replace(" to ", " bis ")}`,
  ],
  [/^(\S+) is no day of the calendar$/, day => `${day} gibt es im Kalender nicht`],
  [/^(\w+): (\S+) after (\S+)$/, (name, day, before) => `${quoted(name)}: ${day} steht nach ${before}`],
  [
    /^(\w+) has a value from (\S+), and the contract one from (\S+) \((.+)\); which holds from then on .+$/,
    (name, own, agreed, value) =>
      `${quoted(name)} hat einen Wert ab ${own}, und der Vertrag nennt einen ab ${agreed} (${value}); welcher dann gilt, ist offen: ein Wert des Kontos ab ${agreed} sagt es`,
  ],
  [
    /^(\w+) changes on (\S+), inside a period \(each (.+)\) that the meter (\w+) measures by it; .+$/,
    (name, day, period, meter) =>
      `${quoted(name)} ändert sich am ${day}, mitten in einer Periode von ${periodWords(period)}, in welcher der Zähler ${quoted(meter)} danach misst; am ersten Tag einer solchen Periode passt es`,
  ],
  [
    /^events are read by (\w+), which is (.+) from (\S+) on, but known only on (\S+), .+ known by (\S+) fits$/,
    (name, value, from, known, closes) =>
      `Ereignisse werden nach ${quoted(name)} gelesen (${value} ab ${from}), das aber erst am ${known} bekannt wird, wenn ihre Rechnung schon erstellt ist; ein Wert, der bis ${closes} bekannt ist, passt`,
  ],
];

const DATES: readonly Pattern[] = [
  [
    /^(.+): the row (.+) begins on (\S+), but the row before it on (\S+)$/,
    (what, from, second, first) =>
      `${declared(what)}: die Zeile ${fromWords(from)} beginnt am ${second}, die Zeile davor aber am ${first}`,
  ],
  [/^(.+): its window names no day$/, what => `${declared(what)}: sein Zeitraum nennt keinen Tag`],
  [
    /^(.+): its window begins on (\S+), after its last day, (\S+)$/,
    (what, first, last) =>
      `${declared(what)}: sein Zeitraum beginnt am ${first}, nach seinem letzten Tag ${last}`,
  ],
  [/^(.+): (from .+) names no day$/, (what, from) => `${declared(what)}: «${from}» nennt keinen Tag`],
];

const POOLS: readonly Pattern[] = [
  [/^it is billed to itself$/, "es wird über sich selbst abgerechnet"],
  [
    /^it is billed to (.+), which is no account of this contract$/,
    name => `es wird über ${quoted(name)} abgerechnet, und das ist kein Konto dieses Vertrags`,
  ],
  [
    /^it is billed to (.+), which is billed to (.+) itself$/,
    (name, other) =>
      `es wird über ${quoted(name)} abgerechnet, das selbst über ${quoted(other)} abgerechnet wird`,
  ],
  [
    /^it is billed to (.+), whose parameters hold, so it cannot set its own$/,
    name => `es wird über ${quoted(name)} abgerechnet, dessen Parameter gelten; eigene kann es nicht haben`,
  ],
  [
    /^it starts on (\S+), before (.+), to which it is billed$/,
    (day, name) => `es beginnt am ${day}, vor ${quoted(name)}, über das es abgerechnet wird`,
  ],
  [
    /^it ends on (\S+), after (.+), to which it is billed$/,
    (day, name) => `es endet am ${day}, nach ${quoted(name)}, über das es abgerechnet wird`,
  ],
  [
    /^its end becomes known on (\S+), after the bills of (.+), to which it is billed$/,
    (day, name) =>
      `sein Ende wird am ${day} bekannt, nach den Rechnungen von ${quoted(name)}, über das es abgerechnet wird`,
  ],
];

/** Of what is not told of an account in general, the pattern with most words comes first. */
export const ACCOUNTS: readonly Pattern[] = [...TERM, ...POOLS, ...DATES, ...PARAMETERS];
