/** The words of the bill, in both languages. */
import type { Language } from "../state/model.ts";
import { countWords } from "./counts.ts";

type Words = Readonly<Record<string, string>>;

const en = {
  waiting: "Reckoning the bill…",
  kinds: { opening: "Opening bill", period: "Bill", last: "Last bill" },
  number: (kind: string, number: number) => `${kind} ${number}`,
  between: "between",
  and: "and",
  account: "Account",
  period: "Period",
  version: "Version",
  payable: "Payable within",
  item: "Item",
  quantity: "Quantity",
  amount: "Amount",
  open: (title: string) => `How ${title} comes about`,
  service: (from: string, to: string) => `for ${from} to ${to}`,
  note: "Note",
  held: "held",
  lineKinds: {
    usage: "",
    fee: "fee",
    once: "once",
    refund: "given back",
    correction: "correction",
    discount: "discount",
    minimum: "minimum",
    maximum: "maximum",
    credit: "credit",
    tax: "",
    "tax included": "",
    left: "",
  } as Words,
  noLines: "Nothing is due in this period.",
  subtotal: "Subtotal",
  rounding: "Rounding",
  brought: "Brought from the bill before",
  carried: "Carried to the next bill",
  waived: "Too small to be billed",
  total: "Total",
  paidOut: "Paid out",
  included: (words: string, amount: string) => `includes ${words}: ${amount}`,
  left: "Credits left",
  basis: (accepted: number) => `Made from ${countWords(accepted)} ${accepted === 1 ? "event" : "events"}`,
  late: (count: number) => `${countWords(count)} of them late`,
  showClause: "Show the clause in the contract",
  units: {
    day: "day",
    days: "days",
    week: "week",
    weeks: "weeks",
    month: "month",
    months: "months",
  } as Words,
  save: "Save",
  saveOne: { json: "Save this bill as JSON", csv: "Save this bill as CSV" },
  saveAll: (count: number) => `All ${countWords(count)}`,
  saveAllAs: { json: "Save all bills as JSON lines", csv: "Save all bills as CSV" },
  print: "Print",
  announced: (total: string) => `Total ${total}`,
  errors: (count: number) =>
    count === 1
      ? "The contract has an error. This is its last bill."
      : `The contract has ${count} errors. This is its last bill.`,
  errorsAlone: (count: number) =>
    count === 1
      ? "The contract has an error. Its bill follows once it is mended."
      : `The contract has ${count} errors. Its bill follows once they are mended.`,
  goTo: (path: string, line: number) => `Show line ${line} of ${path}`,
  line: (path: string, line: number) => `${path}, line ${line}`,
  refused: "There is no bill",
  noBill: "No bill is made: no event falls into the term of an account.",
  columnsFirst: "Say what the columns of the table mean, and the bill follows.",
  eventsFirst: "Bring events, and the bill follows.",
  slow: "This takes too long. It goes on with the next change.",
  broken: "The bill could not be made.",
  leftOut: {
    title: "What is not on the bills",
    none: "Every event is on a bill.",
    events: (count: number) => `${countWords(count)} ${count === 1 ? "event" : "events"}`,
    rejected: "rejected",
    held: "held",
    unreadable: "unreadable",
    unknownAccounts: "of unknown accounts",
    otherTypes: "of other types",
    duplicates: "duplicates, counted once",
    voided: "voided",
    pendingVoids: "voids of events that were not seen",
    beyond: "of later periods",
    line: (line: number) => `line ${line}`,
    more: (count: number) => `and ${countWords(count)} more`,
    event: "The event",
    onBill: (account: string, bill: number | null) => (bill === null ? account : `${account}, bill ${bill}`),
  },
  reasons: {} as Words,
  examples: {
    title: "Examples of the contract",
    passes: "passes",
    fails: "fails",
    summary: (passed: number, all: number) => `${passed} of ${all} ${passed === 1 ? "passes" : "pass"}`,
    none: "This contract has no examples yet. Save the present bill as its first one.",
    expected: "expected",
    actual: "is",
    load: "Set sliders to it",
    show: (title: string) => `Show the example ${title}`,
    save: "Save this as an example",
    name: "Title of the example",
    defaultName: "Present usage",
    confirm: "Save in the contract",
    cancel: "Cancel",
    saved: (title: string) => `“${title}” is now part of the contract, and passes.`,
    cannot: (reason: string) => `This cannot be an example: ${reason}.`,
  },
};

