/** Deutsch: warum etwas nicht geht. */
import { toldInGerman } from "../../runtime/german/told.ts";
import type { RefusalRows } from "./words.ts";

const timeMatters = (label: string): string =>
  `was «${label}» kostet, hängt davon ab, wann in der Periode verbraucht wird`;

const TYPES: Readonly<Record<string, string>> = {
  text: "kein Text",
  instant: "kein Zeitpunkt",
  boolean: "weder «true» noch «false»",
  integer: "keine ganze Zahl",
  decimal: "keine Zahl",
};

export const germanRefusals: RefusalRows = {
  "value of events": p => `«${p.name}» lässt sich hier nicht umbenennen: es steht so in den Ereignissen.`,
  "value of accounts": p => `«${p.name}» lässt sich hier nicht umbenennen: Konten können es so nennen.`,
  "no title": () => "Ein Beispiel braucht einen Titel.",
  "no value": () => "Ein Wert braucht einen Text.",
  "not a text": () => "Darin steht, was in einem Text nicht stehen kann.",
  "no name": () => "Es braucht einen Namen.",
  "reserved name": p => `«${p.name}» ist ein Wort der Sprache; so kann nichts heissen.`,
  "bad name": p =>
    `«${p.name}» ist kein Name: Namen beginnen mit einem kleinen Buchstaben und bestehen aus kleinen Buchstaben, Ziffern und «_».`,
  "unit like a currency": p => `«${p.name}» würde als Währung gelesen.`,
  "unit of the language": p => `«${p.name}» ist schon eine Einheit der Sprache.`,
  "reserved unit": p => `«${p.name}» ist ein Wort der Sprache und kann keine Einheit sein.`,
  "unit like a product": p =>
    `«${p.name}» wäre ein Produkt von Einheiten, und ein solches wird nicht erklärt.`,
  "bad unit": p =>
    `«${p.name}» ist keine Einheit: Einheiten beginnen mit einem Buchstaben und bestehen aus Buchstaben, Ziffern und «_».`,
  "account is taken": () => "«account» ist ein Merkmal, das jeder Zähler hat.",
  "name is taken": p => `«${p.name}» ist in «${p.path}» schon vergeben.`,
  "column of another": p =>
    `Die Spalte «${p.column}» von «${p.data}» wird auch in «${p.path}» gelesen, dort als anderes Merkmal.`,
  "column of prices": p => `«${p.data}» hat schon eine Spalte «price», in der die Preise stehen.`,

  errors: () => "der Vertrag hat Fehler",
  "no bill": () => "es gibt keine Rechnung",
  "other start": p =>
    `das Konto eines Beispiels beginnt mit dem Vertrag, am ${p.first}, dieses aber am ${p.start}`,
  "too many events": p =>
    `${p.count} Ereignisse sind zu viele für ein Beispiel, das man lesen kann; höchstens ${p.most} werden geschrieben`,
  "values that change": () =>
    "Werte eines Parameters, die sich mit der Zeit ändern, müssen Sie selbst schreiben",
  "not statable": () => "die Rechnung lässt sich nicht als Beispiel ausdrücken",
  "not writable": () => "ein Name oder eine Einheit darin lässt sich nicht schreiben",
  "does not compile": () => "mit diesem Beispiel ist der Vertrag nicht mehr gültig",
  "comes out otherwise": p =>
    `${toldInGerman(p.what)} ist mit diesem Beispiel ${toldInGerman(p.actual)} und nicht ${toldInGerman(p.expected)}`,

  "unreadable event": p => `Ereignis ${p.number} ist nicht lesbar: ${toldInGerman(p.cause)}`,
  "same identity": p =>
    `Ereignis ${p.number} hat «source» und «id» eines anderen, was ein Beispiel nicht ausdrücken kann`,
  "several accounts": () => "ein Beispiel hat ein Konto, und diese Ereignisse gehören zu mehreren",
  void: p => `Ereignis ${p.number} widerruft ein anderes, was ein Beispiel nicht ausdrücken kann`,
  "no time": p => `Ereignis ${p.number} hat keine Zeit`,
  "late receipt": p =>
    `Ereignis ${p.number} ist später empfangen, als es geschah, was ein Beispiel nicht ausdrücken kann`,
  "unknown type": p => `Ereignis ${p.number}: der Vertrag hat kein Ereignis der Art «${p.type}»`,
  "wrong field": p => `Ereignis ${p.number}: «${p.field}» ist ${TYPES[p.type] ?? `nicht «${p.type}»`}`,

  "no version": p => `eine Fassung ${p.version} hat der Vertrag nicht`,
  "start outside the term": p => {
    const term = p.last === "" ? `am ${p.first} oder später` : `zwischen ${p.first} und ${p.last}`;
    return `ein Konto dieses Vertrags beginnt ${term} und nicht am ${p.start}`;
  },
  "no such bill": p => `eine Rechnung ${p.bill} gibt es in der Laufzeit des Kontos nicht`,
  "no quantity": p => `«${p.label}»: «${p.text}» ist keine Menge`,
  "time matters": p => `${timeMatters(p.label)}; stattdessen Ereignisse angeben`,
  "time matters, many events": p =>
    `${timeMatters(p.label)}, und mehr als ${p.most} Ereignisse sind zu viele, um sie einzeln anzugeben`,
  "time matters, no event": p => `${timeMatters(p.label)}, und kein Ereignis der Periode zählt dafür`,
  "counts for several": p =>
    `«${p.label}» wäre ${p.read} und nicht ${p.wanted}: seine Ereignisse zählen für mehrere Zähler`,
  "no count": p => `«${p.label}»: «${p.text}» ist keine Anzahl Ereignisse`,
  "count too large": p =>
    `«${p.label}»: mehr als ${p.most} Ereignisse sind zu viele, um sie einzeln anzugeben`,
  "no value of a field": p => `«${p.label}»: «${p.text}» ist kein Wert von «${p.field}»`,
  "no bill here": () => "hier wird keine Rechnung erstellt",
  failure: p => `${toldInGerman(p.what)}: ${toldInGerman(p.actual)}`,
  "partly held": () => "ein Teil davon wird nicht angeboten und ist zurückgehalten",

  "no such meter": p => `ohne Zähler «${p.meter}»`,
  "no such dimension": p => `ohne Merkmal «${p.dimension}» des Zählers «${p.meter}»`,
  "no such event": p => `ohne Ereignis «${p.event}»`,
  "no such parameter": p => `ohne Parameter «${p.parameter}»`,
  "no such period": () => "seine Tage sind dort keine Rechnungsperiode",
  "no such account": p => toldInGerman(p.cause),
};
