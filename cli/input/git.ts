/**
 * `git:REV:PATH`: files as a revision of this folder's repository holds them, read with git and never checked out. Only
 * names, sizes and contents are asked for.
 */
import { spawnSync } from "node:child_process";
import { CLI_LIMITS } from "../limits.ts";
import { refuse } from "../problems.ts";

export interface GitPath {
  /** As it was given. */
  readonly name: string;
  /** "git:REV:", as people write what lies beside it. */
  readonly prefix: string;
  readonly revision: string;
  /** From the repository's root; "" for the root itself. */
  readonly path: string;
}

export interface GitFile {
  /** From the repository's root. */
  readonly path: string;
  readonly bytes: number;
  readonly object: string;
}

const PREFIX = "git:";

/** Null where an argument is an ordinary path. */
export function gitPathOf(argument: string): GitPath | null {
  if (!argument.startsWith(PREFIX)) return null;
  const rest = argument.slice(PREFIX.length);
  const colon = rest.indexOf(":");
  if (colon < 1) throw refuse("TAR0014", { name: argument, cause: "it is not written git:REV:PATH" });
  const stated = rest.slice(colon + 1);
  const path = /^\.(\/|$)/.test(stated) ? `${prefixHere(argument)}${stated.slice(2)}` : stated;
  const prefix = argument.slice(0, PREFIX.length + colon + 1);
  const revision = commitOf(rest.slice(0, colon), argument);
  return { name: argument, prefix, revision, path: path.replace(/\/+$/, "") };
}

/** The folder that the command runs in, from the repository's root: what git means by `./`. */
function prefixHere(name: string): string {
  return git(name, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
}

/** All regular files at or below the path; links and submodules are left out. */
export function gitFiles({ name, revision, path }: GitPath): readonly GitFile[] {
  const out = git(name, [
    "ls-tree",
    "-r",
    "-z",
    "-l",
    "--full-tree",
    revision,
    ...(path === "" ? [] : ["--", path]),
  ]);
  const files = out
    .toString("utf8")
    .split("\0")
    .flatMap((row): readonly GitFile[] => {
      const parts = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(row);
      if (parts === null) return [];
      const [, object = "", size = "0", file = ""] = parts;
      return [{ path: file, bytes: Number.parseInt(size, 10), object }];
    });
  if (files.length === 0) throw refuse("TAR0014", { name, cause: "there is no such file or folder in it" });
  return files;
}

export function gitContent(name: string, file: GitFile): Buffer {
  if (file.bytes > CLI_LIMITS.stateBytes)
    throw refuse("TAR0003", { path: `${name} ${file.path}`, limit: String(CLI_LIMITS.stateBytes) });
  return git(name, ["cat-file", "blob", file.object]);
}

/** The commit, so that all that is read is of one and no option can stand in its place. */
function commitOf(revision: string, name: string): string {
  const unknown = `no revision ${revision} is known here`;
  if (revision.startsWith("-")) throw refuse("TAR0014", { name, cause: unknown });
  return git(name, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], unknown)
    .toString("utf8")
    .trim();
}

function git(name: string, args: readonly string[], unknown?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync("git", args, { maxBuffer: 2 * CLI_LIMITS.stateBytes });
  if (error !== undefined) throw refuse("TAR0014", { name, cause: "git cannot be run" });
  if (status === 0) return stdout;
  const [first = ""] = stderr.toString("utf8").split("\n");
  const said = first.replace(/^fatal: /, "").replace(/\.$/, "");
  throw refuse("TAR0014", { name, cause: said === "" ? (unknown ?? "git gives no reason") : said });
}
