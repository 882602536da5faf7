/** Words of discounts, minimums, credits, taxes and examples. */
import type { Meanings } from "./meaning.ts";

export const ADJUSTING_WORDS: Meanings = {
  discount: {
    en: "Takes something off charges, in the order written and never below zero.",
    de: "Zieht etwas von Entgelten ab, in der geschriebenen Reihenfolge und nie unter null.",
  },
  minimum: {
    en: "The least that charges come to; the shortfall is due at the period's end. As a meter: the least value.",
    de: "Das Mindeste, was Entgelte ausmachen; was fehlt, ist am Ende fällig. Als Zähler: der kleinste Wert.",
  },
  maximum: {
    en: "The most that charges come to in a period. As a meter: the greatest value.",
    de: "Das Höchste, was Entgelte in einer Periode ausmachen. Als Zähler: der grösste Wert.",
  },
  credit: {
    en: "Money or units granted in advance, which pay charges until they are used up or expire.",
    de: "Guthaben in Geld oder Einheiten, das Entgelte bezahlt, bis es aufgebraucht ist oder verfällt.",
  },
  tax: {
    en: "A tax on charges after their adjustments; its rate follows the days of service.",
    de: "Eine Steuer auf Entgelte nach ihren Anpassungen; ihr Satz folgt den Tagen der Leistung.",
  },
  except: { en: "Charges that `everything` leaves out.", de: "Entgelte, die `everything` auslässt." },
  off: { en: "What a discount takes off.", de: "Was ein Rabatt abzieht." },
  during: {
    en: "Only for service on these days; both ends are included.",
    de: "Nur für Leistungen an diesen Tagen; beide Enden eingeschlossen.",
  },
  after: {
    en: "`after minimums`: a minimum does not claw it back. `after tax`: the credit pays charges with their tax.",
    de: "`after minimums`: kein Mindestbetrag holt ihn zurück. `after tax`: das Guthaben bezahlt samt Steuer.",
  },
  minimums: {
    en: "Minimums and maximums, the second step of adjustments.",
    de: "Mindest- und Höchstbeträge, der zweite Schritt der Anpassungen.",
  },
  pays: {
    en: "The charges that the credit pays, in this order.",
    de: "Die Entgelte, die das Guthaben bezahlt, in dieser Reihenfolge.",
  },
  granted: { en: "When the credit is given.", de: "Wann das Guthaben gewährt wird." },
  expires: { en: "When what is left lapses; else it never does.", de: "Wann der Rest verfällt; sonst nie." },
  priority: {
    en: "The order in which credits are used: 1 first, those without one last.",
    de: "Die Reihenfolge der Guthaben: 1 zuerst, solche ohne zuletzt.",
  },
  example: {
    en: "A test that the contract carries: usage, and what the bill must come to.",
    de: "Ein Test, den der Vertrag mitführt: Nutzung, und was die Rechnung ausmachen muss.",
  },
  bill: {
    en: "The bill that is made, by its period.",
    de: "Die Rechnung, die gestellt wird, nach ihrer Periode.",
  },
  given: {
    en: "The account has this value of a parameter.",
    de: "Das Konto hat diesen Wert eines Parameters.",
  },
  ends: { en: "The account's last day.", de: "Der letzte Tag des Kontos." },
  record: {
    en: "A single event with its own time, received at once.",
    de: "Ein einzelnes Ereignis mit eigener Zeit, sofort empfangen.",
  },
  expect: { en: "What the bill must show, exactly.", de: "Was die Rechnung zeigen muss, genau." },
  held: {
    en: "Kept and not billed until someone decides.",
    de: "Aufbewahrt und nicht abgerechnet, bis jemand entscheidet.",
  },
};
