import type { ServiceTexts } from "./service-texts.ts";

export const german: ServiceTexts = {
  quantity: "Menge",
  cost: "Kostet",
  effective: "Im Schnitt",
  forCase: "Für",
  notOffered: "nicht angeboten",
  perOne: unit => `je ${unit}`,
  oneEvent: "ein Ereignis",
  price: title => `Was ${title} kostet`,
  pricesFrom: start => `Preis ${start}`,
  moreCases: count =>
    count === 1
      ? "1 weiterer Fall: auf seine Zeile zeigen, um ihn zu sehen."
      : `${count} weitere Fälle: auf eine Zeile zeigen, um sie zu sehen.`,
  withValues: values => `Mit ${values}.`,
  alone: "Je ganze Periode, vor Rabatten, Mindestbeträgen, Guthaben und Steuern.",
  sharedAllowance: title => `Vor der gemeinsamen Freimenge ${title}.`,
  increases: "Im ersten Vertragsjahr; später steigt der Preis.",
  allowanceWorth: (quantity, worth) => `${quantity} sind inbegriffen; ohne das würden sie ${worth} kosten.`,
  allowanceBeyond: "Die Tabelle zählt sie als bezogen.",
  tierFull: (from, to, cost) => `Von ${from} bis ${to}: die volle Stufe kostet ${cost}.`,
  tierAll: (to, cost) => `An ihrem Ende kosten ${to} zusammen ${cost}.`,
  tierTotal: cost => `Alles bis zu ihrem Ende kostet ${cost}.`,
  number: value => `Genau ${value}.`,
  fraction: value => `Als Bruch: ${value}.`,
  inUnit: value => `Das sind ${value}.`,
  word: (word, meaning) => `**\`${word}\`**: ${meaning}`,
  hintFull: (full, total) => (full === total ? `voll ${full}` : `voll ${full}, zusammen ${total}`),
  hintAll: total => `voll ${total}`,
  hintTooltip: (full, total, to) => `Die volle Stufe kostet ${full}; alles bis ${to} kostet ${total}.`,
  lensRun: "Dieses Beispiel rechnen",
  lensPasses: "stimmt",
  lensFails: (what, expected, actual) => `stimmt nicht: ${what} ist ${actual}, erwartet ${expected}`,
  lensMore: count => ` (und ${count} weitere)`,
};
