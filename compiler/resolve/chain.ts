/**
 * All versions of one contract: the entry's and those that the workspace holds beside it, in order. The numbers must
 * form one chain: each version but the first follows the one before it.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Source, type Sources, type VersionFile, wholeNumber } from "./sources.ts";
import { isHeadBroken, type ResolvedVersion, reportTwins, startOf, versionResolver } from "./version.ts";

export interface Chain {
  /** In order of their numbers; one alone where the entry is no version of a contract. */
  readonly versions: readonly ResolvedVersion[];
  /** The version of the entry. */
  readonly entry: ResolvedVersion;
  /** The first day of the first version; null where its head does not say, or where there is one version alone. */
  readonly start: string | null;
}

export function resolveChain(sources: Sources, source: Source, report: Report): Chain {
  const resolver = versionResolver(sources, report);
  const entry = resolver.resolve(source);
  const files = versionFiles(sources, source, report);
  for (const [index, file] of files.entries()) checkLink(files[index - 1] ?? null, file, sources, report);
  const versions = files.flatMap(file => {
    if (file.path === source.file.path) return [entry];
    const loaded = sources.load(file.path, source.tree.header.span);
    return loaded === null ? [] : [resolver.resolve(loaded)];
  });
  const whole = versions.includes(entry) ? versions : [entry];
  return { versions: whole, entry, start: whole.length > 1 ? startOf(whole[0]?.tree.head ?? []) : null };
}

/** One file for each version; where several claim to be one, the entry or the first stands for it. */
function versionFiles(sources: Sources, source: Source, report: Report): readonly VersionFile[] {
  const { header } = source.tree;
  if (header.kind === "missing" || header.form === "definitions") return [];
  const byVersion = new Map<number, VersionFile[]>();
  for (const file of sources.versionsOf(header.name.text)) {
    const others = byVersion.get(file.version);
    if (others === undefined) byVersion.set(file.version, [file]);
    else others.push(file);
  }
  return [...byVersion.values()].flatMap(files => {
    reportTwins(sources, files, report);
    return files.find(file => file.path === source.file.path) ?? files[0] ?? [];
  });
}

function checkLink(before: VersionFile | null, file: VersionFile, sources: Sources, report: Report): void {
  const { follows } = file.clause;
  const named = follows === null ? null : wholeNumber(follows.version);
  // A number that is none, or that is not lower, is told by the check of the head; a lost base where it is sought.
  if (follows !== null && (named === null || named >= file.version)) return;
  if (before === null || named === before.version) return;
  const isMissing =
    named !== null && !sources.versionsOf(file.header.name.text).some(v => v.version === named);
  if (follows?.kind === "amends" && isMissing) return;
  const source = sources.load(file.path, file.clause.span);
  if (follows === null && source !== null && isHeadBroken(source.tree)) return;
  sources.load(before.path, before.clause.span);
  const params = {
    version: String(file.version),
    found: named === null ? "no other" : `version ${named}`,
    before: String(before.version),
  };
  const related = [{ span: before.clause.span, note: "the version before it" }];
  report("TAR2023", (follows ?? file.clause).span, params, { related });
}
