/** Deutsch: gerechnete Beispiele, und was offen ist. */

import { germanWarning } from "../../../diagnostics/german/warnings.ts";
import type { Bills } from "../phrases/bills.ts";

export const bills: Bills = {
  title: "Gerechnete Beispiele",
  rule:
    "Der Vertrag bringt diese Fälle mit, samt den Beträgen, welche die Parteien erwarten. Hier sind sie " +
    "aus den Preisen oben gerechnet. Jeder Fall steht für sich: ein Konto, das am ersten Tag des " +
    "Vertrags beginnt, ohne frühere Nutzung. Zeilen, auf denen nichts genutzt wurde und nichts " +
    "geschuldet ist, sind weggelassen.",
  none: "Der Vertrag bringt keine gerechneten Fälle mit.",
  given: (title, value) => `${title} ist ${value}.`,
  givenFrom: (title, value, date) => `${title} ist ab dem ${date} ${value}.`,
  ends: date => `Das Konto endet am ${date}.`,
  record: (event, instant, fields) =>
    fields === "" ? `Ereignis ${event} am ${instant}.` : `Ereignis ${event} am ${instant}, mit ${fields}.`,
  field: (name, value) => `${name} ${value}`,
  opening: date => `Eröffnungsrechnung vom ${date}`,
  bill: (from, to) => `Rechnung für ${from} bis ${to}`,
  lastBill: (from, to) => `Letzte Rechnung, für ${from} bis ${to}`,
  used: items => `Genutzt: ${items}.`,
  usage: (quantity, meter, where) =>
    where === "" ? `${meter}: ${quantity}` : `${meter}, ${where}: ${quantity}`,
  columns: { line: "Zeile", calculation: "Rechnung" },
  service: (from, to) => (from === to ? from : `${from} bis ${to}`),
  givenBack: "zurückerstattet",
  correction: "Berichtigung",
  where: (dimension, value) => `${dimension} ${value}`,
  allowance: quantity => `${quantity} inbegriffen`,
  creditPaid: (quantity, title) => `${quantity} bezahlt von ${title}`,
  times: (quantity, price) => `${quantity} × ${price}`,
  packages: (quantity, of, count, price) => `${count} × ${price} (${quantity}, je angebrochene ${of})`,
  percentOf: (rate, amount) => `${rate} von ${amount}`,
  flat: amount => `${amount} pauschal`,
  included: quantity => `${quantity} ohne Preis inbegriffen`,
  part: (amount, part) => `${amount} × ${part}`,
  prorated: (amount, before, part) => `${amount} (nur ${part} Tage von ${before})`,
  before: amount => `${amount} bereits berechnet`,
  again: amount => `${amount} nach heutigem Wissen`,
  pricedBefore: (amount, quantity) => `${amount} für ${quantity} vor dem Wechsel`,
  bound: (amount, isLeast, limit) => `${amount} (${isLeast ? "mindestens" : "höchstens"} ${limit})`,
  rounded: amount => `${amount} (der Preis wird gerundet)`,
  noted: (text, notes) => `${text} (${notes})`,
  heldBelowZero: quantity => `${quantity} liegt unter null und ist zurückgestellt`,
  heldNotOffered: quantity => `${quantity} wird nicht angeboten und ist zurückgestellt`,
  equals: (text, exact) => `${text} = ${exact}`,
  nothing: "nichts genutzt",
  discount: (rate, base) => `${rate} von ${base}`,
  discountAtMost: (text, most) => `${text}, höchstens ${most}`,
  discountOn: base => `auf ${base}`,
  shortfall: (least, spent) => `${least} − ${spent} Umsatz`,
  excess: spent => `über dem Höchstbetrag, bei ${spent} Umsatz`,
  creditOn: base => `auf geschuldete ${base}`,
  tax: (rate, base) => `${rate} von ${base}`,
  taxIncluded: (rate, base) => `${rate}, in ${base} enthalten`,
  rounding: "Rundung",
  roundingTo: step => `auf ${step}`,
  brought: "Vortrag der letzten Rechnung",
  carried: "Vortrag auf die nächste Rechnung",
  waived: "Zu klein, um berechnet zu werden",
  total: "Total",
  reads: (meter, quantity) => `Der Zähler ${meter} zeigt ${quantity}.`,
  allowanceDrawn: (title, quantity) => `Von ${title} sind ${quantity} bezogen.`,
  creditLeft: (title, amount) => `Von ${title} bleiben ${amount}.`,
  rejected: count =>
    count === "1" ? "1 Ereignis ist zurückgewiesen." : `${count} Ereignisse sind zurückgewiesen.`,
  held: count =>
    count === "1" ? "1 Ereignis ist zurückgestellt." : `${count} Ereignisse sind zurückgestellt.`,
  agrees: count =>
    count === 1
      ? "Der eine Wert, den der Vertrag für diesen Fall nennt, stimmt damit überein."
      : count === 2
        ? "Beide Werte, die der Vertrag für diesen Fall nennt, stimmen damit überein."
        : `Alle ${count} Werte, die der Vertrag für diesen Fall nennt, stimmen damit überein.`,
  differs: (what, expected, actual) =>
    `Der Vertrag nennt für «${what}» ${expected}; gerechnet sind es ${actual}.`,
  openTitle: "Offene Fragen",
  openNone: "Die Prüfung des Vertrags hat nichts gefunden, das zu entscheiden wäre.",
  openRule: "Die Prüfung des Vertrags hat Folgendes gefunden. Jemand sollte entscheiden, was gemeint ist.",
  acceptedRule: "Auch Folgendes hat die Prüfung gefunden. Der Vertrag nimmt es in Kauf und sagt, warum.",
  accepted: (code, place, { message }, reason) => `${code}, ${place}: ${message} Begründung: ${reason}`,
  finding: (code, place, { message, remedy }) => `${code}, ${place}: ${message} ${remedy}`,
  warning: germanWarning,
  failed: (title, what, expected, actual) =>
    `Der Fall ${title} stimmt nicht: für «${what}» nennt der Vertrag ${expected}, gerechnet sind es ` +
    `${actual}.`,
  line: (path, line) => `${path}, Zeile ${line}`,
};
