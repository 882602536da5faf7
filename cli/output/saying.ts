/** In which language it is told what is found in contracts. */
import { type CoverageItem, groupThousands, type Language, type Wording } from "../../index.ts";
import { checkInEnglish } from "./check/en.ts";
import type { CheckTexts } from "./check/texts.ts";

export interface Saying {
  /** Of diagnostics; absent: the catalogue's own English. */
  readonly wording: Wording | undefined;
  readonly error: string;
  readonly warning: string;
  readonly forExample: string;
  readonly toTakeOver: string;
  /** Of an example, with what it expected and what came out. */
  readonly failed: string;
  readonly example: (title: string, what: string) => string;
  readonly expected: string;
  readonly actual: string;
  readonly summary: (found: Summary) => readonly string[];
  /** Of examples and their coverage, which the runtime tells in English. */
  readonly told: (english: string) => string;
  /** Which clause an item of the coverage is. */
  readonly clause: (item: CoverageItem) => string;
  readonly check: CheckTexts;
}

/** How many of each. */
export interface Summary {
  readonly contracts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly allowed: number;
  readonly examples: number;
  readonly passed: number;
}

export const IN_ENGLISH: Saying = {
  wording: undefined,
  error: "error",
  warning: "warning",
  forExample: "For example:",
  toTakeOver: "As an example to take over, with the amount that is agreed:",
  failed: "failed",
  example: (title, what) => `example "${title}", ${what}`,
  expected: "expected",
  actual: "actual  ",
  summary: ({ contracts, errors, warnings, allowed, examples, passed }) => [
    `${counted(contracts, "contract", "contracts")} checked`,
    counted(errors, "error", "errors"),
    counted(warnings, "warning", "warnings"),
    ...(allowed === 0 ? [] : [`${grouped(allowed)} allowed`]),
    examples === 0
      ? "no examples"
      : `${grouped(passed)} of ${counted(examples, "example", "examples")} passed`,
  ],
  told: english => english,
  clause: ({ clause }) => clause,
  check: checkInEnglish,
};

/** The German words of diagnostics are loaded when they are asked for. */
export async function sayingIn(language: Language): Promise<Saying> {
  if (language === "en") return IN_ENGLISH;
  const { checkInGerman, clauseInGerman, germanWording, toldInGerman } = await import("../german.ts");
  return {
    ...IN_GERMAN,
    wording: germanWording,
    told: toldInGerman,
    clause: clauseInGerman,
    check: checkInGerman,
  };
}

const IN_GERMAN: Omit<Saying, "wording" | "told" | "clause" | "check"> = {
  error: "Fehler",
  warning: "Warnung",
  forExample: "Zum Beispiel:",
  toTakeOver: "Als Beispiel zum Übernehmen, mit dem vereinbarten Betrag:",
  failed: "stimmt nicht",
  example: (title, what) => `Beispiel «${title}», ${what}`,
  expected: "erwartet ",
  actual: "gerechnet",
  summary: ({ contracts, errors, warnings, allowed, examples, passed }) => [
    `${counted(contracts, "Vertrag", "Verträge")} geprüft`,
    `${grouped(errors)} Fehler`,
    counted(warnings, "Warnung", "Warnungen"),
    ...(allowed === 0 ? [] : [`${grouped(allowed)} erlaubt`]),
    examples === 0
      ? "keine Beispiele"
      : `${grouped(passed)} von ${counted(examples, "Beispiel", "Beispielen")} ${passed === 1 ? "stimmt" : "stimmen"}`,
  ],
};

function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return groupThousands(String(count));
}
