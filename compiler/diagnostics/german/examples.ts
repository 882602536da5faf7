/** Deutsch: die Beispiele, die der Vertrag mitbringt. */
import type { ExampleParams } from "../catalogue/examples.ts";
import type { WordRows } from "../row.ts";
import { phrase } from "./phrases.ts";

export const exampleWords: WordRows<ExampleParams> = {
  TAR8001: {
    title: "Beispiel ohne Rechnung",
    message: p => `Das Beispiel «${p.title}» stellt keine Rechnung.`,
    reason: "Ein Beispiel zeigt, was eine Rechnung ausmacht.",
    remedy: () => "Zum Beispiel ergänzen: «bill for 2026-04».",
  },
  TAR8002: {
    title: "Beispiel, das nichts erwartet",
    message: p => `Das Beispiel «${p.title}» erwartet nichts.`,
    reason: "Ein Beispiel, das nicht scheitern kann, beweist nichts.",
    remedy: () => "Zum Beispiel ergänzen: «expect total CHF 500.00».",
  },
  TAR8003: {
    title: "Rechnungen ungeordnet",
    message: () => "Diese Rechnung liegt vor der vorigen oder ist dieselbe.",
    reason: "Die Rechnungen eines Beispiels sind ein Verlauf nach der Zeit, jede nur einmal.",
    remedy: () => "Sie ordnen oder zwei Beispiele daraus machen.",
  },
  TAR8004: {
    title: "Schritt vor der ersten Rechnung",
    message: p => `«${p.step}» gehört zu einer Rechnung, doch davor steht keine.`,
    reason: "Nutzung und Erwartungen gehören zur Rechnung davor.",
    remedy: () => "Unter eine Rechnung verschieben.",
  },
  TAR8005: {
    title: "Nutzung eines abgeleiteten Zählers",
    message: p => `«${p.meter}» ist abgeleitet; seine Menge folgt aus anderen Zählern.`,
    reason: "Eine Menge, die zugleich angegeben und berechnet ist, könnte sich widersprechen.",
    remedy: () => "Die Nutzung der Zähler angeben, aus denen er abgeleitet ist.",
  },
  TAR8006: {
    title: "Nutzung ohne ihr Merkmal",
    message: p => `Die Preise von «${p.meter}» hängen von «${p.dimension}» ab; diese Nutzung nennt es nicht.`,
    reason: "Nichts sagt, welche Zeile sie bepreist.",
    remedy: p => `Ergänzen: «where ${p.dimension} is …».`,
  },
  TAR8007: {
    title: "Ereignis ohne verlangtes Feld",
    message: p => `Ein Ereignis «${p.event}» muss «${p.field}» haben.`,
    reason: "Es würde als unvollständig zurückgewiesen, und nichts würde abgerechnet.",
    remedy: p =>
      `«${p.field}» ergänzen. Ein Beispiel für Zurückgewiesenes kann sagen: «expect rejected 1 event».`,
  },
  TAR8008: {
    title: "Ein Wert für jedes Merkmal",
    message: p => `«${p.dimension}» muss hier ein einziger Wert sein, einmal genannt.`,
    reason: "Nutzung fällt in eine einzige Kombination von Merkmalen.",
    remedy: () => "Für jede Kombination eine eigene Zeile «usage» schreiben.",
  },
  TAR8009: {
    title: "Zwei Beispiele eines Titels",
    message: p => `Es gibt zwei Beispiele mit dem Titel «${p.title}».`,
    reason: "Ein Beispiel, das nicht stimmt, findet man über seinen Titel.",
    remedy: () => "Eines davon umbenennen.",
  },
  TAR8010: {
    title: "Zwei Enden",
    message: () => "Ein Beispiel kann nur einmal enden.",
    reason: "Ein Konto hat einen letzten Tag.",
    remedy: () => "Nur eines davon behalten.",
  },
  TAR8011: {
    title: "Datum ausserhalb der Laufzeit",
    message: p => `${phrase(p.date)} liegt ausserhalb der Laufzeit, ${p.from} bis ${phrase(p.to)}.`,
    reason: "Dafür gibt es keine Rechnung.",
    remedy: () => "Ein Datum in der Laufzeit des Vertrags wählen.",
  },
  TAR8013: {
    title: "Wert, den das Ereignis nicht haben kann",
    message: p => `Der Wert von «${p.field}» ${phrase(p.problem)}.`,
    reason: "Das Ereignis würde zurückgewiesen, und nichts würde abgerechnet.",
    remedy: () =>
      "Den Wert berichtigen. Ein Beispiel für Zurückgewiesenes kann sagen: «expect rejected 1 event».",
  },
  TAR8014: {
    title: "Anzahl Ereignisse",
    message: () => "Eine Anzahl Ereignisse ist eine ganze Zahl.",
    reason: "Ereignisse werden gezählt.",
    remedy: () => "Zum Beispiel schreiben: «expect rejected 1 event».",
  },
  TAR8015: {
    title: "Anteil eines Entgelts, für das der Rabatt nicht gilt",
    message: p => `Der Rabatt «${p.discount}» gilt nicht für das Entgelt «${p.charge}».`,
    reason: "Sein Anteil ist immer null.",
    remedy: () => "Ein Entgelt nennen, für das der Rabatt gilt.",
  },
  TAR8016: {
    title: "Zwei Werte eines Zählers",
    message: p => `Die Nutzung von «${p.meter}» ist für diese Rechnung zweimal angegeben.`,
    reason:
      "Sie lässt sich über die Zeit nicht zusammenzählen; jede Angabe wäre der einzige Wert des Zählers.",
    remedy: () => "Den Wert der ganzen Periode einmal angeben oder jedes Ereignis mit «record» schreiben.",
  },
};
