/** Discounts and taxes. */
import { compare, ONE } from "../../runtime/number/rational.ts";
import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import type { ChargeList, DiscountClause, DiscountDecl, TaxDecl } from "../syntax/tree.ts";
import { inBase, isPercent, kindInWords, percentOperand } from "./fit.ts";
import { operand, spanOf, unitOf } from "./numbers.ts";
import { periodRule, periodWords, samePeriod } from "./periods.ts";
import { notBuilt, reportUnknown, type Scope, termStart, textAt } from "./scope.ts";
import type { TypedDiscount, TypedOperand, TypedTax } from "./typed.ts";
import { isMoney } from "./units.ts";

export function checkDiscount(scope: Scope, decl: DiscountDecl): TypedDiscount | null {
  const on = checkChargeList(scope, decl.on, decl.name.text);
  const frame = discountFrame(scope, decl);
  if (decl.form.kind === "discount-schedule") {
    notBuilt(scope, decl.form.span, "A discount with rows");
    return null;
  }
  const value = operand(scope, decl.form.value);
  if (on === null || value === null || frame === null) return null;
  const base = {
    name: decl.name.text,
    title: decl.title.value,
    on,
    window: null,
    atMost: null,
    afterMinimums: false,
    span: decl.span,
  };
  if (isPercent(unitOf(value))) return percentOff(scope, decl, value, frame, base);
  return amountOff(scope, decl, value, frame, base);
}

type Frame = Extract<DiscountClause, { readonly kind: "proration" }> | "none stated";
type Off = Extract<DiscountDecl["form"], { readonly kind: "off" }>;
type Base = Omit<TypedDiscount, "form">;

function percentOff(
  scope: Scope,
  decl: DiscountDecl,
  rate: TypedOperand,
  frame: Frame,
  base: Base,
): TypedDiscount | null {
  const form = decl.form as Off;
  if (form.period !== null) {
    scope.report("TAR7002", form.span, { found: "A percentage off has no period" });
    return null;
  }
  if (frame !== "none stated") {
    scope.report("TAR7004", frame.span, { clause: frame.by === null ? "not prorated" : "prorated" });
    return null;
  }
  if (rate.kind === "amount" && compare(inBase(rate.amount), ONE) > 0) {
    scope.report("TAR7001", spanOf(rate), { found: percentText(scope, form) });
  }
  return { ...base, form: { kind: "percent", rate } };
}

function percentText(scope: Scope, form: Off): string {
  return textAt(scope.files, form.value.span);
}

function amountOff(
  scope: Scope,
  decl: DiscountDecl,
  amount: TypedOperand,
  frame: Frame,
  base: Base,
): TypedDiscount | null {
  const form = decl.form as Off;
  if (!isMoney(unitOf(amount).dimension)) {
    const wanted = "a percentage or an amount of money";
    scope.report("TAR4009", spanOf(amount), { found: kindInWords(amount), wanted });
    return null;
  }
  if (form.period === null) {
    scope.report("TAR7002", form.span, { found: "An amount off needs a period" });
    return null;
  }
  if (frame === "none stated") {
    scope.report("TAR7003", decl.name.span, { discount: decl.name.text });
    return null;
  }
  const period = periodRule(form.period, scope.billed, scope.report);
  if (period === null || scope.billed === null || !isLongEnough(scope, period, scope.billed, form))
    return null;
  return { ...base, form: { kind: "amount", amount, period, prorated: frame.by !== null } };
}

function isLongEnough(scope: Scope, period: PeriodRule, billed: PeriodRule, form: Off): boolean {
  if (samePeriod(period, billed)) return true;
  const anchor = termStart(scope);
  if (period.kind !== "hour" && billed.kind !== "hour" && nests(billed, period, anchor)) return true;
  scope.report("TAR7005", form.span, { period: periodWords(period), billed: periodWords(billed) });
  return false;
}

/** The proration, if one is stated; null after a refusal. */
function discountFrame(scope: Scope, decl: DiscountDecl): Frame | null {
  const seen = new Set<string>();
  let proration: Frame = "none stated";
  let built = true;
  for (const clause of decl.frame) {
    const repeated = seen.has(clause.kind);
    if (repeated) scope.report("TAR6001", clause.span, { clause: WORDS[clause.kind] });
    seen.add(clause.kind);
    if (clause.kind === "proration") {
      if (!repeated) proration = clause;
    } else {
      notBuilt(scope, clause.span, `A discount with ${WORDS[clause.kind]}`);
      built = false;
    }
  }
  return built ? proration : null;
}

const WORDS: Readonly<Record<DiscountClause["kind"], string>> = {
  proration: "prorated",
  during: "during",
  "at-most": "at most",
  "after-minimums": "after minimums",
};

export function checkTax(scope: Scope, decl: TaxDecl): TypedTax | null {
  const on = checkChargeList(scope, decl.on, decl.name.text);
  const [first, ...rest] = decl.rates;
  if (first === undefined) return null;
  if (rest.length > 0 || (first.from !== null && first.from.kind !== "start")) {
    notBuilt(scope, (rest[0] ?? first).span, "A tax rate that changes in time");
    return null;
  }
  const rate = percentOperand(scope, operand(scope, first.value));
  if (on === null || rate === null) return null;
  return {
    name: decl.name.text,
    title: decl.title.value,
    on,
    rates: [{ from: { kind: "start" }, rate, included: first.included, span: first.span }],
    span: decl.span,
  };
}

/** Names of charges in the order of the contract for everything, in the order written else; null after a report. */
export function checkChargeList(scope: Scope, list: ChargeList, owner: string): readonly string[] | null {
  const names = list.kind === "everything" ? list.except : list.names;
  const known: string[] = [];
  for (const name of names) {
    if (!scope.declared.charges.has(name.text)) {
      reportUnknown(scope, name, "charge", scope.declared.charges.keys());
    } else if (known.includes(name.text)) scope.report("TAR3008", name.span, { name: name.text });
    else known.push(name.text);
  }
  if (known.length !== names.length) return null;
  if (list.kind === "charges") return known;
  const rest = [...scope.declared.charges.keys()].filter(name => !known.includes(name));
  if (rest.length > 0) return rest;
  scope.report("TAR7008", list.span, { name: owner });
  return null;
}
