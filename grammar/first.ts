/** FIRST: what the parts of the grammar may begin with. */
import { type Part, terminalName } from "./ebnf-reader.ts";
import { ruleOf } from "./words.ts";

/** The beginnings of a part: names of terminals; and whether it may be empty. */
export interface First {
  readonly terminals: ReadonlySet<string>;
  readonly nullable: boolean;
}

const firsts = new Map<Part, First>();

/** No rule begins with itself, so this ends without a fixed point. */
export function firstOf(part: Part): First {
  let first = firsts.get(part);
  if (first === undefined) {
    first = computeFirst(part);
    firsts.set(part, first);
  }
  return first;
}

function computeFirst(part: Part): First {
  switch (part.kind) {
    case "word":
    case "class":
      return { terminals: new Set([terminalName(part)]), nullable: false };
    case "rule":
      return firstOf(ruleOf(part.name));
    case "sequence": {
      const terminals = new Set<string>();
      for (const child of part.of) {
        const first = firstOf(child);
        for (const terminal of first.terminals) terminals.add(terminal);
        if (!first.nullable) return { terminals, nullable: false };
      }
      return { terminals, nullable: true };
    }
    case "choice": {
      const each = part.of.map(child => firstOf(child));
      return {
        terminals: new Set(each.flatMap(first => [...first.terminals])),
        nullable: each.some(first => first.nullable),
      };
    }
    case "optional":
    case "many":
      return { terminals: firstOf(part.of).terminals, nullable: true };
    case "some":
      return firstOf(part.of);
  }
}
