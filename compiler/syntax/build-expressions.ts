/** Builds aggregations, expressions and conditions. */
import { cover } from "../source/span.ts";
import {
  buildNumber,
  buildQuantity,
  buildRounding,
  buildScale,
  buildValue,
  countFrom,
  countOf,
  literalsOf,
  nameFrom,
  nameOf,
  parameterOf,
  unitOf,
} from "./build-values.ts";
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
  Aggregation,
  Buckets,
  BucketValue,
  Condition,
  CountedStep,
  Expression,
  Extreme,
  Level,
  Ref,
} from "./tree-meters.ts";
import type { Per, Quantity } from "./tree-values.ts";

const EXTREMES: readonly Extreme[] = ["maximum", "minimum", "average", "latest"];

export function buildAggregation(cst: Cst): Aggregation {
  const span = spanOf(cst);
  const level = maybeChild(cst, "level");
  if (level !== null)
    return {
      kind: "over-time",
      function: whichOf(cst, ["total", ...EXTREMES]),
      level: buildLevel(level),
      span,
    };
  const buckets = maybe(maybeChild(cst, "buckets"), buildBuckets);
  if (buckets !== null && has(cst, "percentile"))
    return { kind: "percentile", number: countOf(cst), buckets, span };
  if (buckets !== null) return { kind: "over-buckets", function: whichOf(cst, EXTREMES), buckets, span };
  if (has(cst, "count")) return { kind: "count", event: nameOf(cst), unit: unitOf(cst), span };
  if (has(cst, "unique")) return { kind: "unique", of: buildRef(child(cst, "ref")), unit: unitOf(cst), span };
  const of = buildCounted(child(cst, "counted"));
  if (has(cst, "sum")) return { kind: "sum", of, span };
  return { kind: "of-events", function: whichOf(cst, EXTREMES), of, span };
}

/** `of` puts one name before the event, `for each` one after the field. */
function buildLevel(cst: Cst): Level {
  const event = has(cst, "of") ? 1 : 0;
  return {
    kind: "level",
    changes: event === 1 ? nameOf(cst, 0) : null,
    event: nameOf(cst, event),
    field: nameOf(cst, event + 1),
    forEach: maybe(maybeToken(cst, "NAME", event + 2), at => nameFrom(cst, at)),
    startingAt: maybe(maybeChild(cst, "value"), buildValue),
    span: spanOf(cst),
  };
}

type Inner = "count" | BucketValue["function"];

function buildBuckets(cst: Cst): Buckets {
  const counted = maybeChild(cst, "counted");
  const words: readonly Inner[] = ["count", "sum", "rate", ...EXTREMES];
  const start = token(cst, `'${whichOf(cst, words)}'`).start;
  const end = counted === null ? tokenSpan(cst, token(cst, "UNIT", 1)).end : spanOf(counted).end;
  const innerSpan = { ...spanOf(cst), start, end };
  return {
    kind: "buckets",
    count: maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at)),
    unit: unitOf(cst, 0),
    inner:
      counted === null
        ? { kind: "bucket-count", event: nameOf(cst), unit: unitOf(cst, 1), span: innerSpan }
        : {
            kind: "bucket-value",
            function: whichOf(cst, ["sum", "rate", ...EXTREMES]),
            of: buildCounted(counted),
            span: innerSpan,
          },
    empty: has(cst, "as") ? "as zero" : "left out",
    span: spanOf(cst),
  };
}

// Expressions

/** Without steps, the expression itself. */
export function buildCounted(cst: Cst): Expression {
  const of = buildExpression(child(cst, "expr"));
  const steps = childrenOf(cst, "adjust").map(buildStep);
  return steps.length === 0 ? of : { kind: "counted", of, steps, span: spanOf(cst) };
}

function buildStep(cst: Cst): CountedStep {
  const rounding = maybeChild(cst, "rounding");
  if (rounding !== null) return { kind: "rounded", rounding: buildRounding(rounding), span: spanOf(cst) };
  const quantity = buildQuantity(child(cst, "quantity"));
  return { kind: has(cst, "least") ? "at-least" : "at-most", quantity, span: spanOf(cst) };
}

/** `+` and `-` hold from left to right. */
export function buildExpression(cst: Cst): Expression {
  const signs = [...tokensOf(cst, "'+'"), ...tokensOf(cst, "'-'")].sort((a, b) => a.start - b.start);
  const [first, ...rest] = childrenOf(cst, "term");
  if (first === undefined) throw new Error("An expression without a term");
  return rest.reduce<Expression>((left, term, i) => {
    const kind = signs[i]?.text === "-" ? "subtract" : "add";
    return { kind, left, right: buildTerm(term), span: cover(spanOf(first), spanOf(term)) };
  }, buildTerm(first));
}

function buildTerm(cst: Cst): Expression {
  const [first, ...rest] = childrenOf(cst, "factor");
  if (first === undefined) throw new Error("A term without a factor");
  return rest.reduce<Expression>((left, factor) => {
    const span = cover(spanOf(first), spanOf(factor));
    return { kind: "multiply", left, right: buildFactor(factor), span };
  }, buildFactor(first));
}

function buildFactor(cst: Cst): Expression {
  const ref = maybeChild(cst, "ref");
  if (ref !== null) return buildRef(ref);
  const counted = maybeChild(cst, "counted");
  if (counted !== null) return buildCounted(counted);
  const number = maybeChild(cst, "number");
  return number === null ? parameterOf(cst) : buildConstant(cst, number);
}

/** `10 credits per minute`: the second unit belongs to `per`. */
function buildConstant(cst: Cst, number: Cst): Expression {
  const units = tokensOf(cst, "UNIT");
  const unit = units[0] === undefined ? null : unitOf(cst, 0);
  const end = unit?.span ?? spanOf(number);
  const quantity: Quantity = {
    kind: "quantity",
    number: buildNumber(number),
    unit,
    span: cover(spanOf(number), end),
  };
  const word = maybeToken(cst, "'per'");
  if (word === null) return quantity;
  const per: Per = {
    kind: "per",
    started: false,
    count: maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at)),
    scale: maybe(maybeChild(cst, "scale"), buildScale),
    unit: unitOf(cst, 1),
    span: { ...spanOf(cst), start: tokenSpan(cst, word).start },
  };
  return { kind: "rate-constant", quantity, per, span: spanOf(cst) };
}

export function buildRef(cst: Cst): Ref {
  const field = maybe(maybeToken(cst, "NAME", 1), at => nameFrom(cst, at));
  return { kind: "ref", name: nameOf(cst), field, span: spanOf(cst) };
}

// Conditions

export function buildCondition(cst: Cst): Condition {
  const of = childrenOf(cst, "test").map(buildTest);
  const [only] = of;
  if (of.length === 1 && only !== undefined) return only;
  return { kind: has(cst, "or") ? "or" : "and", of, span: spanOf(cst) };
}

function buildTest(cst: Cst): Condition {
  const inner = maybeChild(cst, "cond");
  if (inner !== null) return buildCondition(inner);
  const subject = buildRef(child(cst, "ref"));
  const negated = has(cst, "not");
  const value = maybeChild(cst, "value");
  if (value === null) return { kind: "is", subject, negated, values: literalsOf(cst), span: spanOf(cst) };
  const operator = has(cst, "at")
    ? (`at ${whichOf(cst, ["least", "most"])}` as const)
    : whichOf(cst, ["above", "below"]);
  return { kind: "compare", subject, negated, operator, value: buildValue(value), span: spanOf(cst) };
}
