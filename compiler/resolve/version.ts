/**
 * One version of a contract with all that it inherits and uses, merged into one syntax tree: what the checks see.
 *
 *   definitions used, then what it amends or is based on, then the file itself
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { BasedOnClause, Declaration, HeadClause, Predecessor, SyntaxTree } from "../syntax/tree.ts";
import { changeOf, refuseChanges } from "./changes.ts";
import { checkDefinitions, usedDefinitions } from "./definitions.ts";
import { type Inherited, type Merged, mergeDeclarations, type Removed } from "./merge.ts";
import { mergeHead } from "./merge-head.ts";
import { type Source, type Sources, type VersionFile, wholeNumber } from "./sources.ts";

export interface ResolvedVersion {
  /** Merged: the head with inherited clauses, plain declarations in the order inherited, then added. */
  readonly tree: SyntaxTree;
  /** The files reached so far, by path: the tree's spans point into them. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Part of what it builds on is not known, which has been reported. */
  readonly isIncomplete: boolean;
  /** Not all of its files could be parsed. */
  readonly isBroken: boolean;
  readonly removed: Removed;
  /** It amends the version before it, so that the examples of that one hold for it too. */
  readonly amends: boolean;
  /** Titles of the examples of the earlier version that hold no longer. */
  readonly dropped: ReadonlySet<string>;
  /** Titles of the examples that hold here, its own and those of the versions that it amends. */
  readonly examples: ReadonlySet<string>;
  /** The definitions that it has, by path. */
  readonly uses: ReadonlySet<string>;
}

export interface VersionResolver {
  readonly resolve: (source: Source) => ResolvedVersion;
}

export function versionResolver(sources: Sources, report: Report): VersionResolver {
  const known = new Map<string, ResolvedVersion>();
  const open: string[] = [];
  const resolve = (source: Source): ResolvedVersion => {
    const { path } = source.file;
    const found = known.get(path);
    if (found !== undefined) return found;
    open.push(path);
    const base = baseOf(source, sources, report);
    const below = base?.source ?? null;
    const isCircle = below !== null && open.includes(below.file.path);
    if (isCircle && base !== null) report("TAR2028", base.clause.span, { what: base.what });
    const inherited = below === null || isCircle ? null : resolve(below);
    const lacks = inherited === null && (base !== null || mayInherit(source.tree));
    const isAmendment = base?.clause.kind === "amends";
    const inherits = base !== null || lacks;
    const made = merged(source, { inherited, lacks, isAmendment, inherits }, sources, report);
    open.pop();
    known.set(path, made);
    return made;
  };
  return { resolve };
}

/** The head could not be read as a whole, and the file changes what only a head can name. */
function mayInherit(tree: SyntaxTree): boolean {
  return isHeadBroken(tree) && tree.declarations.some(one => changeOf(one) !== null);
}

/** Part of the head could not be read, which is told by a syntax error. */
export function isHeadBroken({ header, head }: SyntaxTree): boolean {
  return header.kind === "missing" || head.some(clause => clause.kind === "missing");
}

interface Base {
  readonly clause: BasedOnClause | Predecessor;
  /** In words: `version 4 of "mailer"`. */
  readonly what: string;
  /** Null where it could not be found, which has been reported. */
  readonly source: Source | null;
}

/** What a file amends or is based on; null where it inherits nothing. */
function baseOf(source: Source, sources: Sources, report: Report): Base | null {
  const { header, head } = source.tree;
  const version = head.find(clause => clause.kind === "version");
  const basedOn = head.find(clause => clause.kind === "based-on") ?? null;
  const amends = version?.follows?.kind === "amends" ? version.follows : null;
  if (amends !== null && basedOn !== null) {
    const related = [{ span: amends.span, note: "it inherits from here already" }];
    report("TAR2019", basedOn.span, {}, { related });
  }
  const clause = amends ?? basedOn;
  if (clause === null || header.kind === "missing" || header.form === "definitions") return null;
  const name = clause.kind === "based-on" ? clause.name.text : header.name.text;
  const number = wholeNumber(clause.version);
  const own = version === undefined ? null : wholeNumber(version.version);
  const what = `version ${number ?? clause.version.digits} of "${name}"`;
  if (clause.kind === "based-on" && number === null)
    report("TAR2016", clause.version.span, { found: clause.version.digits });
  // A version that amends itself or a later one is told by the check of the head.
  if (clause.kind === "amends" && (number === null || (own !== null && number >= own)))
    return { clause, what, source: null };
  const file = number === null ? null : versionFile(sources, name, number, clause.span, report);
  return { clause, what, source: file === null ? null : baseSource(sources, file, clause, what, report) };
}

