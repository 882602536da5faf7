/** Contracts in which `check` finds errors, warnings and failed examples. */
import { CONTRACT } from "./run.ts";

/** An unused field (a warning), an example that fails twice and one that passes; a title full of signs. */
export const FAILING = `${CONTRACT.replace("contract calls", "contract failing")}
example "50%, a: <b> [c](d) {0} \\u{202e}"
  bill for 2026-01
  usage used 2 million tokens
  expect charge usage USD 6.01
  expect total USD 16.05
`;
/** The second line of the price stands in column 3; what is missing is told at the end of the line. */
export const BROKEN = CONTRACT.replace("contract calls", "contract broken").replace(
  "per million tokens",
  "per gallon",
);

export const FILES = { "a folder/failing.tarif": FAILING, "broken.tarif": BROKEN, "fine.tarif": CONTRACT };

export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
