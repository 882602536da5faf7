/** The defaults that a contract does not write, for people: each with the words that would, and where. */
import type { UnstatedDefault } from "../../../index.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { joined, type Plain, plain, plainText } from "../../terminal/plain-text.ts";
import type { Paint } from "../problem-text.ts";
import type { Saying } from "../saying.ts";

export function strictText(
  path: string,
  folder: string,
  unstated: readonly UnstatedDefault[],
  paint: Paint,
  { check: { strict } }: Saying,
): Plain {
  const head = plainText(strict.head(path, unstated.length));
  const lines = unstated.map(({ words, of, place }) => {
    return plain`    ${pathForPeople(folder, place.path)}:${place.line}: ${strict.line(of, words)}`;
  });
  return joined([paint("bold", head), ...lines, plain`  ${strict.remedy}`], "\n");
}
