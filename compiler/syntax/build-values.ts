/** Builds names, numbers, money, dates, periods and roundings. */
import { literalText } from "../../grammar/text-literal.ts";
import type { Token } from "../../grammar/tokens.ts";
import {
  type Cst,
  child,
  childrenOf,
  has,
  maybe,
  maybeChild,
  maybeToken,
  spanOf,
  token,
  tokenSpan,
  tokensOf,
  whichOf,
} from "./cst.ts";
import type {
  Amount,
  Between,
  DateLit,
  DateRef,
  Duration,
  Literal,
  Money,
  Name,
  NumberLit,
  OneOf,
  ParameterRef,
  ParameterValue,
  Per,
  Percent,
  Period,
  PeriodName,
  PhaseStart,
  QuantityRef,
  Rounding,
  Scale,
  Text,
  Value,
  Window,
  Word,
  Worth,
} from "./tree-values.ts";

// Leaves

export function nameOf(cst: Cst, index = 0): Name {
  return nameFrom(cst, token(cst, "NAME", index));
}

export function nameFrom(cst: Cst, at: Token): Name {
  return { kind: "name", text: at.text, span: tokenSpan(cst, at) };
}

export function wordFrom(cst: Cst, at: Token): Word {
  return { kind: "word", text: at.text, span: tokenSpan(cst, at) };
}

export function unitOf(cst: Cst, index = 0): Word {
  return wordFrom(cst, token(cst, "UNIT", index));
}

export function currencyOf(cst: Cst): Word {
  return wordFrom(cst, token(cst, "CUR"));
}

export function textOf(cst: Cst, index = 0): Text {
  return textFrom(cst, token(cst, "TEXT", index));
}

export function textFrom(cst: Cst, at: Token): Text {
  return { kind: "text", value: literalText(at.text), span: tokenSpan(cst, at) };
}

export function dateOf(cst: Cst, index = 0): DateLit {
  return dateFrom(cst, token(cst, "DATE", index));
}

export function dateFrom(cst: Cst, at: Token): DateLit {
  return { kind: "date", text: at.text, span: tokenSpan(cst, at) };
}

/** A bare `NUM`: without sign or scale. */
export function countOf(cst: Cst, index = 0): NumberLit {
  return countFrom(cst, token(cst, "NUM", index));
}

export function countFrom(cst: Cst, at: Token): NumberLit {
  const digits = at.text.replace(/['’_]/g, "");
  return { kind: "number", negative: false, digits, scale: null, span: tokenSpan(cst, at) };
}

// Numbers and values

export function buildScale(cst: Cst): Scale {
  return whichOf(cst, ["thousand", "million", "billion"]);
}

export function buildNumber(cst: Cst): NumberLit {
  return {
    ...countOf(cst),
    negative: has(cst, "-"),
    scale: maybe(maybeChild(cst, "scale"), buildScale),
    span: spanOf(cst),
  };
}

export function buildMoney(cst: Cst): Money {
  return {
    kind: "money",
    currency: currencyOf(cst),
    number: buildNumber(child(cst, "number")),
    span: spanOf(cst),
  };
}

/** `the NAME`, which stands in the node. */
export function parameterOf(cst: Cst): ParameterRef {
  const name = nameOf(cst);
  const start = token(cst, "'the'").start;
  return { kind: "parameter-ref", name, span: { ...name.span, start } };
}

export function percentOf(cst: Cst): Percent {
  const at = token(cst, "PCT");
  const number = countFrom(cst, at);
  const span = { ...number.span, end: number.span.end - 1 };
  return {
    kind: "percent",
    number: { ...number, digits: number.digits.replace("%", ""), span },
    span: tokenSpan(cst, at),
  };
}

export function buildAmount(cst: Cst): Amount {
  const money = maybeChild(cst, "money");
  return money === null ? parameterOf(cst) : buildMoney(money);
}

export function buildQuantity(cst: Cst): QuantityRef {
  const number = maybeChild(cst, "number");
  if (number === null) return parameterOf(cst);
  const unit = maybe(maybeToken(cst, "UNIT"), at => wordFrom(cst, at));
  return { kind: "quantity", number: buildNumber(number), unit, span: spanOf(cst) };
}

export function buildWorth(cst: Cst): Worth {
  const money = maybeChild(cst, "money");
  return money === null ? buildQuantity(child(cst, "quantity")) : buildMoney(money);
}

export function buildValue(cst: Cst): Value {
  const worth = maybeChild(cst, "worth");
  return worth === null ? percentOf(cst) : buildWorth(worth);
}

export function buildLiteral(cst: Cst): Literal {
  const value = maybeChild(cst, "value");
  if (value !== null) return buildValue(value);
  if (maybeToken(cst, "TEXT") !== null) return textOf(cst);
  return { kind: "boolean", value: has(cst, "true"), span: spanOf(cst) };
}

export function buildLiterals(cst: Cst): readonly Literal[] {
  return childrenOf(cst, "lit").map(buildLiteral);
}

/** Of a node that holds either one `lit` or `one of lits`. */
export function literalsOf(cst: Cst): readonly Literal[] {
  const one = maybeChild(cst, "lit");
  return one === null ? buildLiterals(child(cst, "lits")) : [buildLiteral(one)];
}

export function buildParameterValue(cst: Cst): ParameterValue {
  const value = maybeChild(cst, "value");
  if (value !== null) return buildValue(value);
  return maybeToken(cst, "TEXT") === null ? dateOf(cst) : textOf(cst);
}

export function buildNames(cst: Cst): readonly Name[] {
  return tokensOf(cst, "NAME").map(at => nameFrom(cst, at));
}

export function betweenOf<V extends { readonly span: Between<V>["span"] }>(
  cst: Cst,
  low: V,
  high: V,
): Between<V> {
  const start = token(cst, "'between'").start;
  return { kind: "between", low, high, span: { ...high.span, start } };
}

export function buildOneOf(cst: Cst): OneOf {
  return { kind: "one-of", values: tokensOf(cst, "TEXT").map(at => textFrom(cst, at)), span: spanOf(cst) };
}

// Time

export function buildDate(cst: Cst): DateRef {
  return maybeToken(cst, "DATE") === null ? parameterOf(cst) : dateOf(cst);
}

const PERIOD_WORDS = ["hour", "day", "week", "month", "quarter", "year", "months"] as const;

export function buildPeriod(cst: Cst): Period {
  const count = maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at));
  return { kind: "period", every: periodName(cst), count, span: spanOf(cst) };
}

