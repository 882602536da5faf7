/** TAR61xx and TAR7xxx: shapes that are seldom meant, adjustments and policies. */
import type { Node } from "../../compiler/syntax/tree.ts";
import { childrenOf } from "../parsed.ts";
import {
  addLineBefore,
  addWords,
  around,
  below,
  change,
  declarationAround,
  exceptCharge,
  type Finding,
  type Fix,
  type Fixer,
  removal,
  remove,
  removeDeclaration,
  removeIt,
  textAt,
  withoutCharge,
  write,
} from "./finding.ts";
import { boundOf, isOpen, rowsAround } from "./rows.ts";
import { itemsOf } from "./units.ts";

export const ADJUSTMENT_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR6101: inModel("graduated"),
  TAR6102: withoutRow,
  TAR6107: removeIt,
  TAR6108: removeIt,
  TAR7001: finding => [write(finding, "100%")],
  TAR7002: periodOfDiscount,
  TAR7003: beforeGrant("prorated by day", "not prorated"),
  TAR7004: removeIt,
  TAR7006: removeIt,
  TAR7007: onePolicy,
  TAR7008: finding => (/^everything\s+except\b/.test(finding.words) ? [write(finding, "everything")] : []),
  TAR7009: finding => [write(finding, finding.words.replace(/^[0-9][0-9'_.]*/, "10'000"))],
  TAR7010: inModel("volume"),
  TAR7011: spendOfDiscount,
  TAR7012: inArrears,
  TAR7014: proratedByDay,
  TAR7015: choiceOfCredit,
  TAR7016: finding => [
    write(finding, `priority ${/^priority\s+0*(\.|$)/.test(finding.words) ? 1 : finding.params.most}`),
  ],
  TAR7017: windowFromOne,
  TAR7019: unpaidCharge,
  TAR7020: contractMonths,
  TAR7022: notSettled,
  TAR7102: removeDeclaration,
  TAR7103: inModel("graduated"),
};

/** Where the open row goes, the one before it is the open one. */
function withoutRow(finding: Finding): readonly Fix[] {
  const rows = rowsAround(finding);
  const row = rows.find(({ span }) => span.start === finding.start);
  const bound = row === undefined ? undefined : boundOf(row);
  const before = row === undefined ? undefined : rows[rows.indexOf(row) - 1];
  const last = before === undefined ? undefined : boundOf(before);
  const fix = remove(finding);
  if (row === undefined || !isOpen(row)) return [fix];
  if (bound === undefined || last === undefined) return [];
  const opened = change(finding, last.span.start, last.span.end, textAt(finding, bound.span));
  return [{ ...fix, changes: [opened, ...fix.changes] }];
}

/** The schedule with its other model. */
function inModel(model: "graduated" | "volume"): Fixer {
  return finding => {
    const schedule = around(finding, "schedule") ?? around(finding, "discount-schedule");
    const other = model === "graduated" ? "volume" : "graduated";
    const match = schedule === null ? null : new RegExp(`^${other}\\b`).exec(textAt(finding, schedule.span));
    if (schedule === null || match === null) return [];
    const { start } = schedule.span;
    return [write(finding, model, { start, end: start + other.length })];
  };
}

function periodOfDiscount(finding: Finding): readonly Fix[] {
  const each = /\s+each\s+.+$/s.exec(finding.words);
  if (each !== null) return [write(finding, finding.words.slice(0, each.index))];
  return [addWords(finding, finding.end, "each billing period")];
}

const GRANTS: readonly string[] = ["off", "discount-schedule", "granted", "granted-by-each", "limit-row"];

/** A frame clause, before what the declaration takes off or grants. */
function beforeGrant(...clauses: readonly string[]): Fixer {
  return finding => {
    const holder = finding.nodes.findLast(({ kind }) => ["discount", "credit"].includes(kind));
    const grant =
      holder === undefined ? undefined : childrenOf(holder).find(({ kind }) => GRANTS.includes(kind));
    if (grant === undefined) return [];
    return clauses.map(clause => addLineBefore(finding, grant.span.start, clause));
  };
}

/** "before tax or after tax" are two ways. */
function choiceOfCredit(finding: Finding): readonly Fix[] {
  return beforeGrant(...(finding.params.choice ?? "").split(" or "))(finding);
}

/** The sentences of the second block, in the first one. */
function onePolicy(finding: Finding): readonly Fix[] {
  const [first] = finding.diagnostic.related;
  const block = declarationAround(finding);
  if (first === undefined || block === null || first.span.path !== finding.file.path) return [];
  const sentences = textAt(finding, block.span).replace(/^policy\s*/, "");
  return [
    {
      title: { kind: "write", words: "policy" },
      changes: [
        change(finding, first.span.end, first.span.end, `\n  ${sentences}`),
        removal(finding.file, block.span),
      ],
    },
  ];
}

/** Of the charges that the discount is on; or by volume, which may look elsewhere. */
function spendOfDiscount(finding: Finding): readonly Fix[] {
  const discount = around(finding, "discount");
  const on = discount === null ? null : (below(discount, "charges") ?? below(discount, "everything"));
  const own = on === null ? [] : [write(finding, `the spend of ${textAt(finding, on.span)}`)];
  return [...own, ...inModel("volume")(finding)];
}

function chargeNamed({ parsed }: Finding, name: string): Node | null {
  return itemsOf(parsed.tree).find(one => one.kind === "charge" && one.name.text === name) ?? null;
}

function inArrears(finding: Finding): readonly Fix[] {
  const charge = chargeNamed(finding, finding.params.charge ?? "");
  const timing = charge === null ? null : below(charge, "timing");
  return timing === null ? [] : [write(finding, "in arrears", timing.span)];
}

function proratedByDay(finding: Finding): readonly Fix[] {
  const holder = around(finding, "minimum") ?? around(finding, "maximum");
  const clause = holder === null ? null : below(holder, "proration");
  return clause === null ? [] : [write(finding, "prorated by day", clause.span)];
}

/** Months and days of the contract begin with 1. */
function windowFromOne(finding: Finding): readonly Fix[] {
  const { most = "" } = finding.params;
  const text = finding.words.replace(/[0-9][0-9'_]*/g, digits => {
    const plain = digits.replace(/['_]/g, "").replace(/^0+/, "");
    if (plain === "") return "1";
    return Number.parseInt(plain, 10) > Number.parseInt(most.replaceAll("'", ""), 10) ? most : digits;
  });
  return text === finding.words ? [] : [write(finding, text)];
}

/** One that the credit cannot pay is left out of its list. */
function unpaidCharge(finding: Finding): readonly Fix[] {
  const name = finding.params.charge ?? "";
  return finding.words.startsWith("everything")
    ? [exceptCharge(finding, finding, name)]
    : withoutCharge(finding, name);
}

/** A term that begins with a billing period, or bills that follow the account's own months. */
function contractMonths(finding: Finding): readonly Fix[] {
  const billed = finding.parsed.tree.head.find(({ kind }) => kind === "billed");
  const isMonthly = billed !== undefined && /^billed\s+each\s+month$/.test(textAt(finding, billed.span));
  const starts = (finding.params.starts ?? "").match(/[0-9]{4}-[0-9]{2}-[0-9]{2}/g) ?? [];
  const effective = effectiveDay(finding);
  return [
    ...(effective === undefined
      ? []
      : starts
          .slice(0, 2)
          .toReversed()
          .map(day => write(finding, day, effective))),
    ...(isMonthly ? [write(finding, "billed each contract month", billed.span)] : []),
  ];
}

function effectiveDay({ parsed }: Finding): { readonly start: number; readonly end: number } | undefined {
  const clause = parsed.tree.head.find(({ kind }) => kind === "effective");
  return clause?.kind === "effective" ? clause.from.span : undefined;
}

function notSettled(finding: Finding): readonly Fix[] {
  const charge = chargeNamed(finding, finding.params.charge ?? "");
  const clause = charge === null ? null : below(charge, "settled");
  return clause === null ? [] : [remove(finding, clause.span)];
}
