/** What a contract says in each of its versions, with all that it inherits and uses. */
import type {
  AllowanceDecl,
  BandDecl,
  BilledClause,
  ChargeDecl,
  CreditDecl,
  DiscountDecl,
  EventDecl,
  ExampleDecl,
  HeadClause,
  Item,
  LimitDecl,
  MeterDecl,
  ParameterDecl,
  PolicySentence,
  RemoveTarget,
  RoundLinesClause,
  RoundTotalClause,
  SetDecl,
  SyntaxTree,
  TaxDecl,
  UnitDecl,
} from "../../compiler/syntax/tree.ts";
import type { Day } from "./calendar.ts";
import { cannot, numberOf } from "./fractions.ts";
import { type Units, unitsOf } from "./units.ts";

/** One version, resolved. Declarations stand in the order of the contract: what is inherited first. */
export interface Doc {
  readonly version: bigint;
  readonly from: Day;
  /** Last day, null until further notice; a later version ends it earlier. */
  readonly to: Day | null;
  readonly currency: string;
  readonly zone: string;
  readonly billed: BilledClause;
  readonly roundLines: RoundLinesClause;
  readonly roundTotal: RoundTotalClause;
  readonly units: Units;
  readonly parameters: ReadonlyMap<string, ParameterDecl>;
  readonly events: ReadonlyMap<string, EventDecl>;
  readonly bands: ReadonlyMap<string, BandDecl>;
  readonly meters: ReadonlyMap<string, MeterDecl>;
  readonly charges: ReadonlyMap<string, ChargeDecl>;
  readonly allowances: ReadonlyMap<string, AllowanceDecl>;
  readonly discounts: ReadonlyMap<string, DiscountDecl>;
  /** Minimums and maximums in the order written, by kind and name. */
  readonly limits: ReadonlyMap<string, LimitDecl>;
  readonly credits: ReadonlyMap<string, CreditDecl>;
  readonly taxes: ReadonlyMap<string, TaxDecl>;
  readonly policy: ReadonlyMap<string, PolicySentence>;
  readonly examples: readonly ExampleDecl[];
}

type Trees = ReadonlyMap<string, SyntaxTree>;
type Items = Map<string, Item>;
type Head = Map<string, HeadClause>;

interface Draft {
  readonly head: Head;
  readonly items: Items;
  readonly policy: Map<string, PolicySentence>;
  readonly examples: readonly ExampleDecl[];
}

/** The versions of the contract up to the entry's, earliest first. */
export function versionsOf(trees: Trees, entry: string): readonly Doc[] {
  const chain: SyntaxTree[] = [];
  let tree: SyntaxTree | null = trees.get(entry) ?? cannot(`no tree for ${entry}`);
  while (tree !== null) {
    chain.unshift(tree);
    tree = predecessor(trees, tree);
  }
  return chain.map(one => docOf(draftOf(trees, one)));
}

function predecessor(trees: Trees, tree: SyntaxTree): SyntaxTree | null {
  const version = tree.head.find(clause => clause.kind === "version");
  if (version === undefined || version.follows === null) return null;
  const wanted = numberOf(version.follows.version);
  for (const other of trees.values()) {
    if (nameOf(other) === nameOf(tree) && formOf(other) === formOf(tree) && versionOf(other) === wanted.top)
      return other;
  }
  if (version.follows.kind === "amends") cannot("an amended version that is not there");
  return null;
}

function nameOf(tree: SyntaxTree): string {
  return tree.header.kind === "missing" ? cannot("a file without a header") : tree.header.name.text;
}

function formOf(tree: SyntaxTree): string {
  return tree.header.kind === "missing" ? cannot("a file without a header") : tree.header.form;
}

function versionOf(tree: SyntaxTree): bigint {
  const clause = tree.head.find(one => one.kind === "version");
  return clause === undefined ? 1n : numberOf(clause.version).top;
}