/** The file of a version; the first one where there are several, which is reported. */
function versionFile(
  sources: Sources,
  name: string,
  version: number,
  span: Span,
  report: Report,
): VersionFile | null {
  const found = sources.versionsOf(name).filter(one => one.version === version);
  reportTwins(sources, found, report);
  const [first] = found;
  // A file of that name whose head cannot be read may be the one; its own fault is told.
  if (first === undefined && !sources.loadUnread(name, span))
    report("TAR2018", span, { name, version: String(version), folder: sources.folder });
  return first ?? null;
}

/** Two files that both claim to be one version. */
export function reportTwins(sources: Sources, files: readonly VersionFile[], report: Report): void {
  const [first, ...others] = files;
  for (const other of others) {
    if (first === undefined) return;
    sources.load(first.path, first.clause.span);
    sources.load(other.path, other.clause.span);
    const { name } = other.header;
    const params = { name: name.text, version: String(other.version), other: first.path };
    report("TAR2022", other.clause.span, params, {
      related: [{ span: first.clause.span, note: "the other one" }],
    });
  }
}

function baseSource(
  sources: Sources,
  file: VersionFile,
  clause: Base["clause"],
  what: string,
  report: Report,
): Source | null {
  if (clause.kind === "based-on" && file.header.form !== "price list") {
    report("TAR2021", clause.span, { what });
    return null;
  }
  return sources.load(file.path, clause.span);
}

interface Context {
  readonly inherited: ResolvedVersion | null;
  /** It should inherit, but what it names could not be found. */
  readonly lacks: boolean;
  readonly isAmendment: boolean;
  readonly inherits: boolean;
}

/** What builds on it may lack something for that reason. */
function isPartial({ isIncomplete, tree }: ResolvedVersion): boolean {
  return isIncomplete || isHeadBroken(tree);
}

const NOTHING: Inherited = { declarations: [], removed: new Map(), examples: new Set() };

function merged(source: Source, context: Context, sources: Sources, report: Report): ResolvedVersion {
  const { inherited, isAmendment } = context;
  const { tree } = source;
  checkDefinitions(source, report);
  if (!context.inherits) refuseChanges(tree, report);
  const used = usedDefinitions(sources, source, report);
  const fresh = [...used.files].filter(([path]) => inherited?.uses.has(path) !== true);
  const definitions = fresh.flatMap(([, declarations]) => declarations);
  const head = mergeHead(inherited?.tree.head ?? [], tree.head, report);
  const own = context.lacks ? tree.declarations.filter(isNoChange) : tree.declarations;
  const from: Inherited = {
    declarations: [...definitions, ...(inherited === null ? [] : withoutExamples(inherited.tree))],
    removed: inherited?.removed ?? new Map(),
    examples: inherited !== null && isAmendment ? inherited.examples : new Set(),
  };
  const changes: Merged =
    context.inherits && !context.lacks
      ? mergeDeclarations(from, own, inherited === null || !isPartial(inherited), startOf(head), report)
      : added(from, own);
  return {
    tree: { ...tree, head, declarations: changes.declarations },
    files: sources.files,
    isIncomplete: context.lacks || used.isIncomplete || (inherited !== null && isPartial(inherited)),
    isBroken: source.isBroken || inherited?.isBroken === true,
    removed: changes.removed,
    amends: isAmendment,
    dropped: changes.dropped,
    examples: changes.examples,
    uses: new Set([...(inherited?.uses ?? []), ...used.files.keys()]),
  };
}

/** Without anything inherited, a file's own declarations stand beside the definitions that it uses. */
function added(from: Inherited, own: readonly Declaration[]): Merged {
  const plain = own.map(one => (one.kind === "item" ? { ...one, modifier: null } : one));
  const titles = plain.flatMap(one =>
    one.kind === "item" && one.item.kind === "example" ? [one.item.title.value] : [],
  );
  return {
    ...NOTHING,
    declarations: [...from.declarations, ...plain],
    examples: new Set(titles),
    dropped: new Set(),
  };
}

/** Where the base is not known, nothing says what a change changes. */
function isNoChange(declaration: Declaration): boolean {
  return declaration.kind !== "remove" && declaration.kind !== "set";
}

function withoutExamples(tree: SyntaxTree): readonly Declaration[] {
  return tree.declarations.filter(one => one.kind !== "item" || one.item.kind !== "example");
}

/** The day on which a head says that it takes effect. */
export function startOf(head: readonly HeadClause[]): string | null {
  const clause = head.find(one => one.kind === "effective");
  return clause === undefined ? null : clause.from.text;
}
