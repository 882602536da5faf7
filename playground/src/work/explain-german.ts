/** A bill's arithmetic in plain German: the same steps in the same order as the runtime explains them in English. */
import {
  type Bill,
  type BillAdjustment,
  type BillCredit,
  type BillLine,
  type BillStep,
  type BillTax,
  type ExplainedLine,
  type ExplainedStep,
  type Explanation,
  explainBill,
  formatMoney,
  formatQuantity,
  inStatedUnit,
  type UnitLabel,
} from "../../../index.ts";
import { percentOf, quantityWords as unitWords } from "./words.ts";

export function german(bill: Bill): Explanation {
  const english = explainBill(bill);
  const adjusted = (afterTax: boolean): readonly (readonly string[])[] =>
    bill.adjustments.filter(one => one.afterTax === afterTax).map(one => adjustmentWords(bill, one));
  const below = [
    ...adjusted(false),
    ...bill.taxes.map(tax => taxWords(bill, tax)),
    ...adjusted(true),
    ...bill.credits.map(credit => creditWords(bill, credit)),
    totalWords(bill),
  ];
  return {
    heading: english.heading,
    lines: bill.lines.map((line, i) => germanLine(bill, line, english.lines[i])),
    below: english.below.map((one, i) => ({
      ...one,
      title: one.title === "Total" ? one.title : one.title.replace(/, what is left$/, ", Restguthaben"),
      steps: (below[i] ?? []).map(plain),
    })),
  };
}

function germanLine(bill: Bill, line: BillLine, english: ExplainedLine | undefined): ExplainedLine {
  const note = line.note === null ? [] : [plain(`Anmerkung: ${line.note}`)];
  const steps = line.steps.map((step, i): ExplainedStep => {
    const clause = english?.steps[i + note.length]?.clause ?? null;
    return { text: stepWords(bill, step, line), clause };
  });
  const isSummed = line.steps.filter(({ amount }) => amount !== "0").length > 1;
  const isRounded = line.rounding !== null && line.exact !== line.amount;
  return {
    title: line.title,
    clause: english?.clause ?? null,
    steps: [
      ...note,
      ...steps,
      ...(isSummed ? [plain(`zusammen ${money(bill, line.exact)}`)] : []),
      ...(isRounded ? [plain(`gerundet ${roundingWords(line.rounding ?? "")}`)] : []),
    ],
    result: money(bill, line.amount),
  };
}

function plain(text: string): ExplainedStep {
  return { text, clause: null };
}

function stepWords(bill: Bill, step: BillStep, line: BillLine): string {
  const quantity = (text: string): string => lineQuantity(bill, text, line);
  const tier = "tier" in step ? tierWords(bill, step.tier, line) : "";
  const amount = money(bill, step.amount);
  switch (step.kind) {
    case "allowance":
      return `${quantity(step.quantity)} inbegriffen, es bleiben ${quantity(step.left)}`;
    case "credit":
      return `${quantity(step.quantity)} aus ${step.title} bezahlt, es bleiben ${quantity(step.left)}`;
    case "rate": {
      const price = `${money(bill, step.price)} je ${step.packages === null ? "" : "angefangene "}${step.perLabel}`;
      if (step.packages === null) return `${tier}${quantity(step.quantity)} zu ${price} = ${amount}`;
      const packages = `${formatQuantity(step.packages)} × ${step.perLabel}`;
      return `${tier}${quantity(step.quantity)} zählen als ${packages}, zu ${price} = ${amount}`;
    }
    case "percent":
      return `${tier}${percentOf(step.rate)} von ${quantity(step.quantity)} = ${amount}`;
    case "flat":
      return `${tier}${amount} ${line.kind === "once" ? "einmalig" : "pauschal"}`;
    case "included":
      return `${tier}${quantity(step.quantity)} inbegriffen`;
    case "fee": {
      if (step.days === null && step.part === "1") return `${tier}${amount}, ganze Periode`;
      const price = money(bill, step.price);
      if (step.days === null) return `${tier}${price} × ${step.part} = ${amount}`;
      return `${tier}${price} × ${step.part}, ${step.days.billed} von ${step.days.whole} Tagen = ${amount}`;
    }
    case "proration":
      return `nur ${step.days.billed} von ${step.days.whole} Tagen: ${money(bill, step.before)} × ${step.part}, also ${amount}`;
    case "billed again":
      return `Rechnung ${step.bill} mit dem heutigen Wissen: ${amount}`;
    case "billed before":
      return `bereits verrechnet, auf Rechnung ${step.bill}: ${amount}`;
    case "priced before":
      return `${quantity(step.quantity)} zu diesem Preis vor der Änderung = ${amount}`;
    case "bound":
      return `der Preis ist ${step.bound === "at least" ? "mindestens" : "höchstens"} ${money(bill, step.limit)}, also ${amount}`;
    case "rounded":
      return `der Preis wird gerundet ${roundingWords(step.rule)}, also ${amount}`;
    case "held":
      return step.reason === "not offered"
        ? `${quantity(step.quantity)} zurückgehalten: der Vertrag bietet es nicht an`
        : `${quantity(step.quantity)} liegt unter null und ist zurückgehalten: der Vertrag weist negative Mengen zurück`;
  }
}