function periodName(cst: Cst): PeriodName {
  if (has(cst, "billing")) return "billing period";
  if (has(cst, "contract")) return `contract ${whichOf(cst, ["month", "quarter", "year"])}`;
  return whichOf(cst, PERIOD_WORDS);
}

/** EBNF `each`: its period. */
export function buildEach(cst: Cst): Period {
  return buildPeriod(child(cst, "period"));
}

export function maybeEach(cst: Cst): Period | null {
  return maybe(maybeChild(cst, "each"), buildEach);
}

const DURATION_UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;

export function buildDuration(cst: Cst): Duration {
  const unit = DURATION_UNITS.find(word => has(cst, word) || has(cst, `${word}s`));
  if (unit === undefined) throw new Error("A duration without a unit");
  return { kind: "duration", count: countOf(cst), unit, span: spanOf(cst) };
}

export function buildRounding(cst: Cst): Rounding {
  const mode = has(cst, "half")
    ? (`half ${whichOf(cst, ["up", "down", "even"])}` as const)
    : whichOf(cst, ["up", "down"]);
  return { kind: "rounding", mode, step: buildValue(child(cst, "value")), span: spanOf(cst) };
}

export function buildStart(cst: Cst): PhaseStart {
  const date = maybeChild(cst, "date");
  if (date !== null) return buildDate(date);
  if (!has(cst, "contract")) return { kind: "start", span: spanOf(cst) };
  const unit = whichOf(cst, ["month", "day"]);
  return { kind: "contract-point", unit, number: countOf(cst), span: spanOf(cst) };
}

export function buildWindow(cst: Cst): Window {
  if (!has(cst, "contract")) {
    const from = buildDate(child(cst, "date", 0));
    return { kind: "date-window", from, to: buildDate(child(cst, "date", 1)), span: spanOf(cst) };
  }
  const unit = has(cst, "month") || has(cst, "months") ? "month" : "day";
  const from = countOf(cst, 0);
  const to = maybe(maybeToken(cst, "NUM", 1), at => countFrom(cst, at)) ?? from;
  return { kind: "contract-window", unit, from, to, span: spanOf(cst) };
}

export function buildPer(cst: Cst): Per {
  return {
    kind: "per",
    started: has(cst, "started"),
    count: maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at)),
    scale: maybe(maybeChild(cst, "scale"), buildScale),
    unit: unitOf(cst),
    span: spanOf(cst),
  };
}