function draftOf(trees: Trees, tree: SyntaxTree): Draft {
  const inherited: Draft[] = [];
  for (const clause of tree.head) {
    if (clause.kind === "version" && clause.follows?.kind === "amends") {
      inherited.push(draftOf(trees, predecessor(trees, tree) ?? cannot("no amended version")));
    } else if (clause.kind === "based-on") {
      inherited.push(draftOf(trees, listOf(trees, clause.name.text, numberOf(clause.version).top)));
    } else if (clause.kind === "use") {
      inherited.push(draftOf(trees, treeAt(trees, fileBeside(clause.span.path, clause.path.value))));
    }
  }
  const head: Head = new Map(inherited.flatMap(one => [...one.head]));
  for (const clause of tree.head) if (clause.kind !== "use") head.set(clause.kind, clause);
  const draft: Draft = {
    head,
    items: new Map(inherited.flatMap(one => [...one.items])),
    policy: new Map(inherited.flatMap(one => [...one.policy])),
    examples: tree.declarations.flatMap(one =>
      one.kind === "item" && one.item.kind === "example" ? [one.item] : [],
    ),
  };
  for (const declaration of tree.declarations) declare(draft, declaration);
  return draft;
}

function declare({ items, policy }: Draft, declaration: SyntaxTree["declarations"][number]): void {
  switch (declaration.kind) {
    case "item":
      if (declaration.item.kind !== "example") items.set(keyOf(declaration.item), declaration.item);
      break;
    case "policy":
      for (const sentence of declaration.sentences) policy.set(sentence.kind, sentence);
      break;
    case "remove":
      if (declaration.target.kind === "remove-example") break;
      if (!items.delete(targetOf(declaration.target))) cannot("a removal of what is not there");
      break;
    case "set":
      items.set(`parameter ${declaration.name.text}`, setIn(items, declaration));
      break;
    default:
      cannot("a broken declaration");
  }
}

function keyOf(item: Exclude<Item, ExampleDecl>): string {
  return `${item.kind} ${item.name.text}`;
}

function targetOf(target: Exclude<RemoveTarget, { kind: "remove-example" }>): string {
  return target.kind === "remove-unit" ? `unit ${target.unit.text}` : `${target.of} ${target.name.text}`;
}

/** Without `from` in place of all values, as `given` in an example; with it, from that day on. */
function setIn(items: Items, { name, value, from, span }: SetDecl): ParameterDecl {
  const item = items.get(`parameter ${name.text}`);
  if (item?.kind !== "parameter") cannot(`set of ${name.text}, which is not there`);
  if (from === null) return { ...item, value, changes: [] };
  const others = item.changes.filter(change => change.from.text !== from.text);
  return { ...item, changes: [...others, { kind: "parameter-change", span, from, value }] };
}

function listOf(trees: Trees, name: string, version: bigint): SyntaxTree {
  for (const tree of trees.values())
    if (formOf(tree) === "price list" && nameOf(tree) === name && versionOf(tree) === version) return tree;
  return cannot(`the price list ${name} version ${version}`);
}

function treeAt(trees: Trees, path: string): SyntaxTree {
  return trees.get(path) ?? cannot(`no file ${path}`);
}

/** A path as a file writes it, seen from that file. */
export function fileBeside(path: string, written: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of written.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function docOf({ head, items, policy, examples }: Draft): Doc {
  const clause = <K extends HeadClause["kind"]>(kind: K): Extract<HeadClause, { kind: K }> => {
    const found = head.get(kind);
    if (found === undefined) return cannot(`a contract without ${kind}`);
    return found as Extract<HeadClause, { kind: K }>;
  };
  const every = <K extends Item["kind"]>(kind: K): ReadonlyMap<string, Extract<Item, { kind: K }>> => {
    const found = new Map<string, Extract<Item, { kind: K }>>();
    for (const item of items.values()) {
      if (item.kind === kind && item.kind !== "example")
        found.set(item.name.text, item as Extract<Item, { kind: K }>);
    }
    return found;
  };
  const units: readonly UnitDecl[] = [...every("unit").values()];
  const effective = clause("effective");
  return {
    version: head.has("version") ? numberOf(clause("version").version).top : 1n,
    from: effective.from.text,
    to: effective.to?.text ?? null,
    currency: clause("currency").currency.text,
    zone: clause("timezone").zone.value,
    billed: clause("billed"),
    roundLines: clause("round-lines"),
    roundTotal: clause("round-total"),
    units: unitsOf(units),
    parameters: every("parameter"),
    events: every("event"),
    bands: every("band"),
    meters: every("meter"),
    charges: every("charge"),
    allowances: every("allowance"),
    discounts: every("discount"),
    limits: new Map(
      [...items.values()].flatMap(item =>
        item.kind === "minimum" || item.kind === "maximum" ? [[keyOf(item), item] as const] : [],
      ),
    ),
    credits: every("credit"),
    taxes: every("tax"),
    policy,
    examples,
  };
}
