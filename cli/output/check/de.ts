/** Deutsch: was eine Prüfung neben ihren Befunden sagt. */
import { groupThousands, periodInGerman } from "../../../index.ts";
import type { CheckTexts, Share } from "./texts.ts";

const clauses = ({ reached, reachable, percent }: Share): string =>
  `${reached} von ${groupThousands(String(reachable))} Klauseln (${percent}%)`;

export const checkInGerman: CheckTexts = {
  coverage: {
    head: (path, share) => `${path}: Die Beispiele erreichen ${clauses(share)}`,
    unreached: "Kein Beispiel erreicht:",
    unreachable: "Kein Beispiel kann erreichen, darum zählt nicht mit:",
    needs: advice => `es braucht ${advice}`,
    since: advice => `denn ${advice}`,
    byDefault: words =>
      `Gilt stillschweigend und braucht kein Beispiel: ${words.map(one => `«${one}»`).join(", ")}`,
    little: (path, share, least) =>
      `Die Beispiele von ${path} erreichen ${clauses(share)}, verlangt sind mindestens ${least}%.`,
  },
  strict: {
    head: (path, count) =>
      count === 1
        ? `${path}: 1 Regel gilt stillschweigend, ohne dass der Vertrag sie schreibt`
        : `${path}: ${groupThousands(String(count))} Regeln gelten stillschweigend, ohne dass der Vertrag sie schreibt`,
    line: (of, words) => `in «${of}»: «${words}»`,
    remedy: "Ausschreiben oder ausschreiben lassen: «tarif fmt --explicit»",
  },
  largest: {
    head: "Höchstens, nach den erklärten Grenzen, vor Rabatten, Guthaben und Steuern:",
    bill: "eine ganze Rechnung",
    once: amount => `${amount} einmalig`,
    each: (amount, period) => `${amount} je ${periodInGerman(period)}`,
  },
  findings: {
    failedExample: {
      title: "Ein Beispiel des Vertrags kommt anders heraus",
      reason:
        "Ein Beispiel sagt, wie seine Rechnung lauten muss; der Vertrag, wie er dasteht, ergibt eine andere.",
      message: (title, what, expected, actual) =>
        `Beispiel «${title}», ${what}: erwartet ${expected}, gerechnet ${actual}.`,
      remedy: "Die falsche Klausel ändern, oder was das Beispiel erwartet.",
      note: title => `Beispiel «${title}»`,
    },
    unstated: {
      title: "Eine Regel, die stillschweigend gilt",
      reason: "Wer unterschreibt, soll lesen, was gilt: eine strenge Prüfung verlangt jede Regel in Worten.",
      message: (words, of) => `Stillschweigend gilt: «${words}» («${of}»).`,
      remedy: words => `Ausschreiben: «${words}». «tarif fmt --explicit» tut es.`,
    },
    little: {
      title: "Die Beispiele erreichen zu wenig vom Vertrag",
      remedy: "Beispiele schreiben, die das Aufgeführte erreichen; «tarif examples» schlägt einige vor.",
    },
    notReached: {
      title: "Eine Klausel, die kein Beispiel erreicht",
      reason:
        "Eine Klausel, die kein Beispiel erreicht, kann geändert werden, ohne dass jemand sieht, was sie auf einer Rechnung bewirkt.",
      message: clause => `Kein Beispiel erreicht das: ${clause}.`,
      remedy: advice => `Dafür braucht es ${advice}.`,
    },
  },
};
