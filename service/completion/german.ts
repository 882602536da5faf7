/** Completion in German: what beside a word, a name or a whole clause tells what it is, by its English text. */

const TEXTS: Readonly<Record<string, string>> = {
  // Names, values and units.
  "unit, built in": "Einheit der Sprache",
  "product of units": "Produkt von Einheiten",
  "the account, built in": "das Konto, immer vorhanden",
  dimension: "Merkmal",
  band: "Einteilung",
  currency: "Währung",
  "time zone": "Zeitzone",
  parameter: "Parameter",

  // Sentences of the policy.
  "events that come when their period is over": "Ereignisse, die nach dem Ende ihrer Periode eintreffen",
  "Until when an event still counts in its own period, and what becomes of it later. By default it is in the next period at once.":
    "Bis wann ein Ereignis noch in seiner eigenen Periode zählt, und was danach gilt. Stillschweigend gehört es sofort in die nächste Periode.",
  "the same event again": "dasselbe Ereignis noch einmal",
  "The same event, by source and id, counts once. That is so unsaid, too.":
    "Dasselbe Ereignis, nach Quelle und Kennung, zählt einmal. Das gilt auch stillschweigend.",
  "values outside a closed list": "Werte ausserhalb einer geschlossenen Liste",
  "Whether an event whose text is not in the list is kept out, or gets the price of `otherwise`. By default it is rejected.":
    "Ob ein Ereignis, dessen Text nicht in der Liste steht, draussen bleibt oder den Preis von `otherwise` erhält. Stillschweigend wird es zurückgewiesen.",
  "events without a required field": "Ereignisse ohne ein verlangtes Feld",
  "An event without a required field, or with a value of another kind, is kept with its reason and not billed. That is so unsaid, too.":
    "Ein Ereignis ohne ein verlangtes Feld oder mit einem Wert anderer Art wird mit Grund aufbewahrt und nicht abgerechnet. Das gilt auch stillschweigend.",
  "a period's quantity below zero": "die Menge einer Periode unter null",
  "Whether a net quantity below zero is held and priced as 0, or priced as what it takes back. By default it is rejected.":
    "Ob eine Nettomenge unter null zurückgehalten und als 0 bepreist wird oder als das, was sie zurücknimmt. Stillschweigend wird sie zurückgewiesen.",
  "a bill's total below zero": "das Total einer Rechnung unter null",
  "Whether what the customer has coming is carried to the next bill or paid out. By default it is carried; on the last bill it is always paid out.":
    "Ob ein Saldo zugunsten des Kunden auf die nächste Rechnung geht oder ausbezahlt wird. Stillschweigend wird er vorgetragen; auf der letzten Rechnung wird er immer ausbezahlt.",
  "events before the start or after the end": "Ereignisse vor dem Beginn oder nach dem Ende",
  "Events outside the term are kept with that reason and not billed. That is so unsaid, too.":
    "Ereignisse ausserhalb der Laufzeit werden mit diesem Grund aufbewahrt und nicht abgerechnet. Das gilt auch stillschweigend.",
  "events dated later than they came": "Ereignisse, datiert nach ihrem Eingang",
  "How far an event's time may lie after the moment of its receipt. By default one hour.":
    "Wie weit die Zeit eines Ereignisses nach seinem Eingang liegen darf. Stillschweigend eine Stunde.",
  "voids and corrections of earlier events": "Widerrufe und Berichtigungen früherer Ereignisse",
  "Until when an event can still be voided or corrected. After the bill, the difference is carried as a correction. By default until the bill.":
    "Bis wann ein Ereignis noch widerrufen oder berichtigt werden kann. Nach der Rechnung wird der Unterschied als Berichtigung nachgetragen. Stillschweigend bis zur Rechnung.",
  "a period without events": "eine Periode ohne Ereignisse",
  "A period without usage is billed as 0. That is so unsaid, too.":
    "Eine Periode ohne Nutzung wird als 0 abgerechnet. Das gilt auch stillschweigend.",
  "a price that changes inside a period": "ein Preis, der innerhalb einer Periode ändert",
  "Whether the period is split at the change, or the new price waits for the next period. By default it is split.":
    "Ob die Periode beim Wechsel geteilt wird oder der neue Preis auf die nächste wartet. Stillschweigend wird sie geteilt.",
  "tiers and allowances in a period cut short": "Stufen und Freimengen in einer angebrochenen Periode",
  "Whether tiers, allowances, least and most prices stay whole in a partial period or shrink with it. By default they stay whole.":
    "Ob Stufen, Freimengen, Mindest- und Höchstpreise in einer angebrochenen Periode ganz bleiben oder mit ihr kleiner werden. Stillschweigend bleiben sie ganz.",
  "small totals": "kleine Totale",
  "Whether a total below the amount waits for the next bill or is waived. By default every total is billed.":
    "Ob ein Total unter dem Betrag auf die nächste Rechnung wartet oder erlassen wird. Stillschweigend wird jedes Total verrechnet.",

  // Clauses of the head.
  "the number of this version": "die Nummer dieser Fassung",
  "the term": "die Laufzeit",
  "the contract's currency": "die Währung des Vertrags",
  "the zone of days and months": "die Zone von Tagen und Monaten",
  "how often a bill is made": "wie oft eine Rechnung gestellt wird",
  "how each line is rounded": "wie jede Zeile gerundet wird",
  "how the total is rounded": "wie das Total gerundet wird",
  "the parties": "die Parteien",
  "the time for payment": "die Zahlungsfrist",

  // Whole declarations and files.
  "a thing that is counted": "etwas, das gezählt wird",
  "a term with bounds": "ein Begriff mit Grenzen",
  "what is captured": "was erfasst wird",
  "hours and days classed": "Stunden und Tage in Klassen",
  "counts events": "zählt Ereignisse",
  "adds up a field": "zählt ein Feld zusammen",
  "a price per unit": "ein Preis je Einheit",
  "each tier prices the part of the quantity in it": "jede Stufe bepreist den Teil der Menge in ihr",
  "one tier prices all of the quantity": "eine Stufe bepreist die ganze Menge",
  "a recurring fee": "eine wiederkehrende Gebühr",
  "an amount for every single event": "ein Betrag für jedes einzelne Ereignis",
  "the defaults, written out": "was stillschweigend gilt, ausgeschrieben",
  "a share off charges": "ein Anteil, der von Entgelten abgeht",
  "the least that charges come to": "das Mindeste, was Entgelte ausmachen",
  "the most that charges come to": "das Höchste, was Entgelte ausmachen",
  "money in advance that pays charges": "Geld im Voraus, das Entgelte bezahlt",
  "a tax rate": "ein Steuersatz",
  "amounts that must come out": "Beträge, die herauskommen müssen",
  "a whole contract to start from": "ein ganzer Vertrag für den Anfang",
  "units, events and bands for several contracts":
    "Einheiten, Ereignisse und Einteilungen für mehrere Verträge",
};

