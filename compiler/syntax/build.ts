/** The concrete tree to the syntax tree. It never fails: what is broken becomes a `Missing` node. */
import type { CstNode } from "../../grammar/cst.ts";
import type { BrokenPart, ParsedFile } from "../../grammar/parse-tokens.ts";
import { matchesTerminal, type Token } from "../../grammar/tokens.ts";
import { DECLARATION_WORDS } from "../../grammar/words.ts";
import { cover, type Span, span } from "../source/span.ts";
import { buildAllowance, buildCredit, buildDiscount, buildLimit, buildTax } from "./build-adjustments.ts";
import { buildCharge } from "./build-charges.ts";
import { buildBand, buildEvent, buildMeter, buildParameter, buildUnit } from "./build-meters.ts";
import { buildExample, buildPolicy } from "./build-policies.ts";
import {
  buildDuration,
  buildParameterValue,
  buildPeriod,
  buildRounding,
  countFrom,
  countOf,
  currencyOf,
  dateFrom,
  dateOf,
  nameFrom,
  nameOf,
  textOf,
  unitOf,
  wordFrom,
} from "./build-values.ts";
import {
  type Cst,
  child,
  has,
  maybe,
  maybeChild,
  maybeToken,
  spanOf,
  token,
  tokenSpan,
  whichOf,
} from "./cst.ts";
import { NAMED_KINDS } from "./named-kinds.ts";
import type {
  Declaration,
  DeclarationWord,
  FileHeader,
  HeadClause,
  Item,
  Missing,
  Predecessor,
  RemoveTarget,
  SyntaxTree,
} from "./tree.ts";

/** `length` of the text. */
export function buildTree(
  { path, length }: { readonly path: string; readonly length: number },
  parsed: ParsedFile,
): SyntaxTree {
  const whole = span(path, 0, length);
  const start = span(path, 0, 0);
  return {
    kind: "file",
    header: parsed.header === null ? missingHeader(start) : buildHeader({ node: parsed.header, path }),
    head: parsed.head.map(part => (isWhole(part) ? buildHead({ node: part, path }) : missing(part, path))),
    declarations: parsed.declarations.map(part =>
      isWhole(part) ? buildDeclaration({ node: part, path }) : missing(part, path),
    ),
    span: whole,
  };
}

function isWhole(part: CstNode | BrokenPart): part is CstNode {
  return part.kind === "node";
}

// What is broken

function missingHeader(place: Span): Missing {
  return { kind: "missing", declares: null, name: null, words: new Set(), span: place };
}

/** Keeps what the declaration is and its name, so that references to it are not faulted as well. */
function missing(part: BrokenPart, path: string): Missing {
  const [first] = part.tokens;
  const last = part.tokens.at(-1);
  if (first === undefined || last === undefined) return missingHeader(span(path, 0, 0));
  const cst: Cst = { node: { kind: "node", rule: "broken", parts: [] }, path };
  const place = cover(tokenSpan(cst, first), tokenSpan(cst, last));
  const word = declarationWord(first);
  const replaced = word === "replace" ? declarationWord(part.tokens[1]) : null;
  const subject = part.tokens[replaced === null ? 1 : 2];
  const declares = replaced ?? word;
  const words = new Set(part.tokens.flatMap(({ text }) => (/^[A-Za-z]/.test(text) ? [text] : [])));
  return { kind: "missing", declares, name: missingName(cst, declares, subject), words, span: place };
}

function declarationWord(at: Token | undefined): DeclarationWord | null {
  return at !== undefined && isDeclarationWord(at.text) ? at.text : null;
}

function isDeclarationWord(word: string): word is DeclarationWord {
  return DECLARATION_WORDS.has(word);
}

function missingName(cst: Cst, declares: DeclarationWord | null, at: Token | undefined): Missing["name"] {
  if (declares === null || at === undefined || !/^[A-Za-z]/.test(at.text)) return null;
  if (declares === "unit") return matchesTerminal(at.type, "UNIT") ? wordFrom(cst, at) : null;
  const isNamed = declares !== "policy" && declares !== "remove" && !isDeclarationWord(at.text);
  return isNamed ? nameFrom(cst, at) : null;
}

// The head

