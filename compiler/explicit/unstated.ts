/**
 * The defaults that hold for a version because nobody has written otherwise, each with the words that would write it
 * and the place for them. What cannot be written (small totals are billed) is none.
 */
import type { Place } from "../../runtime/plan/plan.ts";
import type { TypedCharge, TypedContract } from "../check/typed.ts";
import type { Span } from "../source/span.ts";
import type { ChargeDecl, Declaration, PolicyDecl, PolicySentence, SyntaxTree } from "../syntax/tree.ts";
import { periodPlaces } from "./price-periods.ts";

export interface UnstatedDefault {
  /** "duplicates ignored", "in arrears": the words that would write it. */
  readonly words: string;
  /** Where they would stand: "policy", "charge usage". */
  readonly of: string;
  /** The clause in which, or after which, they would be written. */
  readonly place: Place;
  readonly edit: Edit;
}

/** Text to put in at an offset of a file; of several at one offset the first comes first. */
export interface Edit {
  readonly path: string;
  readonly at: number;
  readonly text: string;
}

/** The default sentences of `policy`, in the order of the table in docs/language.md. */
const POLICY_DEFAULTS: readonly { readonly kind: PolicySentence["kind"]; readonly words: string }[] = [
  {
    kind: "late-events",
    words: "late events accepted until 0 days after the period then billed in the next period",
  },
  { kind: "duplicates", words: "duplicates ignored" },
  { kind: "unknown-values", words: "unknown values rejected" },
  { kind: "incomplete-events", words: "incomplete events rejected" },
  { kind: "negative-quantities", words: "negative quantities rejected" },
  { kind: "events-outside-term", words: "events outside the term rejected" },
  { kind: "future-events", words: "future events accepted up to 1 hour ahead" },
  { kind: "corrections", words: "corrections accepted until the bill" },
  { kind: "no-usage", words: "no usage billed as zero" },
  { kind: "price-changes", words: "price changes split the period" },
  { kind: "partial-periods", words: "partial periods keep tiers whole" },
  { kind: "negative-totals", words: "negative totals carried forward" },
];

export interface VersionText {
  /** With what it inherits and uses. */
  readonly merged: SyntaxTree;
  /** Its own file alone. */
  readonly own: SyntaxTree;
  readonly contract: TypedContract;
  readonly textOf: (path: string) => string;
  readonly placeOf: (span: Span) => Place;
}

export function unstatedDefaults(version: VersionText): readonly UnstatedDefault[] {
  const charges = version.merged.declarations.flatMap(chargeIn);
  return [...charges.flatMap(charge => unstatedOfCharge(version, charge)), ...unstatedPolicies(version)];
}

function chargeIn(declaration: Declaration): readonly ChargeDecl[] {
  return declaration.kind === "item" && declaration.item.kind === "charge" ? [declaration.item] : [];
}

// Charges

function unstatedOfCharge(version: VersionText, charge: ChargeDecl): readonly UnstatedDefault[] {
  const typed = version.contract.charges.get(charge.name.text);
  if (typed === undefined) return [];
  const of = `charge ${charge.name.text}`;
  const periods = periodPlaces(charge, typed).map(({ span, at }): UnstatedDefault => {
    const edit = { path: span.path, at, text: " each billing period" };
    return { words: "each billing period", of, place: version.placeOf(span), edit };
  });
  return [...unstatedTiming(version, charge, typed), ...periods];
}

/** A recurring fee is due in arrears. */
function unstatedTiming(
  { textOf, placeOf }: VersionText,
  charge: ChargeDecl,
  { proration, timing }: TypedCharge,
): readonly UnstatedDefault[] {
  const isStated = charge.frame.some(clause => clause.kind === "timing");
  if (proration === null || timing !== "arrears" || isStated) return [];
  const before = charge.source ?? charge.title;
  const { path } = charge.span;
  const at = endOfLine(textOf(path), before.span.end);
  const edit = { path, at, text: "\n  in arrears\n" };
  return [{ words: "in arrears", of: `charge ${charge.name.text}`, place: placeOf(charge.name.span), edit }];
}

// The policy

function unstatedPolicies(version: VersionText): readonly UnstatedDefault[] {
  const { merged, own, placeOf } = version;
  const stated = new Set(merged.declarations.flatMap(sentencesIn).map(sentence => sentence.kind));
  const missing = POLICY_DEFAULTS.filter(({ kind }) => !stated.has(kind));
  const policy = own.declarations.find(one => one.kind === "policy") ?? null;
  return missing.map(({ kind, words }, index): UnstatedDefault => {
    const found = policy === null ? newPolicy(version, index === 0) : placeIn(version, policy, kind);
    const edit = { path: own.span.path, at: found.at, text: `${found.before}\n  ${words}` };
    return { words, of: "policy", place: placeOf(found.span), edit };
  });
}

function sentencesIn(declaration: Declaration): readonly PolicySentence[] {
  return declaration.kind === "policy" ? declaration.sentences : [];
}

interface Spot {
  readonly at: number;
  readonly before: string;
  readonly span: Span;
}

/** After the last of the sentences that come before it in the table. */
function placeIn({ textOf }: VersionText, policy: PolicyDecl, kind: PolicySentence["kind"]): Spot {
  const rank = (of: PolicySentence["kind"]): number => POLICY_DEFAULTS.findIndex(one => one.kind === of);
  const earlier = policy.sentences.filter(one => rank(one.kind) >= 0 && rank(one.kind) < rank(kind)).at(-1);
  const keyword = { ...policy.span, end: policy.span.start + "policy".length };
  const span = earlier?.span ?? keyword;
  return { at: endOfLine(textOf(span.path), span.end), before: "", span: earlier?.span ?? policy.span };
}

/** A policy stands after all else but the examples. */
function newPolicy({ own, textOf }: VersionText, isFirst: boolean): Spot {
  const declared = own.declarations.filter(one => !(one.kind === "item" && one.item.kind === "example"));
  const span = (declared.at(-1) ?? own.head.at(-1) ?? own.header).span;
  return { at: endOfLine(textOf(span.path), span.end), before: isFirst ? "\n\npolicy" : "", span };
}

/** Where a line goes on with nothing but a comment, that belongs to what stands before it. */
function endOfLine(text: string, end: number): number {
  const line = /^[^\S\n]*(?:#[^\n]*)?(?=\n|$)/.exec(text.slice(end));
  return line === null ? end : end + line[0].length;
}
