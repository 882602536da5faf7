/** Deutsch: die Fälle, an denen sich ein Mangel zeigt, nach ihrem englischen Wortlaut. */
import { MONTHS, WEEKDAYS } from "../../english-dates.ts";
import { WEEKDAYS as DAYS_IN_GERMAN, MONTHS as MONTHS_IN_GERMAN } from "../../german-dates.ts";
import type { Pattern } from "./patterns.ts";
import { each, times } from "./terms.ts";

/** ", where the seats is 500 seats", which may end any of them. */
const WHERE = "(, where the .+?)?";

const TIMES = "(more than |less than )?([0-9'/]+) (times|of)";

export const WITNESSES: readonly Pattern[] = [
  [/^on (\d\S+)$/, (date = "") => `am ${date}`],
  [/^on (\d\S+) at (\d\d:\d\d)$/, (date = "", time = "") => `am ${date} um ${time}`],
  [
    /^on a ([A-Z]\w+day) in ([A-Z]\w+) at (\d\d:\d\d)$/,
    (day = "", month = "", time = "") =>
      `an einem ${DAYS_IN_GERMAN[WEEKDAYS.indexOf(day)]} im ${MONTHS_IN_GERMAN[MONTHS.indexOf(month)]} um ${time}`,
  ],
  [/^more than (?!.*\b(?:times|of)$)(.+)$/, (words = "") => `mehr als ${words}`],
  [/^the row above take every (.+)$/, (names = "") => `die Zeile darüber deckt alle Werte von «${names}»`],
  [
    /^the (\d+) rows above take every (.+)$/,
    (count = "", names = "") => `die ${count} Zeilen darüber decken alle Werte von «${names}»`,
  ],
  [/^((?:the )?[a-z][a-z0-9_]* is (?:".*"|any other value|[^ ,]+)(?: and .+)?)$/s, caseWords],
  [
    new RegExp(
      `^(.+) cost (.+), (.+) cost (.+?)(?: in one (.+?))?(, beyond what is included)?${WHERE}(?:; as much again from (.+) on)?$`,
    ),
    (fewer = "", cost = "", more = "", less = "", of = "", beyond = "", where = "", again = "") =>
      `${fewer} kosten ${cost}, ${more} kosten ${less}${inOne(of)}${beyond === "" ? "" : ", über das Inbegriffene hinaus"}` +
      `${whereWords(where)}${again === "" ? "" : `; gleich viel kosten erst wieder ${again}`}`,
  ],
  [
    new RegExp(`^(.+) is due of (.+), (.+) is due of (.+?)(?: in one (.+?))?${WHERE}$`),
    (due = "", of = "", later = "", more = "", one = "", where = "") =>
      `bei ${spendWords(of)} sind ${due} geschuldet, bei ${spendWords(more)} ${later}${inOne(one)}${whereWords(where)}`,
  ],
  [
    new RegExp(`^at least (.+) and at most (.+?)${WHERE}: what it costs is (.+)$`),
    (least = "", most = "", where = "", cost = "") =>
      `mindestens ${least} und höchstens ${most}${whereWords(where)}: es kostet ${cost}`,
  ],
  [
    new RegExp(`^at least (.+) and at most (.+) each (.+?)${WHERE}$`),
    (least = "", most = "", one = "", where = "") =>
      `mindestens ${least} und höchstens ${most} ${each(one)}${whereWords(where)}`,
  ],
  ...bounds(),
  ...slips(),
  ...terms(),
];

function bounds(): readonly Pattern[] {
  return [
    [
      /^the quantity is at most (.+), and the row begins (above|at) (.+)$/,
      (most = "", begin = "", at = "") =>
        `die Menge ist höchstens ${most}, und die Zeile beginnt ${begin === "above" ? "über" : "bei"} ${at}`,
    ],
    [
      /^the quantity is at least (.+), and the row ends at (.+)$/,
      (least = "", at = "") => `die Menge ist mindestens ${least}, und die Zeile endet bei ${at}`,
    ],
    [
      /^it ends at (.+) at most, the row above at (.+) or more$/,
      (end = "", above = "") => `sie endet höchstens bei ${end}, die Zeile darüber mindestens bei ${above}`,
    ],
    [
      /^it ends at (.+), and only its fee could be due there$/,
      (end = "") => `sie endet bei ${end}; nur ihre Gebühr könnte dort geschuldet sein`,
    ],
    [
      /^(.+) are included, and the row ends at (.+)$/,
      (free = "", at = "") => `${free} sind inbegriffen, und die Zeile endet bei ${at}`,
    ],
    [
      /^(.+) are included, and the quantity is at most (.+)$/,
      (free = "", most = "") => `${free} sind inbegriffen, und die Menge ist höchstens ${most}`,
    ],
    [
      /^where the row begins the price would be (.+), and it is at most (.+)$/,
      (price = "", most = "") =>
        `wo die Zeile beginnt, wäre der Preis ${price}, und er ist höchstens ${most}`,
    ],
    [
      /^where the row ends the price would be (.+), and it is at least (.+)$/,
      (price = "", least = "") =>
        `wo die Zeile endet, wäre der Preis ${price}, und er ist mindestens ${least}`,
    ],
    [/^the spend is at most (.+)$/, (most = "") => `der Umsatz ist höchstens ${most}`],
    [/^"(.+)" is at most (.+)$/, (meter = "", most = "") => `«${meter}» ist höchstens ${most}`],
  ];
}

