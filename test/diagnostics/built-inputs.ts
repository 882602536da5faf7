/** Wrong inputs that no block of a page can hold: too long, no contract at all, or a file that is not there. */
import { framed } from "./frame.ts";

export interface Input {
  readonly workspace: ReadonlyMap<string, string>;
  readonly entry: string;
}

type Build = (right: string, wrong: string | null) => Input;

/** By code, from the right example of the page and the wrong one. */
export const BUILT_WRONG: ReadonlyMap<string, Build> = new Map<string, Build>([
  ["TAR1009", () => only("contract.tarif", `#${" ".repeat(1_048_576)}`)],
  ["TAR1011", () => only("contract.tarif", `tarif 1 contract big "Big"\n${"unit a\n".repeat(100_000)}`)],
  ["TAR1012", (_right, wrong) => only("hosting.tarif.md", wrong ?? "")],
  ["TAR6029", () => only("contract.tarif", hugeTable())],
  ["TAR2014", right => ({ workspace: new Map([["hosting.tarif", right]]), entry: "Hosting.tarif" })],
]);

/** Right examples that are no plain contract. */
export const BUILT_RIGHT: ReadonlyMap<string, (right: string) => Input> = new Map([
  ["TAR1012", right => only("hosting.tarif.md", right)],
]);

export function contractInput(block: string): Input {
  return only("contract.tarif", framed(block).text);
}

/** Lines 1 to 7 are the head, 8 to 14 the event, 15 the meter, 16 the charge, and from 17 on the table. */
function hugeTable(): string {
  const values = ['"a"', '"b"', '"c"', '"d"', '"e"'];
  const dimensions = ["d1", "d2", "d3", "d4", "d5", "d6"];
  let keys: readonly string[] = [""];
  for (const name of dimensions)
    keys = keys.flatMap(key => values.map(value => (name === "d1" ? value : `${key}, ${value}`)));
  return `tarif 1
contract big "Big"
  version 1 effective from 2026-01-01 to 2026-12-31
  currency CHF timezone "UTC" billed each month
  round lines never
  round total half up in steps of CHF 0.01
unit call plural calls
event call "One call" type "call"
${dimensions.map(name => `  field ${name} text one of ${values.join(", ")}`).join("\n")}
meter calls count of call in calls by ${dimensions.join(", ")}
charge calls "Calls" for calls
  prices in CHF per call by ${dimensions.join(", ")}
${keys.map(key => `    ${key} 1`).join("\n")}
`;
}

function only(path: string, text: string): Input {
  return { workspace: new Map([[path, text]]), entry: path };
}