const de: typeof en = {
  waiting: "Die Rechnung entsteht…",
  kinds: { opening: "Eröffnungsrechnung", period: "Rechnung", last: "Schlussrechnung" },
  number: (kind, number) => `${kind} ${number}`,
  between: "zwischen",
  and: "und",
  account: "Konto",
  period: "Periode",
  version: "Fassung",
  payable: "Zahlbar innert",
  item: "Position",
  quantity: "Menge",
  amount: "Betrag",
  open: title => `Wie ${title} entsteht`,
  service: (from, to) => `für ${from} bis ${to}`,
  note: "Anmerkung",
  held: "zurückgehalten",
  lineKinds: {
    usage: "",
    fee: "Gebühr",
    once: "einmalig",
    refund: "zurück",
    correction: "Berichtigung",
    discount: "Rabatt",
    minimum: "Mindestbetrag",
    maximum: "Höchstbetrag",
    credit: "Guthaben",
    tax: "",
    "tax included": "",
    left: "",
  },
  noLines: "In dieser Periode ist nichts geschuldet.",
  subtotal: "Zwischensumme",
  rounding: "Rundung",
  brought: "Von der letzten Rechnung",
  carried: "Auf die nächste Rechnung",
  waived: "Zu klein für eine Rechnung",
  total: "Total",
  paidOut: "Auszuzahlen",
  included: (words, amount) => `darin ${words}: ${amount}`,
  left: "Restguthaben",
  basis: accepted => `Aus ${countWords(accepted)} ${accepted === 1 ? "Ereignis" : "Ereignissen"}`,
  late: count => `davon ${countWords(count)} verspätet`,
  showClause: "Die Klausel im Vertrag zeigen",
  units: {
    day: "Tag",
    days: "Tagen",
    week: "Woche",
    weeks: "Wochen",
    month: "Monat",
    months: "Monaten",
  },
  save: "Speichern",
  saveOne: { json: "Diese Rechnung als JSON speichern", csv: "Diese Rechnung als CSV speichern" },
  saveAll: count => `Alle ${countWords(count)}`,
  saveAllAs: { json: "Alle Rechnungen als JSON-Zeilen speichern", csv: "Alle Rechnungen als CSV speichern" },
  print: "Drucken",
  announced: total => `Total ${total}`,
  errors: count =>
    count === 1
      ? "Der Vertrag hat einen Fehler. Dies ist seine letzte Rechnung."
      : `Der Vertrag hat ${count} Fehler. Dies ist seine letzte Rechnung.`,
  errorsAlone: count =>
    count === 1
      ? "Der Vertrag hat einen Fehler. Seine Rechnung folgt, sobald er behoben ist."
      : `Der Vertrag hat ${count} Fehler. Seine Rechnung folgt, sobald sie behoben sind.`,
  goTo: (path, line) => `Zeile ${line} von ${path} zeigen`,
  line: (path, line) => `${path}, Zeile ${line}`,
  refused: "Es gibt keine Rechnung",
  noBill: "Es gibt keine Rechnung: kein Ereignis fällt in die Laufzeit eines Kontos.",
  columnsFirst: "Sobald klar ist, was die Spalten der Tabelle bedeuten, folgt die Rechnung.",
  eventsFirst: "Sobald Ereignisse da sind, folgt die Rechnung.",
  slow: "Das dauert zu lange. Mit der nächsten Änderung geht es weiter.",
  broken: "Die Rechnung konnte nicht erstellt werden.",
  leftOut: {
    title: "Was auf keiner Rechnung steht",
    none: "Jedes Ereignis steht auf einer Rechnung.",
    events: count => `${countWords(count)} ${count === 1 ? "Ereignis" : "Ereignisse"}`,
    rejected: "zurückgewiesen",
    held: "zurückgehalten",
    unreadable: "nicht lesbar",
    unknownAccounts: "von unbekannten Konten",
    otherTypes: "von anderer Art",
    duplicates: "mehrfach, einmal gezählt",
    voided: "widerrufen",
    pendingVoids: "Widerrufe von Ereignissen, die fehlen",
    beyond: "aus späteren Perioden",
    line: line => `Zeile ${line}`,
    more: count => `und ${countWords(count)} weitere`,
    event: "Das Ereignis",
    onBill: (account, bill) => (bill === null ? account : `${account}, Rechnung ${bill}`),
  },
  reasons: {
    incomplete: "unvollständig",
    "unknown value": "unbekannter Wert",
    "outside the term": "ausserhalb der Laufzeit",
    future: "aus der Zukunft",
    conflict: "widersprüchlich",
    late: "zu spät",
    "too late to correct": "zu spät für eine Berichtigung",
    "void after the bill": "nach der Rechnung widerrufen",
    "void not accepted": "Widerruf nicht angenommen",
    "events missing": "Ereignisse fehlen",
    "not offered": "nicht angeboten",
  },
  examples: {
    title: "Beispiele des Vertrags",
    passes: "stimmt",
    fails: "stimmt nicht",
    summary: (passed, all) => `${passed} von ${all} ${passed === 1 ? "stimmt" : "stimmen"}`,
    none: "Dieser Vertrag hat noch keine Beispiele. Die jetzige Rechnung kann das erste sein.",
    expected: "erwartet",
    actual: "ist",
    load: "Regler darauf stellen",
    show: title => `Das Beispiel ${title} zeigen`,
    save: "Als Beispiel speichern",
    name: "Titel des Beispiels",
    defaultName: "Heutiger Verbrauch",
    confirm: "In den Vertrag schreiben",
    cancel: "Abbrechen",
    saved: title => `«${title}» gehört nun zum Vertrag und stimmt.`,
    cannot: reason => `Das kann kein Beispiel sein: ${reason}.`,
  },
};

export const BILL_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
export type BillTexts = typeof en;

/** "2026-01-31" as people write it. */
export function dayWords(day: string, language: Language): string {
  return DAYS[language].format(new Date(`${day}T00:00:00Z`));
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
  de: new Intl.DateTimeFormat("de-CH", { dateStyle: "medium", timeZone: "UTC" }),
};

/** An instant as clocks in the contract's zone show it; as it is written where the browser has no such zone. */
export function instantWords(instant: string, zone: string, language: Language): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  try {
    const words = { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23", timeZone: zone } as const;
    return new Intl.DateTimeFormat(LOCALES[language], words).format(time);
  } catch {
    return instant;
  }
}

const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-CH" };

/** "30 days", as a contract says it. */
export function durationWords(text: string, { units }: BillTexts): string {
  const [count = "", unit = ""] = text.split(" ");
  return `${count} ${units[unit] ?? unit}`.trim();
}
