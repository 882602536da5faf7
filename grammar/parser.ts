/**
 * The parser: chevrotain with one token of lookahead, its rules built from the EBNF, with the EBNF's names
 * and order. It stops at the first error; where to go on, and what to say, is decided in `parse-tokens.ts`.
 */
import { type CstNode, CstParser, EOF, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import { EBNF } from "./ebnf.ts";
import { type Grammar, type Part, readEbnf, terminalName } from "./ebnf-reader.ts";
import { TOKEN_BY_NAME, TOKENS } from "./tokens.ts";

export const GRAMMAR: Grammar = readEbnf(EBNF);

type Step = () => void;
type RuleMethod = ParserMethod<[], CstNode>;

export class TarifParser extends CstParser {
  readonly methods: ReadonlyMap<string, RuleMethod>;
  /** The offsets at which each declaration, and each clause of the head, was entered; the last ones count. */
  firstDeclaration = -1;
  declarationStart = -1;
  clauseStart = -1;

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
    const body = this.#partMethod(part, methods, number);
    if (name !== "decl" && name !== "head") return this.RULE(name, body);
    return this.RULE(name, () => {
      this.ACTION(() => this.#noteStart(name, this.LA(1).startOffset));
      body();
    });
  }

  /** Before reading another text. */
  restart(tokens: readonly IToken[]): void {
    this.input = [...tokens];
    this.firstDeclaration = -1;
    this.declarationStart = -1;
    this.clauseStart = -1;
  }

  #noteStart(rule: "decl" | "head", offset: number): void {
    if (rule === "head") this.clauseStart = offset;
    else {
      if (this.firstDeclaration < 0) this.firstDeclaration = offset;
      this.declarationStart = offset;
    }
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

let parser: TarifParser | null = null;

export interface RawParse {
  /** Null where there is an error. */
  readonly cst: CstNode | null;
  /** The first token that cannot stand where it stands; of type EOF where the text ends too early. */
  readonly unexpected: IToken | null;
  /**
   * Offsets: of the first and the last declaration, and the last clause of the head, that were begun; else
   * -1.
   */
  readonly firstDeclaration: number;
  readonly declarationStart: number;
  readonly clauseStart: number;
}

/** Reads a whole file, up to the first error. The one parser is made at its first use. */
export function parseFile(tokens: readonly IToken[]): RawParse {
  parser ??= new TarifParser(GRAMMAR, TOKENS, true);
  parser.restart(tokens);
  const method = parser.methods.get("file");
  if (method === undefined) throw new Error("The grammar has no rule file");
  const cst = method.call(parser);
  const unexpected = parser.errors[0]?.token ?? null;
  const { firstDeclaration, declarationStart, clauseStart } = parser;
  parser.restart([]);
  return {
    cst: unexpected === null ? cst : null,
    unexpected,
    firstDeclaration,
    declarationStart,
    clauseStart,
  };
}

export function isEnd(token: IToken): boolean {
  return token.tokenType === EOF;
}
