/** Wrong inputs that no block of a page can hold: too long, no contract at all, or a file that is not there. */
import { framed } from "./frame.ts";

export interface Input {
  readonly workspace: ReadonlyMap<string, string>;
  readonly entry: string;
}

/** By code; the block is the right example of the page. */
export const BUILT_WRONG: ReadonlyMap<string, (right: string, wrong: string | null) => Input> = new Map([
  ["TAR1009", () => only("contract.tarif", `#${" ".repeat(1_048_576)}`)],
  ["TAR1011", () => only("contract.tarif", `tarif 1 contract big "Big"\n${"unit a\n".repeat(100_000)}`)],
  ["TAR1012", (_right, wrong) => only("hosting.tarif.md", wrong ?? "")],
  ["TAR2014", right => ({ workspace: new Map([["hosting.tarif", right]]), entry: "Hosting.tarif" })],
]);

/** Right examples that are no plain contract. */
export const BUILT_RIGHT: ReadonlyMap<string, (right: string) => Input> = new Map([
  ["TAR1012", right => only("hosting.tarif.md", right)],
]);

export function contractInput(block: string): Input {
  return only("contract.tarif", framed(block).text);
}

function only(path: string, text: string): Input {
  return { workspace: new Map([[path, text]]), entry: path };
}
