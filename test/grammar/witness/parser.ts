/**
 * A second parser, the witness of ours: chevrotain with one token of lookahead, its rules built from the same EBNF. It
 * stops at the first error.
 */
import { type CstNode, CstParser, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import { EBNF } from "../../../grammar/ebnf.ts";
import { type Grammar, type Part, readEbnf, terminalName } from "../../../grammar/ebnf-reader.ts";
import { TOKEN_BY_NAME, TOKENS } from "./tokens.ts";

type Step = () => void;
type RuleMethod = ParserMethod<[], CstNode>;

export class WitnessParser extends CstParser {
  readonly methods: ReadonlyMap<string, RuleMethod>;

  /** `skipValidations` false lets chevrotain check the grammar too: for tests, since it takes time. */
  constructor(grammar: Grammar, tokens: readonly TokenType[], skipValidations: boolean) {
    super([...tokens], {
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: "onlyOffset",
      skipValidations,
    });
    const methods = new Map<string, RuleMethod>();
    for (const [name, part] of grammar) methods.set(name, this.#defineRule(name, part, methods));
    this.methods = methods;
    this.performSelfAnalysis();
  }

  #defineRule(name: string, part: Part, methods: ReadonlyMap<string, RuleMethod>): RuleMethod {
    let occurrence = 0;
    const number = (): number => {
      occurrence += 1;
      return occurrence;
    };
    return this.RULE(name, this.#partMethod(part, methods, number));
  }

  /**
   * The parsing method of a part of a rule; chevrotain tells calls of one kind apart by their number in the
   * rule.
   */
  #partMethod(part: Part, methods: ReadonlyMap<string, RuleMethod>, number: () => number): Step {
    const at = number();
    switch (part.kind) {
      case "word":
      case "class": {
        const type = TOKEN_BY_NAME.get(terminalName(part));
        if (type === undefined) throw new Error(`The grammar names the token ${terminalName(part)}`);
        return () => {
          this.consume(at, type);
        };
      }
      case "rule": {
        let method: RuleMethod | undefined;
        return () => {
          method ??= methods.get(part.name);
          if (method !== undefined) this.subrule(at, method);
        };
      }
      case "sequence": {
        const steps = part.of.map(child => this.#partMethod(child, methods, number));
        return () => {
          for (const step of steps) step();
        };
      }
      case "choice": {
        const alternatives = part.of.map(child => ({ ALT: this.#partMethod(child, methods, number) }));
        return () => {
          this.or(at, alternatives);
        };
      }
      case "optional": {
        const inner = this.#partMethod(part.of, methods, number);
        return () => {
          this.option(at, inner);
        };
      }
      case "many": {
        const inner = this.#partMethod(part.of, methods, number);
        return () => {
          this.many(at, inner);
        };
      }
      case "some": {
        const inner = this.#partMethod(part.of, methods, number);
        return () => {
          this.atLeastOne(at, inner);
        };
      }
    }
  }
}

let parser: WitnessParser | null = null;

export interface WitnessParse {
  /** Null where there is an error. */
  readonly cst: CstNode | null;
  /** The first token that cannot stand where it stands; of type EOF where the text ends too early. */
  readonly unexpected: IToken | null;
}

/** Reads a whole file, up to the first error. */
export function witnessParse(tokens: readonly IToken[]): WitnessParse {
  parser ??= new WitnessParser(readEbnf(EBNF), TOKENS, true);
  parser.input = [...tokens];
  const method = parser.methods.get("file");
  if (method === undefined) throw new Error("The grammar has no rule file");
  const cst = method.call(parser);
  const unexpected = parser.errors[0]?.token ?? null;
  return { cst: unexpected === null ? cst : null, unexpected };
}
