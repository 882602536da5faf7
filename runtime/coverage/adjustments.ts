/** What examples can reach of discounts, minimums, maximums, credits and taxes, with their rows. */
import type { PlanCredit, PlanDiscount, PlanLimit, PlanTax } from "../plan/plan.ts";
import { beyond, startWords } from "./charges.ts";
import { clauseKey } from "./evidence.ts";
import type { Item, OtherPlans, Proof } from "./item.ts";
import { isAt, number, withVersions } from "./other-plans.ts";

// Discounts

export function discountItems(discount: PlanDiscount): readonly Item[] {
  const of = `discount ${discount.name}`;
  const { form, place, atMost } = discount;
  const without = (change: (discount: PlanDiscount) => PlanDiscount): OtherPlans => {
    const own = isAt(place);
    return plan => [
      withVersions(plan, version => ({
        ...version,
        discounts: version.discounts.map(one => (own(one) ? change(one) : one)),
      })),
    ];
  };
  const found: Item[] = [];
  if (form.kind === "rows") found.push(...discountRows(discount, form));
  else {
    const advice = `a bill with charges for ${discount.on.join(" or ")}${windowWords(discount)}`;
    const none = without(one => ({ ...one, form: { kind: "percent", rate: number("0") } }));
    const proof: Proof = { kind: "clauses", keys: [clauseKey("discount", place)], others: none };
    found.push({ kind: "discount", of, words: "", advice, proof, place });
  }
  if (atMost !== null) {
    const advice = "so much to take off that the cap cuts it";
    const proof: Proof = { kind: "other plan", others: without(one => ({ ...one, atMost: null })) };
    found.push({ kind: "discount cap", of, words: "at most", advice, proof, place });
  }
  return found;
}

function discountRows(
  { name, place }: PlanDiscount,
  form: Extract<PlanDiscount["form"], { readonly kind: "rows" }>,
): readonly Item[] {
  const own = isAt(place);
  const measure =
    form.by.kind === "spend" ? `a spend of ${form.by.of.join(" and ")}` : `a reading of ${form.by.meter}`;
  return form.rows.map((row, index): Item => {
    const isRow = isAt(row.place);
    // A row may take nothing off as it is written, so that it is also tried with something.
    const others: OtherPlans = plan =>
      ["0", "0.5"].map(value =>
        withVersions(plan, version => ({
          ...version,
          discounts: version.discounts.map(discount => {
            if (!own(discount) || discount.form.kind !== "rows") return discount;
            const off = (one: typeof row): typeof row.off =>
              one.off.kind === "percent"
                ? { kind: "percent", rate: number(value) }
                : { kind: "amount", amount: number(value) };
            const rows = discount.form.rows.map(one => (isRow(one) ? { ...one, off: off(one) } : one));
            return { ...discount, form: { ...discount.form, rows } };
          }),
        })),
      );
    const previous = form.rows[index - 1];
    const bound = previous === undefined ? row.label : beyond(previous);
    const proof: Proof = { kind: "other plan", others };
    return {
      kind: "discount row",
      of: `discount ${name}`,
      words: row.label,
      advice: `${measure}, ${bound}`,
      proof,
      place: row.place,
    };
  });
}

function windowWords({ window }: PlanDiscount): string {
  if (window === null) return "";
  if (window.kind === "dates") return ", of days within its dates";
  return `, of ${window.kind} ${window.first} to ${window.last}`;
}

// Minimums and maximums

/** A minimum that never charges and a maximum that never cuts differ where it did. */
export function limitItems(limit: PlanLimit): readonly Item[] {
  const { kind, name, place, rows } = limit;
  const own = isAt(place);
  return rows.map((row): Item => {
    const isRow = isAt(row.place);
    const none = number(kind === "minimum" ? "0" : "1000000000000000");
    const others: OtherPlans = plan => [
      withVersions(plan, version => ({
        ...version,
        limits: version.limits.map(one =>
          own(one)
            ? { ...one, rows: one.rows.map(each => (isRow(each) ? { ...each, amount: none } : each)) }
            : one,
        ),
      })),
    ];
    const proof: Proof =
      rows.length > 1
        ? { kind: "other plan", others }
        : { kind: "clauses", keys: [clauseKey(kind, place)], others };
    const order = kind === "minimum" ? "less" : "more";
    const when = rows.length > 1 ? `, ${startWords(row.from)}` : "";
    return {
      kind,
      of: `${kind} ${name}`,
      words: rows.length > 1 ? startWords(row.from) : "",
      advice: `charges that come to ${order} than ${row.place.words.replace(/^from .*?(?=[A-Z]{3} |the )/, "")}${when}`,
      proof,
      place: row.place,
    };
  });
}

// Credits

export function creditItems(credit: PlanCredit): readonly Item[] {
  const { name, place, pays, expires } = credit;
  const own = isAt(place);
  const of = `credit ${name}`;
  const others = (change: Partial<PlanCredit> | null): OtherPlans => {
    return plan => [
      withVersions(plan, version => ({
        ...version,
        credits: version.credits.flatMap(one => {
          if (!own(one)) return [one];
          return change === null ? [] : [{ ...one, ...change }];
        }),
      })),
    ];
  };
  const found: Item[] = [
    {
      kind: "credit",
      of,
      words: "",
      advice: `a bill with charges for ${pays.join(" or ")} that it pays`,
      proof: { kind: "clauses", keys: [clauseKey("credit", place)], others: others(null) },
      place,
    },
  ];
  if (expires !== null) {
    found.push({
      kind: "expiry",
      of,
      words: "expires",
      advice: "a bill of the period in which it expires, with something left of it",
      proof: { kind: "other plan", others: others({ expires: null }) },
      place,
    });
  }
  return found;
}

// Taxes

export function taxItems(tax: PlanTax): readonly Item[] {
  const { name, place, rates, on } = tax;
  const own = isAt(place);
  return rates.map((row): Item => {
    const isRow = isAt(row.place);
    // A rate of zero is a rate, too.
    const others: OtherPlans = plan =>
      ["0", "0.5"].map(value =>
        withVersions(plan, version => ({
          ...version,
          taxes: version.taxes.map(one =>
            own(one)
              ? {
                  ...one,
                  rates: one.rates.map(each => (isRow(each) ? { ...each, rate: number(value) } : each)),
                }
              : one,
          ),
        })),
      );
    const isOne = rates.length === 1;
    const proof: Proof = isOne
      ? { kind: "clauses", keys: [clauseKey("tax", place)], others }
      : { kind: "other plan", others };
    const when = isOne ? "" : `, for services ${startWords(row.from)} on`;
    return {
      kind: "tax",
      of: `tax ${name}`,
      words: isOne ? "" : startWords(row.from),
      advice: `a bill with charges for ${on.join(" or ")}${when}`,
      proof,
      place: row.place,
    };
  });
}
