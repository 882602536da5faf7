/**
 * Resolve: one table of declarations for each name space, every name declared once. A broken declaration keeps its
 * name here, so that what refers to it is not reported as well.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type {
  AllowanceDecl,
  BandDecl,
  ChargeDecl,
  CreditDecl,
  DeclarationWord,
  DiscountDecl,
  EventDecl,
  ExampleDecl,
  Item,
  LimitDecl,
  MeterDecl,
  Missing,
  ParameterDecl,
  PolicyDecl,
  SyntaxTree,
  TaxDecl,
  UnitDecl,
} from "../syntax/tree.ts";

/** `null` stands for a declaration whose text is broken: declared, but nothing is known of it. */
export type Table<D> = ReadonlyMap<string, D | null>;

export interface Declarations {
  readonly units: readonly UnitDecl[];
  readonly broken: Broken;
  readonly parameters: Table<ParameterDecl>;
  readonly events: Table<EventDecl>;
  readonly bands: Table<BandDecl>;
  readonly meters: Table<MeterDecl>;
  readonly charges: Table<ChargeDecl>;
  readonly allowances: Table<AllowanceDecl>;
  readonly discounts: Table<DiscountDecl>;
  readonly minimums: Table<LimitDecl>;
  readonly maximums: Table<LimitDecl>;
  readonly credits: Table<CreditDecl>;
  readonly taxes: Table<TaxDecl>;
  readonly policies: readonly PolicyDecl[];
  readonly examples: readonly ExampleDecl[];
}

/** What may have been declared where the text could not be read. */
export interface Broken {
  readonly words: ReadonlySet<string>;
  /** The words of declarations whose name is missing; of a unit, it may be its plural. */
  readonly nameless: ReadonlySet<DeclarationWord>;
}

/** A name that is not declared may belong to a declaration that could not be read. */
export function mayBeBroken(broken: Broken, kind: DeclarationWord, name: string): boolean {
  return broken.words.has(name) || broken.nameless.has(kind);
}

export function resolveDeclarations(tree: SyntaxTree, report: Report): Declarations {
  const spaces = new Map<string, Map<string, Declared>>();
  const units: UnitDecl[] = [];
  const broken = { words: new Set<string>(), nameless: new Set<DeclarationWord>() };
  const policies: PolicyDecl[] = [];
  const examples: ExampleDecl[] = [];
  for (const clause of tree.head)
    if (clause.kind === "missing") for (const word of clause.words) broken.words.add(word);
  for (const declaration of tree.declarations) {
    switch (declaration.kind) {
      case "item":
        if (declaration.item.kind === "unit") units.push(declaration.item);
        else if (declaration.item.kind === "example") examples.push(declaration.item);
        else declare(spaces, declaration.item.kind, declaration.item.name, declaration.item, report);
        break;
      case "policy":
        policies.push(declaration);
        break;
      case "missing":
        for (const word of declaration.words) broken.words.add(word);
        if (declaration.declares !== null && (declaration.name === null || declaration.declares === "unit"))
          broken.nameless.add(declaration.declares);
        if (declaration.declares !== "unit") declareBroken(spaces, declaration);
        break;
      case "remove":
      case "set":
        break;
    }
  }
  sharedSpace(spaces, "meter", "parameter", report);
  const table = <D>(kind: string): Table<D> => tableOf<D>(spaces.get(kind));
  return {
    units,
    broken,
    parameters: table("parameter"),
    events: table("event"),
    bands: table("band"),
    meters: table("meter"),
    charges: table("charge"),
    allowances: table("allowance"),
    discounts: table("discount"),
    minimums: table("minimum"),
    maximums: table("maximum"),
    credits: table("credit"),
    taxes: table("tax"),
    policies,
    examples,
  };
}

interface Declared {
  readonly span: Span;
  readonly item: Exclude<Item, UnitDecl | ExampleDecl> | null;
}

type Spaces = Map<string, Map<string, Declared>>;

function declare(
  spaces: Spaces,
  kind: string,
  name: { readonly text: string; readonly span: Span },
  item: Declared["item"],
  report: Report,
): void {
  const space = spaceOf(spaces, kind);
  const earlier = space.get(name.text);
  // One that is broken is told already, and may be the same one begun twice.
  if (earlier !== undefined && earlier.item !== null) {
    const related = [{ span: earlier.span, note: "declared here first" }];
    report("TAR3001", name.span, { kind, name: name.text }, { related });
    return;
  }
  space.set(name.text, { span: name.span, item });
}

function declareBroken(spaces: Spaces, missing: Missing): void {
  if (missing.declares === null || missing.name === null) return;
  const space = spaceOf(spaces, missing.declares);
  if (!space.has(missing.name.text)) space.set(missing.name.text, { span: missing.name.span, item: null });
}

/** Meters and parameters share one name space, since `for X` names either; of two of one name nothing more is said. */
function sharedSpace(spaces: Spaces, first: string, second: string, report: Report): void {
  const [one, other] = [spaceOf(spaces, first), spaceOf(spaces, second)];
  for (const [name, declared] of other) {
    const clash = one.get(name);
    if (clash === undefined) continue;
    const related = [{ span: clash.span, note: `the ${first} of this name` }];
    report("TAR3001", declared.span, { kind: `${first} or ${second}`, name }, { related });
    one.set(name, { ...clash, item: null });
    other.set(name, { ...declared, item: null });
  }
}

function spaceOf(spaces: Spaces, kind: string): Map<string, Declared> {
  const found = spaces.get(kind);
  if (found !== undefined) return found;
  const made = new Map<string, Declared>();
  spaces.set(kind, made);
  return made;
}

/** The kind of a name space is the kind of its items, which the type checker cannot see through a string key. */
function tableOf<D>(space: ReadonlyMap<string, Declared> | undefined): Table<D> {
  const table = new Map<string, D | null>();
  for (const [name, declared] of space ?? []) table.set(name, declared.item as D | null);
  return table;
}
