/** Deutsch: worauf eine Datei aufbaut, und die Kette der Fassungen. */

import { capital } from "../capital.ts";
import type { VersionParams } from "../catalogue/versions.ts";
import type { WordRows } from "../row.ts";
import { noun } from "./nouns.ts";
import { orWord, phrase } from "./phrases.ts";

export const versionWords: WordRows<VersionParams> = {
  TAR2017: {
    title: "Nichts dieses Namens zu ändern",
    message: p =>
      `Hier gibt es nichts ${phrase(`to ${p.verb}`)}: ${noun(p.kind)} «${p.name}» ist nicht übernommen.${phrase(p.hint)}`,
    reason:
      "Eine Änderung an etwas, das es nicht gibt, hätte keine Wirkung, und wer sie liest, würde glauben, etwas sei anders.",
    remedy: () => "Den Namen berichtigen; was neu ist, ohne dieses Wort erklären.",
  },
  TAR2018: {
    title: "Fassung nicht gefunden",
    message: p => `In ${orWord(p.folder)} gibt es keine Fassung ${p.version} von «${p.name}».`,
    reason:
      "Was ein Vertrag übernimmt, gehört zu dem, was er bedeutet. Dateien werden nach Name und Fassung in ihren ersten Zeilen gefunden, nie nach dem Dateinamen.",
    remedy: () => "Die Datei in diesen Ordner legen oder Name oder Nummer berichtigen.",
  },
  TAR2019: {
    title: "Doppelt übernommen",
    message: () => "Eine Fassung, die eine andere ändert, kann nicht auch auf einer Preisliste beruhen.",
    reason: "Beide brächten Entgelte und Preise mit, und nichts sagt, welche davon gelten.",
    remedy: () => "Nur die frühere Fassung ändern oder sie ersetzen und auf der Preisliste aufbauen.",
  },
  TAR2020: {
    title: "Erklärt und übernommen",
    message: p => `${noun(p.kind)} «${p.name}» ist bereits übernommen.`,
    reason: "Ein Name muss eine Sache bedeuten; eine Änderung daran muss als solche zu sehen sein.",
    remedy: p => `«replace ${p.kind} ${p.name}» schreiben oder hier einen anderen Namen wählen.`,
  },
  TAR2021: {
    title: "Keine Preisliste",
    message: p => `${capital(phrase(p.what))} ist ein Vertrag; aufbauen kann man nur auf einer Preisliste.`,
    reason: "Ein Vertrag ist eine Vereinbarung zwischen seinen eigenen Parteien.",
    remedy: () => "Aus dem Gemeinsamen eine Preisliste machen oder den Vertrag ändern.",
  },
  TAR2022: {
    title: "Zwei Dateien einer Fassung",
    message: p => `Auch «${p.other}» ist Fassung ${p.version} von «${p.name}».`,
    reason:
      "Zwei Texte einer Fassung könnten voneinander abweichen, und nichts sagt, welcher unterschrieben ist.",
    remedy: () => "Eine der Dateien entfernen oder ihr die Nummer einer neuen Fassung geben.",
  },
  TAR2023: {
    title: "Lücke in der Kette der Fassungen",
    message: p =>
      `Fassung ${p.version} folgt auf ${phrase(p.found)}, doch vor ihr kommt Fassung ${p.before}.`,
    reason:
      "Die Fassungen eines Vertrags bilden eine einzige Kette. Fehlt ein Glied, so bleibt offen, welche Fassung gegolten hat.",
    remedy: p =>
      `«replaces ${p.before}» oder «amends ${p.before}» schreiben oder die fehlende Fassung beifügen.`,
  },
  TAR2024: {
    title: "Tage ohne Fassung",
    message: p =>
      p.first === p.last
        ? `Am ${p.first}, zwischen Fassung ${p.before} und Fassung ${p.version}, gilt keine Fassung.`
        : `Vom ${p.first} bis ${p.last}, zwischen Fassung ${p.before} und Fassung ${p.version}, gilt keine Fassung.`,
    reason: "Was an einem Tag ohne Fassung genutzt wird, liesse sich nicht abrechnen.",
    remedy: p => `Fassung ${p.version} ab ${p.first} gelten lassen oder die frühere länger.`,
  },
  TAR2025: {
    title: "Fassung gilt zu früh",
    message: p =>
      `Fassung ${p.version} gilt ab ${p.from}, also nicht nach Fassung ${p.before}, die ab ${p.earlier} gilt.`,
    reason:
      "Eine Fassung beendet die vorige an dem Tag, an dem sie in Kraft tritt; die frühere hätte so nie gegolten.",
    remedy: p => `Nach «effective from» einen Tag nach dem ${p.earlier} schreiben.`,
  },
  TAR2026: {
    title: "Fassungen, die nicht zusammenpassen",
    message: p =>
      `${capital(phrase(p.what))}: in Fassung ${p.version} ${orWord(p.now)}, in Fassung ${p.before} ${orWord(p.then)}.`,
    reason:
      "Rechnungen, Stufen und Summen laufen über den Wechsel der Fassung weiter; worin sie zählen, kann sich dabei nicht ändern.",
    remedy: () => "Es lassen, wie es war, oder einen neuen Vertrag mit eigenem Namen schreiben.",
  },
  TAR2027: {
    title: "Keine Datei zum Einbinden",
    message: p => `«${p.path}» ${phrase(p.why)}.`,
    reason:
      "«use» bindet die Einheiten, Ereignisse und Einteilungen einer Datei mit Definitionen ein, die im selben Arbeitsbereich liegt.",
    remedy: () => 'Zum Beispiel schreiben: «use "./definitions.tarif"».',
  },
  TAR2028: {
    title: "Kreis von Dateien",
    message: p => `Das führt zurück auf ${phrase(p.what)}, und diese baut auf der vorliegenden Datei auf.`,
    reason: "Was auf sich selbst aufbaut, hat keinen Anfang.",
    remedy: () => "Den Kreis auflösen: eine der Dateien muss für sich allein stehen.",
  },
  TAR2029: {
    title: "Zu viele Dateien",
    message: p => `Der Vertrag umfasst mehr als ${p.limit} Dateien.`,
    reason:
      "Fassungen, Preislisten und Definitionen sind begrenzt, damit jeder Vertrag in begrenzter Zeit gelesen ist.",
    remedy: () =>
      "Den Vertrag mit einer Fassung, die die letzte ersetzt, ganz neu schreiben und ältere anderswo aufbewahren.",
  },
  TAR2030: {
    title: "Änderung, bevor die Fassung gilt",
    message: p => `«${p.name}» wird ab ${p.from} gesetzt, doch diese Fassung gilt erst ab ${p.starts}.`,
    reason: "Vor diesem Tag gilt eine frühere Fassung, und der neue Wert gälte nicht.",
    remedy: p => `«from ${p.starts}» oder einen späteren Tag schreiben.`,
  },
  TAR2031: {
    title: "Vor einem späteren Wert gesetzt",
    message: p => `«${p.name}» wird ab ${p.from} gesetzt, hat aber einen späteren Wert ab ${p.later}.`,
    reason: "Ob der neue Wert über jenen Tag hinaus gilt, verschiebt Geld, und nichts sagt es.",
    remedy: p => `«replace parameter ${p.name} …» mit allen Werten schreiben.`,
  },
  TAR2032: {
    title: "Andere Währung als übernommen",
    message: p => `Die Währung ${p.found} kann nicht an die Stelle der übernommenen ${p.inherited} treten.`,
    reason: "Die übernommenen Preise sind in jener Währung angegeben.",
    remedy: () => "Die Klausel weglassen oder den Vertrag mit eigenen Preisen neu schreiben.",
  },
  TAR2033: {
    title: "Zweimal geändert",
    message: p => `${noun(p.kind)} «${p.name}» wird in dieser Datei zweimal geändert.`,
    reason: "Zwei Änderungen an einer Sache hängen von ihrer Reihenfolge ab, und diese bedeutet nichts.",
    remedy: () => "Eine davon behalten; eine ersetzte Erklärung sagt alles selbst.",
  },
  TAR2034: {
    title: "Entfernt und noch verwendet",
    message: p => `${noun(p.kind)} «${p.name}» wird entfernt, aber noch verwendet.`,
    reason: "Was es verwendet, bezöge sich auf nichts mehr.",
    remedy: () => "Auch entfernen oder ersetzen, was es verwendet, oder es behalten.",
  },
  TAR2036: {
    title: "Ereignisse der Fassung davor sind dafür nicht erfasst",
    message: p =>
      p.value === ""
        ? `Fassung ${p.version} liest «${p.field}» von «${p.event}», das Ereignisse der Fassung ${p.before} nicht haben.`
        : `Fassung ${p.version} liest «${p.field}» von «${p.event}», das in Ereignissen der Fassung ${p.before} ${p.value} sein kann.`,
    reason:
      "Was zu spät kommt, ein Stand, der weitergilt, und Stufen, die weiterlaufen, zählen unter der späteren Fassung; was sie nicht lesen kann, fiele weg.",
    remedy: p =>
      p.value === ""
        ? "Dem Feld einen Vorgabewert geben (default), mit dem Ereignisse ohne es zählen, oder es freistellen (optional), so dass sie nicht mitzählen."
        : "Den Wert in der Liste behalten und mit einem Preis versehen.",
  },
};