function slips(): readonly Pattern[] {
  return [
    [
      new RegExp(`^(.+), then (.+): ${TIMES} it$`),
      (before = "", now = "", ...by) => `«${before}», dann «${now}»: ${factor(by)}`,
    ],
    [
      new RegExp(`^(.+), now (.+): ${TIMES} it$`),
      (before = "", now = "", ...by) => `«${before}», jetzt «${now}»: ${factor(by)}`,
    ],
    [
      new RegExp(`^(.+), later (.+): ${TIMES} it$`),
      (before = "", later = "", ...by) => `${before}, später ${later}: ${factor(by)}`,
    ],
    [
      new RegExp(`^(.+), and it may be (.+): ${TIMES} it$`),
      (value = "", bound = "", ...by) => `${value}, und es dürfen ${bound} sein: ${factor(by)}`,
    ],
  ];
}

function terms(): readonly Pattern[] {
  return [
    [
      /^it begins on (\S+), the term ends on (\S+)$/,
      (day = "", last = "") => `es beginnt am ${day}, die Laufzeit endet am ${last}`,
    ],
    [
      /^it begins with (contract (?:month|day) \S+), and the last one before (\S+) is (\S+)$/,
      (point = "", day = "", last = "") =>
        `es beginnt mit «${point}», und der letzte vor dem ${day} ist ${last}`,
    ],
    [
      /^it begins with (contract \S+ \S+), and the last one is (\S+); (the text .+)$/,
      (point = "", last = "", text = "") =>
        `er beginnt mit «${point}», und der letzte ist ${last}; ${inForce(text)}`,
    ],
    [
      /^it is given from (\S+) to (\S+); (the text .+)$/,
      (first = "", last = "", text = "") => `er wird von ${first} bis ${last} gewährt; ${inForce(text)}`,
    ],
    [/^the price of (.+) is always 0$/, (names = "") => `der Preis von «${names}» ist immer 0`],
    [
      /^"(.+)" takes (.+) off the same charges$/,
      (name = "", share = "") => `«${name}» nimmt ${share} von denselben Entgelten weg`,
    ],
  ];
}

/** `model is "large" and batch is false`, value by value. */
function caseWords(text = ""): string {
  const said: string[] = [];
  let rest = text;
  while (rest !== "") {
    const match = /^((?:the )?[a-z][a-z0-9_]*) is ("[^"]*"|any other value|[^ ]+)(?: and |$)/s.exec(rest);
    if (match === null) return text;
    const [whole, name, value = ""] = match;
    said.push(
      value === "any other value"
        ? `«${name}» hat einen anderen Wert`
        : `«${name}» ist «${value.replace(/^"(.*)"$/s, "$1")}»`,
    );
    rest = rest.slice(whole.length);
  }
  return said.join(" und ");
}

function inOne(words: string): string {
  return words === "" ? "" : ` (${each(words)})`;
}

/** ", where the seats is 500 seats and the floor is CHF 80.00" */
function whereWords(where: string): string {
  if (where === "") return "";
  const values = where
    .slice(", where ".length)
    .split(/,? and (?=the )|, (?=the )/)
    .map(one => one.replace(/^the (\S+) is (.+)$/s, "«$1» $2 beträgt"));
  return `, wenn ${values.join(" und ")}`;
}

function spendWords(of: string): string {
  return of.replace(/^a spend of /, "einem Umsatz von ");
}

/** "the text is in force from 2026-01-01 to 2026-12-31", or "on". */
function inForce(text: string): string {
  const [, from = "", to] = /from (\S+) (?:to (\S+)|on)$/.exec(text) ?? [];
  return to === undefined ? `der Text gilt ab ${from}` : `der Text gilt von ${from} bis ${to}`;
}

function factor([side = "", number = "", kind = ""]: readonly string[]): string {
  return times(side, number, kind) + (kind === "of" ? " davon" : "");
}
