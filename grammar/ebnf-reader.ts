/** A part of the grammar, as the EBNF writes it. */
export type Part =
  /** A word of the language or a symbol, in quotes. */
  | { readonly kind: "word"; readonly text: string }
  /** A class of tokens, in capitals: `NAME`, `NUM`. */
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "rule"; readonly name: string }
  | { readonly kind: "sequence"; readonly of: readonly Part[] }
  | { readonly kind: "choice"; readonly of: readonly Part[] }
  /** `[x]`, `x*`, `x+` */
  | { readonly kind: "optional" | "many" | "some"; readonly of: Part };

/** The rules in the order written; the first is where a file begins. */
export type Grammar = ReadonlyMap<string, Part>;

/** Reads the EBNF of this folder. The text is our own: a fault in it is a bug and throws. */
export function readEbnf(text: string): Grammar {
  const rules = new Map([...ruleTexts(text)].map(([name, body]) => [name, readRule(body)]));
  for (const part of rules.values()) requireRules(part, rules);
  return rules;
}

/** What the EBNF says of each rule, in the order written. No word or symbol of the language holds a `;` or `=`. */
export function ruleTexts(text: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  const written = text.replace(/\(\*[\s\S]*?\*\)/g, " ").split(";");
  if (written.pop()?.trim() !== "") throw new Error("The grammar ends too early");
  for (const rule of written) {
    const [head = "", body, ...more] = rule.split("=");
    const name = head.trim();
    if (body === undefined || more.length > 0 || !/^[a-z]+$/.test(name))
      throw new Error(`The grammar has no rule in ${rule}`);
    if (rules.has(name)) throw new Error(`The grammar has two rules ${name}`);
    rules.set(name, body);
  }
  return rules;
}

export function readRule(body: string): Part {
  const reader = { tokens: body.match(/"[^"]+"|[A-Za-z]+|[^\sA-Za-z"]/g) ?? [], next: 0 };
  const part = readChoice(reader);
  if (peek(reader) !== "") throw new Error(`The grammar has an unexpected ${peek(reader)}`);
  return part;
}

/** Every part of a part, itself first. */
export function partsOf(part: Part): readonly Part[] {
  const parts: Part[] = [];
  addParts(part, parts);
  return parts;
}

function addParts(part: Part, parts: Part[]): void {
  parts.push(part);
  if (part.kind === "sequence" || part.kind === "choice") for (const child of part.of) addParts(child, parts);
  else if (part.kind === "optional" || part.kind === "many" || part.kind === "some") addParts(part.of, parts);
}

/**
 * The name of the token type of a word or class: words and symbols keep their quotes, so none is taken for
 * a rule.
 */
export function terminalName(part: Extract<Part, { kind: "word" | "class" }>): string {
  return part.kind === "word" ? wordTokenName(part.text) : part.name;
}

export function wordTokenName(word: string): string {
  let name = wordNames.get(word);
  if (name === undefined) {
    name = `'${word}'`;
    wordNames.set(word, name);
  }
  return name;
}

/** One string for each name: the same string is told equal at once. Asked for words of the grammar alone. */
const wordNames = new Map<string, string>();

interface Reader {
  readonly tokens: readonly string[];
  next: number;
}

function readChoice(reader: Reader): Part {
  const of = [readSequence(reader)];
  while (peek(reader) === "|") {
    take(reader);
    of.push(readSequence(reader));
  }
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "choice", of };
}

function readSequence(reader: Reader): Part {
  const of: Part[] = [];
  while (!["|", ")", "]", ""].includes(peek(reader))) of.push(readRepeated(reader));
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "sequence", of };
}

function readRepeated(reader: Reader): Part {
  const part = readUnit(reader);
  if (peek(reader) === "*") {
    take(reader);
    return { kind: "many", of: part };
  }
  if (peek(reader) === "+") {
    take(reader);
    return { kind: "some", of: part };
  }
  return part;
}

function readUnit(reader: Reader): Part {
  const token = take(reader);
  if (token === "(") {
    const inner = readChoice(reader);
    expect(reader, ")");
    return inner;
  }
  if (token === "[") {
    const inner = readChoice(reader);
    expect(reader, "]");
    return { kind: "optional", of: inner };
  }
  if (token.startsWith('"')) return { kind: "word", text: token.slice(1, -1) };
  if (/^[A-Z]+$/.test(token)) return { kind: "class", name: token };
  if (/^[a-z]+$/.test(token)) return { kind: "rule", name: token };
  throw new Error(`The grammar has an unexpected ${token}`);
}

function peek(reader: Reader): string {
  return reader.tokens[reader.next] ?? "";
}

function take(reader: Reader): string {
  const token = peek(reader);
  if (token === "") throw new Error("The grammar ends too early");
  reader.next += 1;
  return token;
}

function expect(reader: Reader, token: string): void {
  const found = take(reader);
  if (found !== token) throw new Error(`The grammar has ${found} where ${token} should stand`);
}

function requireRules(part: Part, rules: Grammar): void {
  for (const each of partsOf(part))
    if (each.kind === "rule" && !rules.has(each.name))
      throw new Error(`The grammar lacks the rule ${each.name}`);
}
