/** Builds charges: source, frame clauses, price. */
import { cover } from "../source/span.ts";
import { buildCondition, buildCounted } from "./build-expressions.ts";
import { buildBound } from "./build-meters.ts";
import {
  betweenOf,
  buildAmount,
  buildDate,
  buildEach,
  buildMoney,
  buildNames,
  buildPer,
  buildQuantity,
  buildRounding,
  buildStart,
  buildValue,
  buildWorth,
  countFrom,
  countOf,
  currencyOf,
  literalsOf,
  maybeEach,
  nameFrom,
  nameOf,
  parameterOf,
  percentOf,
  textOf,
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
  whichOf,
} from "./cst.ts";
import type {
  Allowed,
  CarryOver,
  ChargeDecl,
  ChargeList,
  ChargeSource,
  Choice,
  FrameClause,
  OnceTail,
  PhasedPricing,
  Price,
  PricePart,
  PriceTable,
  PriceTail,
  Pricing,
  ProrationClause,
  Schedule,
  SpendSource,
  TableRow,
  TierRow,
  WhenRow,
} from "./tree-charges.ts";
import type { NumberLit } from "./tree-values.ts";

export function buildCharge(cst: Cst): ChargeDecl {
  return {
    kind: "charge",
    name: nameOf(cst),
    title: textOf(cst),
    source: maybe(maybeChild(cst, "source"), buildSource),
    frame: childrenOf(cst, "frame").map(buildFrame),
    price: chargePrice(cst),
    span: spanOf(cst),
  };
}

function chargePrice(cst: Cst): Pricing | PhasedPricing {
  const pricing = maybeChild(cst, "pricing");
  if (pricing !== null) return buildPricing(pricing);
  const phases = childrenOf(cst, "phase").map(phase => ({
    kind: "phase" as const,
    from: buildStart(child(phase, "start")),
    pricing: buildPricing(child(phase, "pricing")),
    span: spanOf(phase),
  }));
  return {
    kind: "phases",
    phases,
    span: { ...spanOf(cst), start: phases[0]?.span.start ?? spanOf(cst).start },
  };
}

function buildSource(cst: Cst): ChargeSource {
  const charges = maybeChild(cst, "charges");
  if (charges !== null) return spendOf(cst, charges);
  if (has(cst, "each"))
    return {
      kind: "for-each",
      event: nameOf(cst),
      of: maybe(maybeChild(cst, "counted"), buildCounted),
      where: maybe(maybeChild(cst, "cond"), buildCondition),
      span: spanOf(cst),
    };
  return {
    kind: "named",
    name: nameOf(cst),
    separatelyBy: maybe(maybeChild(cst, "names"), buildNames),
    span: spanOf(cst),
  };
}

/** `the spend of CHARGES`, which stands in the node. */
export function spendOf(cst: Cst, charges: Cst): SpendSource {
  const the = tokenSpan(cst, token(cst, "'the'"));
  return { kind: "spend", of: buildChargeList(charges), span: cover(the, spanOf(charges)) };
}

export function buildChargeList(cst: Cst): ChargeList {
  const names = maybe(maybeChild(cst, "names"), buildNames) ?? [];
  if (has(cst, "everything")) return { kind: "everything", except: names, span: spanOf(cst) };
  return { kind: "charges", names, span: spanOf(cst) };
}

// Frame clauses

function buildFrame(cst: Cst): FrameClause {
  const span = spanOf(cst);
  if (has(cst, "in")) return { kind: "timing", in: whichOf(cst, ["advance", "arrears"]), span };
  if (has(cst, "includes")) return { kind: "includes", allowed: buildAllowed(child(cst, "allowed")), span };
  if (has(cst, "increasing")) return buildIncreasing(cst);
  if (has(cst, "settled")) return { kind: "settled", period: buildEach(child(cst, "each")), span };
  if (has(cst, "note")) return { kind: "note", text: textOf(cst), span };
  if (has(cst, "prorated")) return prorationOf(cst);
  const rounding = maybeChild(cst, "rounding");
  if (rounding !== null) return { kind: "price-rounded", rounding: buildRounding(rounding), span };
  const kind = has(cst, "least") ? "price-at-least" : "price-at-most";
  return { kind, amount: buildAmount(child(cst, "amount")), span };
}

/** `prorated by day`, `prorated by second` or `not prorated`, which stands in the node. */
export function prorationOf(cst: Cst): ProrationClause {
  const prorated = tokenSpan(cst, token(cst, "'prorated'"));
  const not = maybeToken(cst, "'not'");
  if (not !== null) return { kind: "proration", by: null, span: cover(tokenSpan(cst, not), prorated) };
  const by = whichOf(cst, ["day", "second"]);
  return { kind: "proration", by, span: cover(prorated, tokenSpan(cst, token(cst, `'${by}'`))) };
}

function buildIncreasing(cst: Cst): FrameClause {
  const [low, high] = [maybeChild(cst, "value", 1), maybeChild(cst, "value", 2)];
  return {
    kind: "increasing",
    rate: buildValue(child(cst, "value")),
    between: low === null || high === null ? null : betweenOf(cst, buildValue(low), buildValue(high)),
    rounding: buildRounding(child(cst, "rounding")),
    span: spanOf(cst),
  };
}

