/**
 * The agreement in plain prose: every clause of the plan and every rule that holds unsaid, as a tree of headings,
 * paragraphs and tables. Same plan, same language: same text.
 */
import type { Plan, PlanVersion } from "../../../runtime/plan/plan.ts";
import type { StatedClauses } from "../../resolve/stated.ts";
import { type Context, dateText } from "./context.ts";
import { type Block, heading, type Language, list, paragraph, type ReviewDocument } from "./document.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { creditBlocks, discountBlocks, limitBlocks, taxBlocks } from "./sections/adjustments.ts";
import { chargeBlocks, sharedAllowances } from "./sections/charges.ts";
import { eventualityBlocks } from "./sections/eventualities.ts";
import { agreedValues, bills, partiesAndTerm } from "./sections/head.ts";
import { measured } from "./sections/measured.ts";
import { type AcceptedFinding, type Finding, openQuestions } from "./sections/open-questions.ts";
import { type WorkedExample, workedBills } from "./sections/worked-bills.ts";

export interface ReviewInput {
  readonly plan: Plan;
  readonly stated: ReadonlyMap<number, StatedClauses>;
  readonly examples: readonly WorkedExample[];
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

const NOTHING_STATED: StatedClauses = { policies: new Map(), timings: new Set() };

export function reviewDocument(input: ReviewInput, language: Language, phrases: Phrases): ReviewDocument {
  const { plan } = input;
  const contexts = new Map(
    plan.versions.map(version => [
      version.version,
      { plan, version, phrases, stated: input.stated.get(version.version) ?? NOTHING_STATED },
    ]),
  );
  const all = [...contexts.values()];
  const last = all.at(-1);
  if (last === undefined) return { language, title: plan.contract.title, blocks: [] };
  const contextOf = (version: number): Context => contexts.get(version) ?? last;
  const { head } = phrases;
  return {
    language,
    title: plan.contract.title,
    blocks: [
      heading(1, plan.contract.title),
      ...paragraph(
        head.about(plan.contract.name, plan.contract.kind === "price list"),
        last.version.place.path.endsWith(".md") ? head.literate(last.version.place.path) : null,
      ),
      ...(all.length === 1 ? agreementBlocks(last, null) : versionBlocks(all)),
      ...workedBills(last, input.examples, contextOf),
      ...openQuestions(last, input.examples, input.findings, input.accepted),
    ],
  };
}

function versionBlocks(contexts: readonly Context[]): readonly Block[] {
  const [first] = contexts;
  if (first === undefined) return [];
  const { head, words } = first.phrases;
  const rows = contexts.map(context => {
    const { version, title, from, to } = context.version;
    const days =
      to === null
        ? head.fromOn(dateText(context, from))
        : words.days(dateText(context, from), dateText(context, to));
    return head.versionRow(version, title, days);
  });
  return [
    heading(2, head.versionsTitle),
    ...paragraph(head.versionsOf(contexts.length)),
    ...list(rows),
    ...paragraph(head.versionsRule),
    ...contexts.flatMap((context, i) => [
      heading(1, head.versionTitle(context.version.version, dateText(context, context.version.from))),
      ...agreementBlocks(context, contexts[i - 1] ?? null),
    ]),
  ];
}

/** One version; what it has in common with the version before is named, not said again. */
function agreementBlocks(context: Context, before: Context | null): readonly Block[] {
  const { charges: say, head, measured: measuring } = context.phrases;
  const own = before === null ? context.version : newIn(context.version, before.version);
  const adjustments = [
    ...discountBlocks(context, own.discounts),
    ...limitBlocks(context, own.limits),
    ...creditBlocks(context, own.credits),
    ...taxBlocks(context, own.taxes),
  ];
  const usage = measured(context, own);
  const prices = [
    ...own.charges.flatMap(charge => chargeBlocks(context, charge)),
    ...sharedAllowances(context, own.allowances),
  ];
  const hasMeters = context.version.meters.length + context.version.events.length > 0;
  const isFirst = before === null;
  return [
    ...(isFirst ? [] : sameAndGone(context, before)),
    ...partiesAndTerm(context),
    ...ifNew(bills, context, before),
    ...ifNew(agreedValues, context, before),
    ...titled(measuring.title, hasMeters ? usage : isFirst ? paragraph(measuring.none) : []),
    ...titled(say.title, prices.length === 0 ? [] : [...paragraph(say.usageRule), ...prices]),
    ...titled(head.adjustmentsTitle, adjustments),
    ...eventualityBlocks(context, before),
  ];
}

function titled(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

/** A section that says something else than that of the version before. */
function ifNew(
  section: (context: Context) => readonly Block[],
  context: Context,
  before: Context | null,
): readonly Block[] {
  const blocks = section(context);
  return before !== null && JSON.stringify(blocks) === JSON.stringify(section(before)) ? [] : blocks;
}

const KINDS = [
  "parameters",
  "events",
  "bands",
  "meters",
  "charges",
  "allowances",
  "discounts",
  "limits",
  "credits",
  "taxes",
] as const;

type Kind = (typeof KINDS)[number];
type Declared = { readonly name: string; readonly title: string | null };

function itemsOf(version: PlanVersion, kind: Kind): readonly Declared[] {
  return version[kind];
}

/** A version with only the declarations that the version before does not have alike. */
function newIn(version: PlanVersion, before: PlanVersion): PlanVersion {
  const fresh = <T extends Declared>(own: readonly T[], old: readonly T[]): readonly T[] =>
    own.filter(one => !old.some(other => isAlike(one, other)));
  return {
    ...version,
    events: fresh(version.events, before.events),
    bands: fresh(version.bands, before.bands),
    meters: fresh(version.meters, before.meters),
    charges: fresh(version.charges, before.charges),
    allowances: fresh(version.allowances, before.allowances),
    discounts: fresh(version.discounts, before.discounts),
    limits: fresh(version.limits, before.limits),
    credits: fresh(version.credits, before.credits),
    taxes: fresh(version.taxes, before.taxes),
  };
}

function isAlike(one: Declared, other: Declared): boolean {
  return meaning(one) === meaning(other);
}

/** All but the places. */
function meaning(value: Declared): string {
  return JSON.stringify(value, (key, held: unknown) => (key === "place" ? undefined : held));
}

function sameAndGone(context: Context, before: Context): readonly Block[] {
  const { head, words } = context.phrases;
  const titles = (of: readonly Declared[]): string =>
    words.and(of.map(one => words.quoted(one.title ?? one.name)));
  const items = KINDS.flatMap(kind => {
    const [own, old] = [itemsOf(context.version, kind), itemsOf(before.version, kind)];
    const same = kind === "parameters" ? [] : own.filter(one => old.some(other => isAlike(one, other)));
    const gone = old.filter(one => !own.some(other => other.name === one.name));
    return [
      ...(same.length === 0 ? [] : [head.same(head.kinds[kind], titles(same))]),
      ...(gone.length === 0 ? [] : [head.gone(head.kinds[kind], titles(gone))]),
    ];
  });
  return [...paragraph(head.unchanged(before.version.version)), ...list(items)];
}