/** A text that is not known stays as it is, as names and titles do. */
export function inGerman(text: string): string {
  if (Object.hasOwn(TEXTS, text)) return TEXTS[text] ?? text;
  const [, kind = "", rest = ""] = /^([a-z]+)( · .*| \(.*\))?$/s.exec(text) ?? [];
  const named = NAMES[kind];
  if (named !== undefined) return `${named}${rest}`;
  return text
    .replace(/^(.*?)(, )?field of (\S+)$/s, "$1$2Feld von $3")
    .replace(/^value of (.+)$/s, "Wert von $1")
    .replace(/^version of (.+)$/s, "Fassung von $1")
    .replace(/^price list \(/, "Preisliste (");
}

/** What a name is of, before its title. */
const NAMES: Readonly<Record<string, string>> = {
  unit: "Einheit",
  parameter: "Parameter",
  event: "Ereignis",
  field: "Feld",
  band: "Einteilung",
  meter: "Zähler",
  charge: "Entgelt",
  allowance: "Freimenge",
  discount: "Rabatt",
  minimum: "Mindestbetrag",
  maximum: "Höchstbetrag",
  credit: "Guthaben",
  tax: "Steuer",
  example: "Beispiel",
};

/** Of phrases, by their words. */
export const GERMAN_PHRASES: Readonly<Record<string, string>> = {
  "based on": "Übernimmt eine Preisliste; was hier steht, kommt dazu, ersetzt oder entfernt.",
  "round lines": "Wie jede Zeile gerundet wird, oder dass nur das Total gerundet wird.",
  "round total": "Wie das Total gerundet wird; der Unterschied ist eine eigene Zeile.",
  between:
    "Die beiden Parteien, wie Rechnung und Prüfung sie nennen. Bei Werten: zwei Grenzen, beide eingeschlossen.",
  "over time":
    "Von einem Stand, den ein Ereignis setzt und der bis zum nächsten gilt, auch über das Ende der Periode.",
  "quantity rounded": "Rundet das Ergebnis des Zählers, vor Freimengen und Preisen.",
  "summed over": "Zählt Merkmale der Teile zusammen, nach denen der abgeleitete Zähler nicht getrennt ist.",
  by: "Die Merkmale, nach denen getrennt wird: Felder des Ereignisses, Einteilungen oder `account`.",
  for: "Wofür das Entgelt ist: ein Zähler, ein Parameter, jedes einzelne Ereignis oder der Umsatz anderer Entgelte. Ohne das ist es eine Gebühr.",
  "for each": "Jedes einzelne Ereignis wird für sich bepreist, dann werden die Beträge zusammengezählt.",
  "in advance": "Abgerechnet am Anfang der Periode, für die es gilt.",
  "in arrears": "Abgerechnet, wenn die Periode, für die es gilt, vorbei ist.",
  "not prorated": "Eine angebrochene Periode kostet die ganze Gebühr.",
  "before tiers": "Die Stufen beginnen nach der Freimenge zu zählen.",
  "within tiers": "Die Freimenge füllt die ersten Stufen.",
  "price at least": "Was eine Zeile mindestens ausmacht, auch ohne Nutzung.",
  "price at most": "Was eine Zeile höchstens ausmacht.",
  "price rounded": "Rundet den Preis einer Zeile, vor den Anpassungen.",
  "up to": "Eine Stufe, die ihre Grenze einschliesst.",
  "not offered":
    "Die Liste endet hier: was darüber liegt, wird mit diesem Grund zurückgehalten und nie bepreist.",
  from: "Welcher Preis wann gilt: von Beginn an, ab einem Datum, einem Vertragsmonat oder einem Vertragstag.",
  "after minimums": "Zieht den Rabatt nach den Mindestbeträgen ab, damit kein Mindestbetrag ihn zurückholt.",
  "before tax": "Bezahlt, bevor Steuern berechnet werden; besteuert wird also weniger.",
  "after tax": "Bezahlt den Betrag samt Steuer, wie ein Zahlungsmittel.",
  "contract month": "Monate, die ab dem Beginn des Kontos zählen.",
  "billing period": "Die Zeit, die eine Rechnung abdeckt.",
};

/** Words that only join others, where they are offered alone. */
export const GERMAN_WORDS: Readonly<Record<string, string>> = {
  list: "schliesst `price list`",
  on: "worauf eine Anpassung gilt, ein Datum, oder die Tage einer Einteilung",
  between: "zwei Grenzen, beide eingeschlossen, oder die beiden Parteien",
  and: "verbindet Grenzen, Parteien und Bedingungen",
  from: "der erste Tag, die erste Stunde oder der erste Monat, oder eine Datei",
  to: "der letzte Tag, die letzte Stunde oder der letzte Monat, oder der neue Wert",
  until: "`until further notice`: ohne Ende; in einer Regel ein letzter Zeitpunkt",
  further: "Teil von `until further notice`",
  lines: "die Zeilen einer Rechnung",
  is: "gibt einen Wert, erklärt oder vergleicht",
  up: "von null weg; `up to` beginnt eine Stufe, die ihre Grenze einschliesst",
  in: "die Einheit oder Währung einer Angabe",
  of: "wovon etwas genommen wird",
  type: "der CloudEvents-Typ eines Ereignisses",
  by: "die Merkmale, nach denen getrennt wird, oder wonach sich etwas richtet",
  over: "worüber zusammengefasst wird: Zeit, Intervalle, Merkmale",
  for: "wofür ein Entgelt ist, oder wofür ein Stand geführt wird",
  at: "beginnt `at least`, `at most`, `at or above`, `at start`, `at end`",
  as: "als was etwas zählt",
  out: "schliesst `left out` und `paid out`",
  then: "was für noch spätere Ereignisse gilt",
  no: "beginnt `no usage billed as zero`",
  with: "die Felder eines Ereignisses im Beispiel",
};