export function buildAllowed(cst: Cst): Allowed {
  return {
    kind: "allowed",
    worth: buildWorth(child(cst, "worth")),
    period: buildEach(child(cst, "each")),
    tiers: has(cst, "before") ? "before" : has(cst, "within") ? "within" : null,
    carryOver: maybe(maybeToken(cst, "'unused'"), () => carryOver(cst)),
    span: spanOf(cst),
  };
}

function carryOver(cst: Cst): CarryOver {
  const start = token(cst, "'unused'").start;
  return {
    kind: "carry-over",
    periods: countOf(cst),
    upTo: maybe(maybeChild(cst, "quantity"), buildQuantity),
    span: { ...spanOf(cst), start },
  };
}

// Prices

function buildPricing(cst: Cst): Pricing {
  const price = maybeChild(cst, "price");
  if (price !== null) return buildPrice(price);
  const table = maybeChild(cst, "table");
  if (table !== null) return buildTable(table);
  return { kind: "when-rows", rows: childrenOf(cst, "when").map(buildWhen), span: spanOf(cst) };
}

function buildWhen(cst: Cst): WhenRow {
  return {
    kind: "when-row",
    choices: maybe(maybeChild(cst, "choices"), buildChoices),
    price: buildPrice(child(cst, "price")),
    span: spanOf(cst),
  };
}

export function buildChoices(cst: Cst): readonly Choice[] {
  return childrenOf(cst, "choice").map(choice => ({
    kind: "choice",
    parameter: has(choice, "the"),
    name: nameOf(choice),
    values: literalsOf(choice),
    span: spanOf(choice),
  }));
}

function buildPrice(cst: Cst): Price {
  if (has(cst, "included")) return { kind: "included", span: spanOf(cst) };
  const parts: (PricePart | Schedule)[] = [];
  for (let at: Cst | null = cst; at !== null; at = maybeChild(at, "plus")) {
    const part = maybeChild(at, "part");
    parts.push(part === null ? buildSchedule(child(at, "schedule")) : buildPart(part));
  }
  return { kind: "parts", parts, span: spanOf(cst) };
}

function buildPart(cst: Cst): PricePart {
  const span = spanOf(cst);
  if (maybeToken(cst, "PCT") !== null)
    return { kind: "percent-part", percent: percentOf(cst), period: maybeEach(cst), span };
  const money = maybeChild(cst, "money");
  return {
    kind: "amount-part",
    amount: money === null ? parameterOf(cst) : buildMoney(money),
    tail: maybe(maybeChild(cst, "tail"), buildTail),
    span,
  };
}

function buildTail(cst: Cst): PriceTail {
  const span = spanOf(cst);
  const per = maybeChild(cst, "per");
  if (per !== null) return { kind: "per-unit", per: buildPer(per), period: maybeEach(cst), span };
  if (has(cst, "flat")) return { kind: "flat", span };
  if (has(cst, "once")) return { kind: "once", due: onceDue(cst), span };
  return { kind: "each", period: buildEach(child(cst, "each")), span };
}

function onceDue(cst: Cst): OnceTail["due"] {
  const date = maybeChild(cst, "date");
  return date === null ? whichOf<"start" | "end">(cst, ["start", "end"]) : buildDate(date);
}

function buildSchedule(cst: Cst): Schedule {
  return {
    kind: "schedule",
    model: whichOf(cst, ["graduated", "volume"]),
    period: maybeEach(cst),
    by: maybe(maybeToken(cst, "NAME"), at => nameFrom(cst, at)),
    rows: childrenOf(cst, "row").map(buildRow),
    span: spanOf(cst),
  };
}

function buildRow(cst: Cst): TierRow {
  const bound = buildBound(child(cst, "bound"));
  const span = { ...spanOf(cst), start: bound.span.end };
  const parts = childrenOf(cst, "part").map(buildPart);
  const included = maybeToken(cst, "'included'");
  const not = maybeToken(cst, "'not'");
  const price: TierRow["price"] =
    included !== null
      ? { kind: "included", span: tokenSpan(cst, included) }
      : not !== null
        ? { kind: "not-offered", span: { ...span, start: not.start } }
        : { kind: "tier-parts", parts, span: { ...span, start: parts[0]?.span.start ?? span.start } };
  return { kind: "tier-row", bound, price, span: spanOf(cst) };
}

function buildTable(cst: Cst): PriceTable {
  const rows = childrenOf(cst, "trow").map(buildTableRow);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    kind: "price-table",
    currency: currencyOf(cst),
    per: buildPer(child(cst, "per")),
    period: maybeEach(cst),
    by: buildNames(child(cst, "names")),
    rows:
      first === undefined || last === undefined
        ? { kind: "table-file", path: textOf(cst), span: tokenSpan(cst, token(cst, "TEXT")) }
        : { kind: "table-rows", rows, span: cover(first.span, last.span) },
    otherwise: maybe(maybeToken(cst, "NUM"), at => countFrom(cst, at)),
    span: spanOf(cst),
  };
}

function buildTableRow(cst: Cst): TableRow {
  const keys = childrenOf(cst, "key").map(key => {
    if (maybeToken(key, "TEXT") !== null) return textOf(key);
    const number: NumberLit | null = maybe(maybeToken(key, "NUM"), at => countFrom(key, at));
    return number ?? { kind: "boolean" as const, value: has(key, "true"), span: spanOf(key) };
  });
  return { kind: "table-row", keys, price: countOf(cst), span: spanOf(cst) };
}
