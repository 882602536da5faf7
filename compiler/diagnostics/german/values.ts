/** Deutsch: Zahlen, Einheiten, Geld, Daten. */
import type { ValueParams } from "../catalogue/values.ts";
import type { WordRows } from "../row.ts";
import { phrase } from "./phrases.ts";
import { given, needed, range } from "./terms.ts";

export const valueWords: WordRows<ValueParams> = {
  TAR4001: {
    title: "Zahl zu lang",
    message: p => `Diese Zahl hat mehr als ${phrase(p.limit)}.`,
    reason: "Zahlen sind begrenzt, bevor mit ihnen gerechnet wird.",
    remedy: () => "Weniger Stellen schreiben oder eine grössere Einheit wählen.",
  },
  TAR4002: {
    title: "Unbekannte Einheit",
    message: p => `Die Einheit «${p.name}» gibt es nicht.${phrase(p.hint)}`,
    reason: "Eine Menge ohne bekannte Einheit könnte tausendmal mehr oder weniger bedeuten.",
    remedy: p =>
      p.name.includes("-")
        ? "Das Wort berichtigen: jeder Teil eines Produkts wie «GB-hours» muss eine Einheit sein."
        : `Das Wort berichtigen oder die Einheit erklären: «unit ${p.name}».`,
  },
  TAR4003: {
    title: "Einheiten passen nicht",
    message: p => `${phrase(p.what)} steht ${given(p.found)}; verlangt ist ${needed(p.wanted)}.`,
    reason: "Mengen verschiedener Art lassen sich weder vergleichen noch zusammenzählen noch bepreisen.",
    remedy: p =>
      `Hierher gehört ${needed(p.wanted)}; oder im Vertrag steht, wie die beiden Einheiten zusammenhängen.`,
  },
  TAR4004: {
    title: "Andere Währung",
    message: p => `Dieser Betrag ist in ${p.found}, der Vertrag in ${p.wanted}.`,
    reason:
      "Ein Vertrag hat eine einzige Währung; nichts sagt hier, zu welchem Kurs und an welchem Tag eine andere umzurechnen wäre.",
    remedy: p => `Den Betrag in ${p.wanted} angeben.`,
  },
  TAR4005: {
    title: "Gebühr feiner als ihre Währung",
    message: p => `Eine Gebühr in ${p.currency} hat höchstens ${p.decimals} Dezimalstellen.`,
    reason:
      "Eine Gebühr ist ein Betrag, den jemand bezahlt, und eine kleinere Münze gibt es nicht. Ein Preis je Einheit darf feiner sein.",
    remedy: () => "Die Gebühr runden oder daraus einen Preis je Einheit machen.",
  },
  TAR4006: {
    title: "Unbekannte Währung",
    message: p => `«${p.code}» ist keine Währung nach ISO 4217.${phrase(p.hint)}`,
    reason: "Die Währung sagt, wie viele Dezimalstellen ein Betrag hat.",
    remedy: () => "Die drei Buchstaben schreiben, etwa CHF, EUR oder USD.",
  },
  TAR4007: {
    title: "Datum oder Zeit, die es nicht gibt",
    message: p => `${p.found} gibt es nicht.`,
    reason:
      "Eine Laufzeit, ein Preis oder ein Ereignis muss auf einen wirklichen Tag und eine wirkliche Zeit fallen.",
    remedy: () => "Ein Datum als 2026-01-31 schreiben, einen Monat als 2026-01, eine Zeit als 07:00.",
  },
  TAR4008: {
    title: "Zahl unter null",
    message: () => "Eine Zahl unter null kann hier nicht stehen.",
    reason:
      "Unter null können nur die Werte eines Feldes mit «signed» sein, sowie Nutzung und erwartete Beträge; ein Preis oder eine Grenze mit Minus ist eher ein Versehen.",
    remedy: () => "Das Minus entfernen. Um Geld zurückzugeben, gibt es Rabatte und Guthaben.",
  },
  TAR4009: {
    title: "Wert anderer Art",
    message: p => `Hier steht ${phrase(p.found)}; verlangt ist ${phrase(p.wanted)}.`,
    reason: "Geld, Mengen, Prozentsätze, Texte und Daten können nicht füreinander stehen.",
    remedy: p => `Hierher gehört ${phrase(p.wanted)}.`,
  },
  TAR4010: {
    title: "Grenzen verkehrt herum",
    message: p => `Zwischen ${p.least} und ${p.most} liegt nichts.`,
    reason: "Die kleinere Grenze kommt zuerst.",
    remedy: p => `Die kleinere zuerst schreiben: ${p.most}, dann ${p.least}.`,
  },
  TAR4011: {
    title: "Wert ausserhalb seiner Grenzen",
    message: p => `Der Wert ${p.value} liegt ausserhalb von ${range(p.bounds)}.`,
    reason: "Der Vertrag sagt selbst, welche Werte möglich sind.",
    remedy: () => "Den Wert berichtigen oder die Grenzen weiter ziehen.",
  },
  TAR4012: {
    title: "Rundung auf null",
    message: () => "Die Schrittweite einer Rundung muss über null liegen.",
    reason: "Auf Schritte von nichts lässt sich nichts runden.",
    remedy: () => "Zum Beispiel schreiben: «in steps of CHF 0.01».",
  },
  TAR4013: {
    title: "Preis für keine Einheiten",
    message: () => "Ein Preis muss für mehr als null Einheiten gelten.",
    reason: "Durch null lässt sich eine Menge nicht teilen.",
    remedy: () => "Zum Beispiel schreiben: «per 10 thousand requests».",
  },
  TAR4014: {
    title: "Werte eines Parameters ungeordnet",
    message: p =>
      `Die datierten Werte von «${p.name}» müssen nach der Zeit geordnet sein, jeder Tag nur einmal.`,
    reason: "Zwei Werte für einen Tag oder ein Wert, der nie gilt, gäben Anlass zu Streit.",
    remedy: () => "Nach dem Datum ordnen und für jeden Tag einen behalten.",
  },
  TAR4015: {
    title: "Parameter gemischter Art",
    message: p => `Der Parameter «${p.name}» ${phrase(p.problem)}.`,
    reason:
      "Alle Werte und Grenzen eines Parameters sind von einer Art und in einer Einheit; nur ein Text kann eine Liste von Werten haben, nur Zahlen und Daten können Grenzen haben.",
    remedy: () => "Alle von einer Art schreiben.",
  },
  TAR4016: {
    title: "Einheit fehlt",
    message: p => `${phrase(p.found)} braucht eine Einheit.`,
    reason: "Eine blosse Zahl sagt nicht, was gezählt wird.",
    remedy: () => "Die Einheit nach der Zahl ergänzen, etwa 500 GB, oder die Währung davor, etwa CHF 5.00.",
  },
  TAR4017: {
    title: "Wert nicht in der Liste",
    message: p => `«${p.value}» ist kein Wert von «${p.name}»; möglich sind ${listed(p.values)}.`,
    reason: "Die Liste ist geschlossen: kein Ereignis kann diesen Wert haben, die Klausel gälte also nie.",
    remedy: () => "Den Wert berichtigen oder ihn in die Liste des Feldes aufnehmen.",
  },
  TAR4018: {
    title: "Prozentsatz verlangt",
    message: p => `Hier steht ${phrase(p.found)}, verlangt ist ein Prozentsatz.`,
    reason: "Ein Satz von 8 könnte 8% oder 800% bedeuten.",
    remedy: () => "Mit Prozentzeichen schreiben, etwa 8.1%.",
  },
};

/** `"large", "small"` as «large», «small». */
function listed(values: string): string {
  return values.replace(/"((?:[^"\\]|\\.)*)"/g, "«$1»");
}
