/**
 * Deutsch: was die Laufzeit auf Englisch sagt, von Ereignissen, Konten, Beispielen und ihrer Abdeckung. Bills and files
 * keep the English words, which are data; who shows them to people may say them in German. What stands in a contract
 * or an event is put between « and ».
 */
import { ACCOUNTS } from "./accounts.ts";
import { COVERAGE } from "./coverage.ts";
import { EVENTS, faultsInGerman } from "./events.ts";
import { EXAMPLES } from "./examples.ts";
import { firstOf, type Pattern } from "./pattern.ts";

/** A sentence that is not known stays as it is. */
export function toldInGerman(text: string): string {
  return firstOf(ALL, text) ?? faultsInGerman(text) ?? text;
}

const ALL: readonly Pattern[] = [...EVENTS, ...ACCOUNTS, ...EXAMPLES, ...COVERAGE];
