/** The defaults that a contract does not write, for people: each with the words that would, and where. */
import type { UnstatedDefault } from "../../../index.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { joined, type Plain, plain } from "../../terminal/plain-text.ts";
import { counted } from "../audit.ts";
import type { Paint } from "../problem-text.ts";

export function strictText(
  path: string,
  folder: string,
  unstated: readonly UnstatedDefault[],
  paint: Paint,
): Plain {
  const head = plain`${path}: ${counted(unstated.length, "default")} in force that the contract does not write`;
  const lines = unstated.map(({ words, of, place }) => {
    return plain`    ${pathForPeople(folder, place.path)}:${place.line}: in the ${of}: ${words}`;
  });
  const remedy = plain`  Write them, or have them written: tarif fmt --explicit`;
  return joined([paint("bold", head), ...lines, remedy], "\n");
}