function tierWords(
  bill: Bill,
  tier: Extract<BillStep, { readonly kind: "rate" }>["tier"],
  line: BillLine,
): string {
  if (tier === null) return "";
  if (tier.model === "volume") return `${tier.label}: `;
  const from = lineQuantity(bill, tier.from, line);
  return tier.to === null ? `über ${from}: ` : `von ${from} bis ${lineQuantity(bill, tier.to, line)}: `;
}

function adjustmentWords(bill: Bill, one: BillAdjustment): readonly string[] {
  const base = money(bill, one.base);
  const of = { discount: `auf ${base}`, credit: `${base} zu bezahlen` };
  const measured = one.kind === "discount" || one.kind === "credit" ? of[one.kind] : `${base} in der Periode`;
  const isRounded = one.rounding !== null && one.exact !== one.amount;
  return [
    `${one.rule}, ${measured} = ${money(bill, one.exact)}`,
    ...(isRounded ? [`gerundet ${roundingWords(one.rounding ?? "")}`] : []),
    ...one.shares.map(({ line, charge, amount }) => {
      const place = line === null ? "" : `Zeile ${line}, `;
      return `davon auf ${place}${charge}: ${money(bill, amount)}`;
    }),
  ];
}

function taxWords(bill: Bill, tax: BillTax): readonly string[] {
  const [rate, base, exact] = [percentOf(tax.rate), money(bill, tax.base), money(bill, tax.exact)];
  const isRounded = tax.rounding !== null && tax.exact !== tax.amount;
  const rounded = isRounded ? [`gerundet ${roundingWords(tax.rounding ?? "")}`] : [];
  if (tax.corrects !== null) {
    const text = `Rechnung ${tax.corrects} mit dem heutigen Wissen, abzüglich des Verrechneten: ${money(bill, tax.amount)}`;
    return [`${rate} von einem Unterschied von ${base}`, text, ...rounded];
  }
  return [
    tax.included ? `${rate}, in ${base} enthalten = ${exact}` : `${rate} von ${base} = ${exact}`,
    ...rounded,
  ];
}

function creditWords(bill: Bill, { unit, brought, granted, used, expired }: BillCredit): readonly string[] {
  const words = (text: string): string => quantityWords(bill, text, unit);
  return [
    `von der letzten Rechnung: ${words(brought)}`,
    ...(granted === "0" ? [] : [`gewährt: ${words(granted)}`]),
    ...(used === "0" ? [] : [`gebraucht: ${words(used)}`]),
    ...(expired === "0" ? [] : [`verfallen: ${words(expired)}`]),
  ];
}

function totalWords(bill: Bill): readonly string[] {
  const { rounding, forward, waived } = bill;
  return [
    `Zeilen, Abzüge und Steuern: ${money(bill, bill.subtotal)}`,
    ...(rounding.amount === "0"
      ? []
      : [`Rundung, ${roundingWords(rounding.rule)}: ${money(bill, rounding.amount)}`]),
    ...(forward.brought === "0" ? [] : [`von der letzten Rechnung: ${money(bill, forward.brought)}`]),
    ...(forward.carried === "0" ? [] : [`auf die nächste Rechnung: ${money(bill, forward.carried)}`]),
    ...(waived === "0" ? [] : [`zu klein für eine Rechnung: ${money(bill, waived)}`]),
  ];
}

const MODES: Readonly<Record<string, string>> = {
  up: "aufwärts",
  down: "abwärts",
  "half up": "kaufmännisch",
  "half down": "Hälfte abwärts",
  "half even": "Hälfte zum Geraden",
};

/** "half up in steps of CHF 0.05" as the bill states it. */
export function roundingWords(rule: string): string {
  const [, mode = "", step = ""] = /^(.*) in steps of (.*)$/.exec(rule) ?? [];
  const words = MODES[mode];
  return words === undefined ? rule : `${words} auf ${step}`;
}

function money({ currency: { code, decimals } }: Bill, amount: string): string {
  const text = formatMoney(code, amount, decimals);
  return amount.includes("/") ? text.replace(`${code} `, `${code} ${amount} `) : text;
}

function lineQuantity(bill: Bill, text: string, line: BillLine): string {
  const { quantity, unit } = inStatedUnit(text, line);
  return quantityWords(bill, quantity, unit);
}

function quantityWords(bill: Bill, text: string, unit: UnitLabel | null): string {
  return unitWords(text, unit, amount => money(bill, amount), exactDigits);
}

/** A fraction without a finite decimal stands before its digits. */
function exactDigits(text: string): string {
  return text.includes("/") ? `${text} ${formatQuantity(text)}` : formatQuantity(text);
}
