/** Shared allowances, discounts, limits, credits and taxes. */
import type {
  Operand,
  Place,
  PlanCredit,
  PlanDiscount,
  PlanLimit,
  PlanSharedAllowance,
  PlanTax,
} from "../../runtime/plan/plan.ts";
import { byAmount, type ChangeSubject, type Found, found, plain, same, together, worth } from "./change.ts";
import type { ChangeKind, Severity } from "./change-kinds.ts";
import type { Sides } from "./charges.ts";
import { compareDeclared, type Declared } from "./declarations.ts";

export function compareAdjustments(sides: Sides): readonly Found[] {
  const { before, after } = sides;
  return [
    ...compareDeclared<PlanSharedAllowance>(before.allowances, after.allowances, {
      what: () => "allowance",
      added: () => "allowance-added",
      removed: () => "allowance-removed",
      changed: (a, b, subject) => amounts(sides, "allowance", a, b, subject, "lowers", one => [one.quantity]),
    }),
    ...compareDeclared<PlanDiscount>(before.discounts, after.discounts, {
      what: () => "discount",
      added: () => "discount-added",
      removed: () => "discount-removed",
      changed: (a, b, subject) => amounts(sides, "discount", a, b, subject, "lowers", discountAmounts),
    }),
    ...compareDeclared<PlanLimit>(before.limits, after.limits, {
      what: one => one.kind,
      added: one => `${one.kind}-added`,
      removed: one => `${one.kind}-removed`,
      changed: (a, b, subject) =>
        amounts(sides, b.kind, a, b, subject, "raises", one => one.rows.map(row => row.amount)),
    }),
    ...compareDeclared<PlanCredit>(before.credits, after.credits, {
      what: () => "credit",
      added: () => "credit-added",
      removed: () => "credit-removed",
      changed: (a, b, subject) =>
        amounts(sides, "credit", a, b, subject, "lowers", ({ grant }) =>
          grant.kind === "event" ? [] : [grant.amount],
        ),
    }),
    ...compareDeclared<PlanTax>(before.taxes, after.taxes, {
      what: () => "tax",
      added: () => "tax-added",
      removed: () => "tax-removed",
      changed: (a, b, subject) =>
        amounts(sides, "tax", a, b, subject, "raises", one => one.rates.map(({ rate }) => rate)),
    }),
    ...compareOrder(sides),
  ];
}

function discountAmounts({ form, atMost }: PlanDiscount): readonly Operand[] {
  const most = atMost === null ? [] : [atMost.amount];
  switch (form.kind) {
    case "percent":
      return [form.rate, ...most];
    case "amount":
      return [form.amount, ...most];
    case "rows":
      return [...form.rows.map(({ off }) => (off.kind === "percent" ? off.rate : off.amount)), ...most];
  }
}

/** Raises or lowers where nothing but amounts differs, and all of them the same way; else structural. */
function amounts<D extends Declared>(
  { before, after }: Sides,
  kind: ChangeKind,
  old: D,
  now: D,
  subject: ChangeSubject,
  more: "raises" | "lowers",
  operands: (one: D) => readonly Operand[],
): readonly Found[] {
  const [a, b] = [operands(old), operands(now)];
  const severities = b.flatMap((operand, index): readonly Severity[] => {
    const other = a[index];
    const severity = other === undefined ? null : byAmount(worth(other, before), worth(operand, after), more);
    return severity === null ? [] : [severity];
  });
  if (same(old, now) && severities.length === 0) return [];
  const onlyAmounts = a.length === b.length && same(without(old, a), without(now, b));
  const severity = onlyAmounts ? together(severities) : "structural";
  const words = { before: old.place.words, after: now.place.words, place: now.place };
  return [found(kind, subject, severity, words)];
}

/** A declaration with its amounts blanked. */
function without(declared: unknown, operands: readonly Operand[]): unknown {
  if (operands.some(operand => operand === declared)) return "amount";
  if (Array.isArray(declared)) return declared.map(one => without(one, operands));
  if (typeof declared !== "object" || declared === null) return declared;
  return Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, without(value, operands)]));
}

/** Within a kind, adjustments apply in the order written. */
function compareOrder({ before, after }: Sides): readonly Found[] {
  const lists = [
    ["discount", before.discounts, after.discounts],
    ["limit", before.limits, after.limits],
    ["credit", before.credits, after.credits],
  ] as const;
  return lists.flatMap(([kind, old, now]): readonly Found[] => {
    const names = (own: readonly Declared[], other: readonly Declared[]): readonly string[] =>
      own.map(one => one.name).filter(name => other.some(one => one.name === name));
    const [a, b] = [names(old, now), names(now, old)];
    if (a.join() === b.join()) return [];
    const place: Place | null = now[0]?.place ?? null;
    return [
      plain("order", { kind, name: "", title: null }, { before: a.join(", "), after: b.join(", "), place }),
    ];
  });
}
