/**
 * What two plans say differently, by meaning: versions are matched by number, declarations by name, prices as exact
 * functions of the quantity. Layout, comments and the order of declarations are no change; nothing here knows of usage.
 */

import { canonicalJson } from "../../runtime/billing/canonical.ts";
import type { PlanExample } from "../../runtime/plan/example.ts";
import type { Plan, PlanVersion } from "../../runtime/plan/plan.ts";
import { compareAdjustments } from "./adjustments.ts";
import { type Change, type Found, plain, same } from "./change.ts";
import { SEVERITIES, type Severity } from "./change-kinds.ts";
import { compareCharges, type Sides } from "./charges.ts";
import { compareDeclared } from "./declarations.ts";
import { compareHeads, comparePlans } from "./head.ts";
import { compareMeasures } from "./measures.ts";

export interface DiffSide {
  readonly plan: Plan;
  readonly examples: readonly PlanExample[];
}

export interface DiffOptions {
  /** Versions of the older side that are signed: to change their terms is retroactive. */
  readonly signed?: ReadonlySet<number>;
}

/** The changes from one plan to another, the gravest first, then in the order of the newer text. */
export function diffPlans(before: DiffSide, after: DiffSide, options: DiffOptions = {}): readonly Change[] {
  const signed = options.signed ?? new Set();
  const whole = comparePlans(before.plan, after.plan).map(one => dated(one, [], null));
  const pairs = pairsOf(before.plan, after.plan);
  const own = pairs.flatMap(pair => comparePair(before.plan, after.plan, pair, signed));
  const examples = compareExamples(before, after).map(one => dated(one, [], null));
  const all = merged([...whole, ...own, ...examples]);
  return all.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** The gravest of all severities. */
export function gravest(changes: readonly Change[]): Severity {
  return SEVERITIES[Math.max(0, ...changes.map(one => SEVERITIES.indexOf(one.severity)))] ?? "none";
}

/** Versions that stand for each other: of one number, or a new one and the version whose days it takes over. */
interface Pair {
  readonly kind: "same" | "added" | "removed" | "other";
  readonly before: PlanVersion;
  readonly after: PlanVersion;
}

function pairsOf(before: Plan, after: Plan): readonly Pair[] {
  const numberOf = (version: PlanVersion): number => version.version;
  const numbers = new Set(after.versions.map(numberOf));
  const common = before.versions.filter(version => numbers.has(version.version));
  const [old, now] = [before.versions.at(-1), after.versions.at(-1)];
  if (old === undefined || now === undefined) return [];
  if (common.length === 0) return [{ kind: "other", before: old, after: now }];
  const known = new Set(before.versions.map(numberOf));
  const added = after.versions.flatMap((version, index): readonly Pair[] => {
    const earlier = after.versions[index - 1] ?? after.versions[index + 1];
    const twin = before.versions.find(one => one.version === version.version);
    if (twin !== undefined) return [{ kind: "same", before: twin, after: version }];
    return earlier === undefined ? [] : [{ kind: "added", before: earlier, after: version }];
  });
  const removed = before.versions.flatMap((version, index): readonly Pair[] => {
    if (numbers.has(version.version) || known.size === 0) return [];
    const earlier = before.versions[index - 1] ?? before.versions[index + 1];
    return earlier === undefined ? [] : [{ kind: "removed", before: version, after: earlier }];
  });
  return [...added, ...removed];
}

function comparePair(before: Plan, after: Plan, pair: Pair, signed: ReadonlySet<number>): readonly Change[] {
  if (same(pair.before, pair.after) && canonicalJson(pair.before) === canonicalJson(pair.after)) return [];
  const sides = { currency: after.currency, before: pair.before, after: pair.after };
  const isComparable = before.currency.code === after.currency.code;
  const charges = isComparable ? compareCharges(sides) : [];
  const found: readonly Found[] = [
    ...compareHeads(pair.before, pair.after, pair.kind === "same"),
    ...compareMeasures(pair.before, pair.after),
    ...charges,
    ...(isComparable ? compareAdjustments(withCommonCharges(sides, charges)) : []),
  ];
  const isSigned = pair.kind === "same" && signed.has(pair.before.version);
  const from = pair.kind === "added" ? pair.after.from : null;
  const own = found.map(one => dated(isSigned ? retroactive(one) : one, [pair.after.version], from));
  return [...versionChange(pair), ...own];
}

/**
 * Both versions, the older one with charges under their new names, and what adjustments are on cut to charges of both:
 * a charge that comes or goes is told once, not with all that is on everything.
 */
function withCommonCharges(sides: Sides, changes: readonly Found[]): Sides {
  const names = new Map(
    changes.flatMap(({ kind, before, after }) =>
      kind === "charge-renamed" && before !== null && after !== null ? [[before, after] as const] : [],
    ),
  );
  const old = new Set(sides.before.charges.map(({ name }) => names.get(name) ?? name));
  const now = new Set(sides.after.charges.map(({ name }) => name));
  const cut = (version: PlanVersion): PlanVersion => {
    const all = (of: readonly string[]): readonly string[] =>
      of.map(name => names.get(name) ?? name).filter(name => old.has(name) && now.has(name));
    return {
      ...version,
      allowances: version.allowances.map(one => ({ ...one, for: all(one.for) })),
      discounts: version.discounts.map(one => ({ ...one, on: all(one.on) })),
      limits: version.limits.map(one => ({ ...one, on: all(one.on) })),
      credits: version.credits.map(one => ({ ...one, pays: all(one.pays) })),
      taxes: version.taxes.map(one => ({ ...one, on: all(one.on) })),
    };
  };
  return { ...sides, before: cut(sides.before), after: cut(sides.after) };
}

/** A version that comes, or goes. One that comes before others do takes days from them. */
function versionChange({ kind, before, after }: Pair): readonly Change[] {
  if (kind === "same") return [];
  if (kind === "other") return renumbered(before, after);
  const version = kind === "added" ? after : before;
  const subject = { kind: "version", name: String(version.version), title: version.title };
  const words = `version ${version.version} from ${version.from}`;
  const said = kind === "added" ? { after: words } : { before: words };
  const change = plain(kind === "added" ? "version-added" : "version-removed", subject, {
    ...said,
    place: version.place,
  });
  return [dated(change, [version.version], kind === "added" ? version.from : null)];
}

function renumbered(before: PlanVersion, after: PlanVersion): readonly Change[] {
  if (before.version === after.version) return [];
  const subject = { kind: "version", name: String(after.version), title: after.title };
  const words = {
    before: `version ${before.version}`,
    after: `version ${after.version}`,
    place: after.place,
  };
  return [dated(plain("version-number", subject, words), [after.version], null)];
}

function retroactive(one: Found): Found {
  return one.severity === "none" || one.severity === "minor" ? one : { ...one, severity: "retroactive" };
}

function dated(one: Found, versions: readonly number[], from: string | null): Change {
  return { ...one, versions, from };
}

/** What an amendment inherits changes in it, too: one change, of several versions. */
function merged(changes: readonly Change[]): readonly Change[] {
  const byKey = new Map<string, Change>();
  for (const change of changes) {
    const { versions: _, place: __, from: ___, ...said } = change;
    const key = canonicalJson(said);
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? change : { ...known, versions: [...known.versions, ...change.versions] },
    );
  }
  return [...byKey.values()];
}

function compareExamples(before: DiffSide, after: DiffSide): readonly Found[] {
  return compareDeclared(before.examples.map(named), after.examples.map(named), {
    what: () => "example",
    added: () => "example-added",
    removed: () => "example-removed",
    changed: (a, b, subject) =>
      same(a.steps, b.steps)
        ? []
        : [plain("example", subject, { before: a.place.words, after: b.place.words, place: b.place })],
  });
}

/** An example's title is its name. */
function named({
  title,
  steps,
  place,
}: PlanExample): Pick<PlanExample, "steps" | "place"> & { readonly name: string } {
  return { name: title, steps, place };
}
