/** Deutsch: Perioden, Einheiten und Vielfache in Sätzen der Prüfung. */
import { periodInGerman } from "../../german-dates.ts";

/** `1 to 9`, `10 seats to 500 seats`. */
export function range(text: string): string {
  return text.replace(" to ", " bis ");
}

const PLAIN = "a plain number";

/** In which unit something is stated: after "steht". */
export function given(unit: string): string {
  return unit === PLAIN ? "als blosse Zahl da" : `in «${unit}»`;
}

/** In which unit it must be: after "verlangt ist". */
export function needed(unit: string): string {
  return unit === PLAIN ? "eine blosse Zahl" : `eine Angabe in «${unit}»`;
}

/** A unit as what is counted in it. */
export function unitWords(unit: string): string {
  return unit === PLAIN ? "eine blosse Zahl" : `«${unit}»`;
}

/** After "in". */
export function inUnit(unit: string): string {
  return unit === PLAIN ? "blossen Zahlen" : `«${unit}»`;
}

export function each(words: string): string {
  return `je ${periodInGerman(words)}`;
}

/** Of "more than 833 times" or "1/100 of": "mehr als das 833-Fache", "1/100". */
export function times(side: string, number: string, kind: string): string {
  const than = { "more than ": "mehr als ", "less than ": "weniger als " }[side] ?? "";
  return kind === "times" ? `${than}das ${number}-Fache` : `${than}${number}`;
}
