/** Deutsch: Namen, und worauf sie sich beziehen. */
import type { NameParams } from "../catalogue/names.ts";
import type { WordRows } from "../row.ts";
import { no, noun } from "./nouns.ts";
import { orWord, phrase } from "./phrases.ts";
import type { WarningCode } from "./warnings.ts";

export const nameWords: WordRows<Omit<NameParams, WarningCode>> = {
  TAR3001: {
    title: "Name zweimal erklärt",
    message: p => `«${p.name}» ist zweimal erklärt (${noun(p.kind)}).`,
    reason: "Ein Name muss überall dieselbe Sache bedeuten.",
    remedy: () => "Einer der beiden Erklärungen einen anderen Namen geben oder sie entfernen.",
  },
  TAR3002: {
    title: "Unbekannter Name",
    message: p => `Mit dem Namen «${p.name}» gibt es hier ${no(p.kind)}.${phrase(p.hint)}`,
    reason:
      "Jeder Name, den eine Klausel verwendet, muss im Vertrag erklärt sein oder in dem, worauf er aufbaut.",
    remedy: () => "Den Namen berichtigen oder die Erklärung ergänzen.",
  },
  TAR3003: {
    title: "Name von anderer Art",
    message: p => `«${p.name}» ist ${phrase(p.found)}; verlangt ist hier ${phrase(p.wanted)}.`,
    reason: "Was eine Klausel bewirkt, hängt davon ab, welcher Art das ist, was sie nennt.",
    remedy: p => `Hierher gehört ${phrase(p.wanted)}.`,
  },
  TAR3004: {
    title: "Einheit ist schon vorhanden",
    message: p => `«${p.name}» ist bereits eine Einheit der Sprache.`,
    reason: "Bytes, Stunden und Watt bedeuten in jedem Vertrag dasselbe.",
    remedy: () => "Die vorhandene Einheit verwenden oder einen anderen Namen wählen.",
  },
  TAR3005: {
    title: "Einheit sieht nach etwas anderem aus",
    message: p => `«${p.name}» kann keine Einheit sein.`,
    reason:
      "Eine Einheit folgt auf eine Zahl, wo auch ein Wort der Sprache oder eine Währung folgen kann; man könnte sie nicht auseinanderhalten.",
    remedy: p => phrase(p.instead),
  },
  TAR3006: {
    title: "Durch sich selbst bestimmt",
    message: p => `Die Erklärung von «${p.name}» führt auf sich selbst zurück.`,
    reason: "Was durch sich selbst bestimmt ist, hat keinen Wert.",
    remedy: () => "Den Kreis auflösen: eines davon für sich allein bestimmen.",
  },
  TAR3007: {
    title: "Kein Merkmal dieses Zählers",
    message: p => `«${p.name}» ist kein Merkmal ${ownerWords(p.owner)}.`,
    reason:
      "Ein Preis, ein Filter oder ein Beispiel kann nur unterscheiden, was der Zähler mit «by» auseinanderhält.",
    remedy: p => `Beim Zähler ergänzen: «by ${p.name}». Oder es hier weglassen.`,
  },
  TAR3008: {
    title: "Zweimal in einer Liste",
    message: p => `«${p.name}» steht zweimal in dieser Liste.`,
    reason: "Es würde einmal oder zweimal zählen, und nichts sagt, welches von beiden.",
    remedy: () => "Nur einmal nennen.",
  },
};

/** Whose: "des Zählers «used»". */
function ownerWords(owner: string): string {
  const [, kind, name = ""] = /^the (meter|event) (.+)$/.exec(owner) ?? [];
  if (kind !== undefined) return `${kind === "meter" ? "des Zählers" : "des Ereignisses"} «${name}»`;
  return owner === "this charge" ? "dieses Entgelts" : `von ${orWord(owner)}`;
}
