/** Deutsch: Rabatte, Mindest- und Höchstbeträge, Guthaben, Steuern und Regeln. */

import { periodInGerman as period } from "../../german-dates.ts";
import type { AdjustmentParams } from "../catalogue/adjustments.ts";
import type { WordRows } from "../row.ts";
import { noun } from "./nouns.ts";
import { phrase } from "./phrases.ts";
import { each, unitWords } from "./terms.ts";
import type { WarningCode } from "./warnings.ts";

export const adjustmentWords: WordRows<Omit<AdjustmentParams, WarningCode>> = {
  TAR7002: {
    title: "Periode eines Rabatts",
    message: p => `${phrase(p.found)}.`,
    reason:
      "Ein Prozentsatz gilt für das, was abgerechnet wird; ein Betrag braucht eine Periode, in der er einmal gewährt wird.",
    remedy: () => "«10% off» oder «CHF 100.00 off each month» schreiben.",
  },
  TAR7003: {
    title: "Rabatt in angebrochenen Perioden nicht geregelt",
    message: p =>
      `Der Rabatt «${p.discount}» ist ein Betrag je Periode, sagt aber nicht, was eine angebrochene Periode abzieht.`,
    reason: "Die Summe ist eine andere; darum gilt nichts stillschweigend.",
    remedy: () => "«prorated by day» oder «not prorated» ergänzen.",
  },
  TAR7004: {
    title: "Klausel ohne Wirkung",
    message: p => `«${p.clause}» bewirkt hier nichts: ${phrase(p.why)}.`,
    reason: "Wer eine Klausel liest, erwartet eine Wirkung.",
    remedy: () => "Die Klausel entfernen.",
  },
  TAR7005: {
    title: "Anpassung einer kürzeren Periode",
    message: p =>
      `Angegeben ist: ${noun(p.what)} ${each(p.period)}; abgerechnet wird aber ${each(p.billed)}.`,
    reason:
      "Die Periode eines Rabatts, Mindest- oder Höchstbetrags ist die Rechnungsperiode oder eine längere, in die ganze Rechnungsperioden passen.",
    remedy: p => `«each billing period» verwenden oder eine längere Periode, die passt.${phrase(p.starts)}`,
  },
  TAR7006: {
    title: "Regel doppelt",
    message: p => `Zu «${p.sentence}» stehen zwei Sätze da.`,
    reason: "Zwei Regeln für einen Fall könnten sich widersprechen, und nichts sagt, welche gilt.",
    remedy: () => "Nur einen davon behalten.",
  },
  TAR7007: {
    title: "Zwei Blöcke mit Regeln",
    message: () => "Eine Datei hat einen einzigen Block «policy».",
    reason: "Die Regeln für besondere Fälle findet man leichter an einem Ort.",
    remedy: () => "Die Sätze in einen Block verschieben.",
  },
  TAR7008: {
    title: "Gilt für nichts",
    message: p => `«${p.name}» gilt für kein Entgelt.`,
    reason: "«everything except» mit allen Entgelten lässt nichts übrig.",
    remedy: () => "Mindestens ein Entgelt nennen.",
  },
  TAR7009: {
    title: "Dauer ausserhalb der Grenzen",
    message: p => `Eine Dauer von «${p.found}» kann hier nicht stehen.`,
    reason:
      "Eine Dauer ist eine ganze Zahl, höchstens 10'000 von jeder Einheit; eine längere hiesse für immer.",
    remedy: () => "Eine ganze Zahl bis 10'000 schreiben.",
  },
  TAR7010: {
    title: "Teile eines Zählerwerts",
    message: p => `Die Zeilen des Rabatts «${p.discount}» sind nach einem Zähler gestaffelt.`,
    reason: "Gestaffelte Zeilen nehmen von Teilen eines Umsatzes weg; der Wert eines Zählers hat keine.",
    remedy: () =>
      "«volume … by» mit dem Zähler schreiben oder «graduated … by the spend of» mit dem, worauf der Rabatt gilt.",
  },
  TAR7011: {
    title: "Teile eines anderen Umsatzes",
    message: p => `Die Zeilen des Rabatts «${p.discount}» sind nach dem Umsatz anderer Entgelte gestaffelt.`,
    reason:
      "Jede Zeile nimmt von ihrem Teil des Umsatzes weg; das muss der Umsatz sein, auf den der Rabatt gilt.",
    remedy: () => "Nach «on» und nach «the spend of» dieselben Entgelte nennen oder «volume» schreiben.",
  },
  TAR7012: {
    title: "Zeile, die nicht rechtzeitig feststeht",
    message: p => `«${p.charge}» wird abgerechnet, bevor «${p.measure}» seiner Periode bekannt ist.`,
    reason:
      "Welche Zeile gilt, hängt von der Nutzung der Periode ab, und die Rechnung für die Gebühr entsteht davor.",
    remedy: p => `«${p.charge}» nachträglich abrechnen oder es vom Rabatt ausnehmen.`,
  },
  TAR7013: {
    title: "Zähler, der keine Zeile bestimmt",
    message: p => `«${p.meter}» kann die Zeile nicht bestimmen: ${phrase(p.problem)}.`,
    reason: "Für die ganze Periode muss eine einzige Zahl stehen.",
    remedy: () => "Einen Zähler verwenden, der für jede Rechnungsperiode einen Wert hat.",
  },
  TAR7014: {
    title: "Zeile, die eine Periode schneidet",
    message: p =>
      `Diese Zeile beginnt mitten in einer Periode (${period(p.period)}), und angebrochene Perioden werden nicht anteilig gerechnet.`,
    reason: "Der Teil davor und der Teil danach würden je als ganze Periode zählen.",
    remedy: () =>
      "Die Zeile dort beginnen lassen, wo Perioden beider Längen beginnen, oder «prorated by day» schreiben.",
  },
  TAR7015: {
    title: "Guthaben, das eine Summe offen lässt",
    message: p => `Beim Guthaben «${p.credit}» fehlt ${phrase(p.choice)}.`,
    reason: "Die Summe ist eine andere; darum gilt nichts stillschweigend.",
    remedy: p => `${phrase(p.choice)} ergänzen.`,
  },
  TAR7016: {
    title: "Rang ausserhalb der Grenzen",
    message: p => `Ein Rang («priority») ist eine ganze Zahl von 1 bis ${p.most}.`,
    reason: "1 kommt zuerst, Guthaben ohne Rang kommen zuletzt.",
    remedy: () => "Zum Beispiel schreiben: «priority 1».",
  },
  TAR7017: {
    title: "Zeitraum ausserhalb der Grenzen",
    message: p => `«contract ${p.found}» liegt nicht zwischen 1 und ${p.most}.`,
    reason: "Monate und Tage des Vertrags zählen ab 1, dem ersten des Kontos.",
    remedy: () => "Zum Beispiel schreiben: «during contract months 1 to 3».",
  },
  TAR7018: {
    title: "Guthaben je Stunde",
    message: () => "Ein Guthaben wird je Tag oder je längere Periode gewährt.",
    reason:
      "Eine Rechnung verwendet, was an einem ihrer Tage gilt; was für eine Stunde gewährt ist, liesse sich nicht auseinanderhalten.",
    remedy: () => "«each day» schreiben oder im Entgelt eine Freimenge «each hour».",
  },
  TAR7019: {
    title: "Guthaben in Einheiten für ein anderes Entgelt",
    message: p => `«${p.charge}» ist kein Entgelt für einen Zähler in ${unitWords(p.unit)}.`,
    reason:
      "Ein Guthaben in Einheiten bezahlt Mengen; jedes Entgelt, das es bezahlt, ist für einen Zähler seiner Einheit.",
    remedy: () => "Entgelte für Zähler dieser Einheit nennen oder das Guthaben in Geld gewähren.",
  },
  TAR7020: {
    title: "Vertragsmonate, die Rechnungen schneiden",
    message: p => `Vertragsmonate ab ${p.start} schneiden die Rechnungen ${each(p.billed)}.`,
    reason:
      "Ein Vertragsmonat würde mitten in Rechnungen beginnen und enden, die ganze Perioden des Kalenders umfassen.",
    remedy: p =>
      `Die Laufzeit mit einer Rechnungsperiode beginnen lassen, «billed each contract month» schreiben oder Daten nennen.${phrase(p.starts)}`,
  },
  TAR7021: {
    title: "Gewährtes Guthaben mit anderen Bedingungen",
    message: p =>
      `Fassung ${p.version} gibt dem Guthaben «${p.credit}» andere Bedingungen, doch Fassung ${p.before} hat es gewährt.`,
    reason: "Was gewährt ist, gehört dem Kunden zu den Bedingungen der Gewährung.",
    remedy: () => "Das Guthaben lassen, wie es war, oder es entfernen und eines mit anderem Namen ergänzen.",
  },
  TAR7022: {
    title: "Entgelt, das zu spät feststeht",
    message: p => `Das Entgelt «${p.charge}» ist ${each(p.settled)} fällig, ${phrase(p.problem)}.`,
    reason:
      "Was über eine Periode abgezogen oder zugeschlagen wird, und was ein Guthaben davon bezahlt, braucht die Beträge der Periode.",
    remedy: p =>
      `Die Anpassung «each ${p.settled}» oder länger machen, das Guthaben «after tax» bezahlen lassen oder «settled» weglassen.`,
  },
  TAR7023: {
    title: "Entgelt eines gewährten Guthabens in anderer Einheit",
    message: p =>
      `Das Guthaben «${p.credit}» aus Fassung ${p.version} bezahlt ${unitWords(p.unit)} von «${p.charge}», das hier in einer anderen Einheit gemessen ist.`,
    reason:
      "Was vom Guthaben bleibt, ist eine Zahl seiner eigenen Einheit und bezahlt dieses Entgelt weiter.",
    remedy: p => `«${p.charge}» in ${unitWords(p.unit)} messen oder dem Entgelt einen anderen Namen geben.`,
  },
};
