/** The head of a file: what every contract must state, each clause once. */
import type { PlanCurrency } from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { ZoneTable } from "../../runtime/time/zone.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { LIMITS } from "../limits.ts";
import { currencyCodes, currencyDecimals } from "../money/iso4217.ts";
import type {
  BilledClause,
  FileHeader,
  HeadClause,
  SyntaxTree,
  TimezoneClause,
  VersionClause,
} from "../syntax/tree.ts";
import { zoneNames, zoneTable } from "../zone/zone-table.ts";
import { roundingIn } from "./fit.ts";
import { smallWhole } from "./numbers.ts";
import { dateText, isBefore, periodRule } from "./periods.ts";
import { hint, type Scope } from "./scope.ts";
import type { TypedHead, TypedRounding } from "./typed.ts";
import { moneyUnit } from "./units.ts";

/** What later checks need of the head even where the rest of it is at fault. */
export interface HeadFacts {
  readonly header: FileHeader | null;
  readonly clauses: Clauses;
  readonly currency: PlanCurrency | null;
  readonly billed: PeriodRule | null;
  readonly term: { readonly from: string; readonly to: string | null } | null;
}

type Clauses = { readonly [K in HeadClause["kind"]]?: Extract<HeadClause, { readonly kind: K }> };

/** The first pass: clauses once, currency, billing period and term. */
export function headFacts(tree: SyntaxTree, report: Report): HeadFacts {
  const clauses = clausesOnce(tree, report);
  const header = tree.header.kind === "missing" ? null : tree.header;
  if (header !== null && smallWhole(header.edition, 1, 1) === null) {
    report("TAR2003", header.edition.span, { found: header.edition.digits });
  }
  if (header?.form === "price list" && clauses["between-parties"] !== undefined) {
    report("TAR2015", clauses["between-parties"].span, { clause: "between" });
  }
  return {
    header,
    clauses,
    currency: currencyOf(clauses, report),
    billed: clauses.billed === undefined ? null : billedRule(clauses.billed, report),
    term: termOf(clauses, report),
  };
}

/** The second pass, with units known: the whole head, or null where something mandatory is missing. */
export function checkHead(scope: Scope, facts: HeadFacts): TypedHead | null {
  const { header, clauses, currency, billed, term } = facts;
  const { report } = scope;
  const version = versionOf(clauses.version, report);
  const zone = zoneOf(clauses.timezone, report);
  const isWhole = header !== null && mandatoryStand(scope, header, clauses);
  const lines = roundLines(scope, clauses);
  const total = roundTotal(scope, clauses);
  const payable = clauses.payable?.within;
  if (!isWhole || header === null) return null;
  if (version === null || zone === null || currency === null || billed === null || term === null) return null;
  if (lines === undefined || total === null || header.form === "definitions") return null;
  const parties = clauses["between-parties"];
  return {
    kind: header.form,
    name: header.name.text,
    title: header.title.value,
    version,
    from: term.from,
    to: term.to,
    parties: parties === undefined ? null : [parties.first.value, parties.second.value],
    currency,
    zone,
    billed,
    payableWithin: payable === undefined ? null : plural(payable.count.digits, payable.unit),
    roundLines: lines,
    roundTotal: total,
    effectiveSpan: clauses.effective?.span ?? header.span,
    span: header.span,
  };
}

function zoneOf(clause: TimezoneClause | undefined, report: Report): ZoneTable | null {
  if (clause === undefined) return null;
  const name = clause.zone.value;
  const zone = zoneTable(name);
  if (zone === null) report("TAR2007", clause.zone.span, { name, hint: hint(name, zoneNames()) });
  return zone;
}

function clausesOnce(tree: SyntaxTree, report: Report): Clauses {
  const found = new Map<string, HeadClause>();
  for (const clause of tree.head) {
    if (clause.kind === "use" || clause.kind === "missing") {
      if (!found.has(clause.kind)) found.set(clause.kind, clause);
      continue;
    }
    const earlier = found.get(clause.kind);
    if (earlier === undefined) found.set(clause.kind, clause);
    else {
      const related = [{ span: earlier.span, note: "stated here first" }];
      report("TAR2001", clause.span, { clause: CLAUSE_WORDS[clause.kind] }, { related });
    }
  }
  return Object.fromEntries(found);
}

