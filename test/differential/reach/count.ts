/** Which alternatives of the EBNF a text uses. */
import type { Token } from "../../../grammar/index.ts";
import { alternativesOf, GRAMMAR, walkTokens } from "../grammar-walk.ts";

/** Every alternative of every rule, in words such as `period 3: "week"`. */
export const ALTERNATIVES: readonly string[] = [...GRAMMAR].flatMap(([rule, part]) =>
  alternativesOf(rule, part),
);

export function countReach(tokens: readonly Token[], counts: Map<string, number>): void {
  walkTokens(tokens, {
    alternative: name => counts.set(name, (counts.get(name) ?? 0) + 1),
    node: () => undefined,
    removable: () => undefined,
  });
}