function buildHeader(cst: Cst): FileHeader {
  const title = textOf(cst);
  return {
    kind: "file-header",
    edition: countOf(cst),
    form: has(cst, "price") ? "price list" : whichOf(cst, ["contract", "definitions"]),
    name: nameOf(cst),
    title,
    span: cover(tokenSpan(cst, token(cst, "'tarif'")), title.span),
  };
}

function buildHead(cst: Cst): HeadClause {
  const place = spanOf(cst);
  if (has(cst, "based")) return { kind: "based-on", name: nameOf(cst), version: countOf(cst), span: place };
  if (has(cst, "version"))
    return { kind: "version", version: countOf(cst), follows: predecessor(cst), span: place };
  if (has(cst, "use")) return { kind: "use", path: textOf(cst), span: place };
  if (has(cst, "between"))
    return { kind: "between-parties", first: textOf(cst, 0), second: textOf(cst, 1), span: place };
  if (has(cst, "effective")) {
    const to = maybe(maybeToken(cst, "DATE", 1), at => dateFrom(cst, at));
    return { kind: "effective", from: dateOf(cst), to, span: place };
  }
  if (has(cst, "currency")) return { kind: "currency", currency: currencyOf(cst), span: place };
  if (has(cst, "timezone")) return { kind: "timezone", zone: textOf(cst), span: place };
  if (has(cst, "billed")) {
    const fromDay = maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at));
    return { kind: "billed", period: buildPeriod(child(cst, "period")), fromDay, span: place };
  }
  if (has(cst, "payable"))
    return { kind: "payable", within: buildDuration(child(cst, "duration")), span: place };
  const rounding = maybe(maybeChild(cst, "rounding"), buildRounding);
  if (has(cst, "total") && rounding !== null) return { kind: "round-total", rounding, span: place };
  return { kind: "round-lines", rounding, span: place };
}

function predecessor(cst: Cst): Predecessor | null {
  const at = maybeToken(cst, "'replaces'") ?? maybeToken(cst, "'amends'");
  if (at === null) return null;
  const version = countOf(cst, 1);
  const kind = whichOf(cst, ["replaces", "amends"]);
  return { kind, version, span: cover(tokenSpan(cst, at), version.span) };
}

// Declarations

function buildDeclaration(cst: Cst): Declaration {
  const policy = maybeChild(cst, "policyd");
  if (policy !== null) return buildPolicy(policy);
  if (has(cst, "remove")) return { kind: "remove", target: removeTarget(cst), span: spanOf(cst) };
  if (has(cst, "set"))
    return {
      kind: "set",
      name: nameOf(cst),
      value: buildParameterValue(child(cst, "pvalue")),
      from: maybe(maybeToken(cst, "DATE"), at => dateFrom(cst, at)),
      span: spanOf(cst),
    };
  const modifier = has(cst, "replace") ? "replace" : null;
  return { kind: "item", modifier, item: buildItem(child(cst, "item")), span: spanOf(cst) };
}

const ITEMS: Readonly<Record<string, (cst: Cst) => Item>> = {
  unitd: buildUnit,
  paramd: buildParameter,
  eventd: buildEvent,
  bandd: buildBand,
  meterd: buildMeter,
  charged: buildCharge,
  allowanced: buildAllowance,
  discountd: buildDiscount,
  minimumd: buildLimit,
  creditd: buildCredit,
  taxd: buildTax,
  exampled: buildExample,
};

function buildItem(cst: Cst): Item {
  const [item] = cst.node.parts;
  const build = item?.kind === "node" ? ITEMS[item.rule] : undefined;
  if (item?.kind !== "node" || build === undefined) throw new Error("A declaration of no known kind");
  return build({ node: item, path: cst.path });
}

function removeTarget(cst: Cst): RemoveTarget {
  const kind = maybeChild(cst, "kind");
  if (kind !== null) {
    const name = nameOf(cst);
    const of = whichOf(kind, NAMED_KINDS);
    return { kind: "remove-named", of, name, span: cover(spanOf(kind), name.span) };
  }
  if (has(cst, "unit")) {
    const unit = unitOf(cst);
    return { kind: "remove-unit", unit, span: cover(tokenSpan(cst, token(cst, "'unit'")), unit.span) };
  }
  const title = textOf(cst);
  const word = tokenSpan(cst, token(cst, "'example'"));
  return { kind: "remove-example", title, span: cover(word, title.span) };
}