const CLAUSE_WORDS: Readonly<Record<Exclude<HeadClause["kind"], "missing">, string>> = {
  version: "version",
  "based-on": "based on",
  use: "use",
  "between-parties": "between … and …",
  effective: "effective from",
  currency: "currency",
  timezone: "timezone",
  billed: "billed each",
  payable: "payable within",
  "round-lines": "round lines",
  "round-total": "round total",
};

/** A clause that could not be inherited, or that is broken and reported already, is not missing. */
function mandatoryStand(scope: Scope, header: FileHeader, clauses: Clauses): boolean {
  if (header.form === "definitions") return false;
  if (scope.isIncomplete || clauses.missing !== undefined) return false;
  let all = true;
  for (const [kind, example] of MANDATORY) {
    if (clauses[kind] !== undefined) continue;
    const currency = clauses.currency?.currency.text ?? "CHF";
    scope.report("TAR2002", header.span, {
      clause: CLAUSE_WORDS[kind],
      example: example.replace("CHF", currency),
    });
    all = false;
  }
  return all;
}

const MANDATORY: readonly (readonly [Exclude<HeadClause["kind"], "missing">, string])[] = [
  ["version", "version 1"],
  ["effective", "effective from 2026-01-01 until further notice"],
  ["currency", "currency CHF"],
  ["timezone", 'timezone "Europe/Zurich"'],
  ["billed", "billed each month"],
  ["round-lines", "round lines half up in steps of CHF 0.01"],
  ["round-total", "round total half up in steps of CHF 0.01"],
];

function currencyOf(clauses: Clauses, report: Report): PlanCurrency | null {
  const clause = clauses.currency;
  if (clause === undefined) return null;
  const code = clause.currency.text;
  const decimals = currencyDecimals(code);
  if (decimals === null) {
    report("TAR4006", clause.currency.span, { code, hint: hint(code, currencyCodes()) });
    return null;
  }
  return { code, decimals };
}

function termOf(clauses: Clauses, report: Report): HeadFacts["term"] {
  const clause = clauses.effective;
  if (clause === undefined) return null;
  const from = dateText(clause.from, report);
  const to = clause.to === null ? null : dateText(clause.to, report);
  if (from === null || (clause.to !== null && to === null)) return null;
  if (to !== null && isBefore(to, from)) {
    report("TAR2011", clause.span, { from, to });
    return null;
  }
  return { from, to };
}

function billedRule(clause: BilledClause, report: Report): PeriodRule | null {
  if (clause.period.every === "billing period") {
    report("TAR2010", clause.period.span, {});
    return null;
  }
  const rule = periodRule(clause.period, null, report);
  if (rule?.kind === "hour") {
    report("TAR2035", clause.period.span, {});
    return null;
  }
  if (rule === null || clause.fromDay === null) return rule;
  const fromDay = smallWhole(clause.fromDay, 1, 28);
  if (fromDay !== null && (rule.kind === "month" || rule.kind === "quarter" || rule.kind === "year")) {
    return { kind: rule.kind, fromDay };
  }
  report("TAR2008", clause.fromDay.span, {});
  return null;
}

function versionOf(clause: VersionClause | undefined, report: Report): number | null {
  if (clause === undefined) return null;
  const version = smallWhole(clause.version, 1, LIMITS.version);
  if (version === null) {
    report("TAR2016", clause.version.span, { found: clause.version.digits });
    return null;
  }
  if (clause.follows === null) return version;
  const earlier = smallWhole(clause.follows.version, 1, LIMITS.version);
  if (earlier === null)
    report("TAR2016", clause.follows.version.span, { found: clause.follows.version.digits });
  else if (earlier >= version) {
    report("TAR2013", clause.follows.span, { version: String(version), earlier: String(earlier) });
  }
  return version;
}

/** Null means never; undefined that it could not be typed. */
function roundLines(scope: Scope, clauses: Clauses): TypedRounding | null | undefined {
  const clause = clauses["round-lines"];
  if (clause === undefined) return undefined;
  if (clause.rounding === null) return null;
  return roundingIn(scope, clause.rounding, currencyUnit(scope), "The rounding step") ?? undefined;
}

function roundTotal(scope: Scope, clauses: Clauses): TypedRounding | null {
  const clause = clauses["round-total"];
  return clause === undefined
    ? null
    : roundingIn(scope, clause.rounding, currencyUnit(scope), "The rounding step");
}

function currencyUnit(scope: Scope): ReturnType<typeof moneyUnit> | null {
  return scope.currency === null ? null : moneyUnit(scope.currency.code);
}

function plural(count: string, unit: string): string {
  return `${count} ${unit}${count === "1" ? "" : "s"}`;
}
