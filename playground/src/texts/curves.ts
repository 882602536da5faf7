/** The words of the curves, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  working: "Working out the curve…",
  faulty: "The contract has an error. Its curves follow once it is mended.",
  nothing: "Nothing in this contract is priced by a quantity that a hand could set.",
  trouble: "The curve could not be worked out.",
  quantity: "Quantity",
  large: { billion: "bn", trillion: "tn" },
  of: {
    label: "What the curve shows",
    charges: "Price of this alone",
    bill: "Whole bill",
  },
  ofRule: {
    charges: (label: string) =>
      `What ${label} costs where nothing else is used, before discounts, taxes and rounding.`,
    bill: (label: string) =>
      `What is due on the whole bill as ${label} changes: all else as it is set, with discounts, minimums, taxes and rounding.`,
  },
  exact: "Exact at every quantity.",
  read: "Read off bills at the points of the line; straight in between.",
  scale: { label: "Axis", linear: "Linear", log: "Log" },
  further: "Show larger quantities",
  nearer: "Show smaller quantities",
  fitting: "Fit",
  now: "now",
  amountTitle: (currency: string) => `Amount in ${currency}`,
  priceTitle: (currency: string, per: string) => `Effective price in ${currency} per ${per}`,
  priceOne: "one",
  per: (price: string, per: string) => `${price} per ${per}`,
  version: (number: number) => `version ${number}`,
  present: "This contract",
  other: "Compared with",
  point: (label: string) => `${label}: drag, or use the arrow keys`,
  pointWords: (quantity: string, amounts: string) => `${quantity}: ${amounts}`,
  noPrice: "no price",
  noLine: (title: string) => `${title} has no such quantity, or no price for it.`,
  events: "The bill beside is of events. Moving the point sets quantities by hand instead.",
  bounds: "What happens where",
  bound: (quantity: string) => `At ${quantity}:`,
  fall: (at: string, next: string, before: string, after: string, by: string) =>
    at === next
      ? `Just above ${at} all of it costs less: ${before} falls to ${after} (${by} less).`
      : `${next} cost less than ${at}: ${after} instead of ${before} (${by} less).`,
  rise: (at: string, next: string, before: string, after: string, by: string) =>
    at === next
      ? `Just above ${at} it jumps from ${before} to ${after} (${by} more).`
      : `From ${at} to ${next} it jumps from ${before} to ${after} (${by} more).`,
  madeGood: (quantity: string) => `Only from ${quantity} on does it cost as much again.`,
  step: (price: string, size: string) => `${price} more with every begun package of ${size}.`,
  compared: "Who is dearer where",
  crossing: (quantity: string, included: boolean, title: string, dear: string, cheap: string) =>
    `${included ? "From" : "Above"} ${quantity}${included ? " on" : ""} ${title} is dearer: ${dear} against ${cheap}.`,
  goesOn: "After that the two go on to cross.",
  always: (title: string) => `${title} is dearer wherever the two differ.`,
  same: "The two cost the same at every quantity shown.",
  differences: "Differences",
  dearer: "Dearer",
  table: "The curve as a table",
  columns: { quantity: "Quantity", amount: "Amount", price: (per: string) => `Per ${per}` },
};

const de: typeof en = {
  working: "Die Kurve wird berechnet…",
  faulty: "Der Vertrag hat einen Fehler. Seine Kurven folgen, sobald er behoben ist.",
  nothing: "Dieser Vertrag bepreist keine Menge, die sich von Hand einstellen liesse.",
  trouble: "Die Kurve liess sich nicht berechnen.",
  quantity: "Menge",
  large: { billion: "Mrd.", trillion: "Bio." },
  of: {
    label: "Was die Kurve zeigt",
    charges: "Nur dieser Preis",
    bill: "Ganze Rechnung",
  },
  ofRule: {
    charges: label =>
      `Was ${label} kostet, wenn sonst nichts verbraucht wird, vor Rabatten, Steuern und Rundung.`,
    bill: label =>
      `Was die ganze Rechnung ausmacht, wenn sich ${label} ändert: alles andere wie eingestellt, mit Rabatten, Mindestbeträgen, Steuern und Rundung.`,
  },
  exact: "Genau bei jeder Menge.",
  read: "An den Punkten der Linie von Rechnungen abgelesen; dazwischen gerade.",
  scale: { label: "Achse", linear: "Linear", log: "Log" },
  further: "Grössere Mengen zeigen",
  nearer: "Kleinere Mengen zeigen",
  fitting: "Einpassen",
  now: "jetzt",
  amountTitle: currency => `Betrag in ${currency}`,
  priceTitle: (currency, per) => `Effektiver Preis in ${currency} je ${per}`,
  priceOne: "1",
  per: (price, per) => `${price} je ${per}`,
  version: number => `Version ${number}`,
  present: "Dieser Vertrag",
  other: "Verglichen mit",
  point: label => `${label}: ziehen oder mit den Pfeiltasten bewegen`,
  pointWords: (quantity, amounts) => `${quantity}: ${amounts}`,
  noPrice: "kein Preis",
  noLine: title => `${title} hat keine solche Menge oder keinen Preis dafür.`,
  events:
    "Die Rechnung daneben ist von Ereignissen. Wer den Punkt bewegt, stellt stattdessen Mengen von Hand ein.",
  bounds: "Was wo geschieht",
  bound: quantity => `Bei ${quantity}:`,
  fall: (at, next, before, after, by) =>
    at === next
      ? `Gleich über ${at} kostet alles zusammen weniger: ${before} fällt auf ${after} (${by} weniger).`
      : `${next} kosten weniger als ${at}: ${after} statt ${before} (${by} weniger).`,
  rise: (at, next, before, after, by) =>
    at === next
      ? `Gleich über ${at} springt der Betrag von ${before} auf ${after} (${by} mehr).`
      : `Von ${at} auf ${next} springt der Betrag von ${before} auf ${after} (${by} mehr).`,
  madeGood: quantity => `Erst ab ${quantity} kostet es wieder gleich viel.`,
  step: (price, size) => `${price} mehr mit jedem angefangenen Paket von ${size}.`,
  compared: "Wer wo teurer ist",
  crossing: (quantity, included, title, dear, cheap) =>
    `${included ? "Ab" : "Über"} ${quantity} ist ${title} teurer: ${dear} gegen ${cheap}.`,
  goesOn: "Danach kreuzen sich die beiden weiter.",
  always: title => `${title} ist teurer, wo immer sich die beiden unterscheiden.`,
  same: "Die beiden kosten bei jeder gezeigten Menge gleich viel.",
  differences: "Unterschiede",
  dearer: "Teurer",
  table: "Die Kurve als Tabelle",
  columns: { quantity: "Menge", amount: "Betrag", price: per => `Je ${per}` },
};

export const CURVE_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
export type CurveTexts = typeof en;
