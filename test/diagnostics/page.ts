/** A page of docs/diagnostics, taken apart. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../kit/shared.ts";

export const PAGES: string = join(ROOT, "docs/diagnostics");

export interface Page {
  readonly code: string;
  readonly heading: string;
  /** The text between the heading and the wrong example. */
  readonly reason: string;
  readonly wrong: string | null;
  readonly right: string | null;
  /** `line:column` in the wrong example. */
  readonly place: string;
}

/** The codes of the compiler that have a page; TAR0… belong to the command line. */
export function pageCodes(): readonly string[] {
  return readdirSync(PAGES)
    .filter(name => /^TAR[1-9]\d{3}\.md$/.test(name))
    .map(name => name.slice(0, 7))
    .sort();
}

export function readPage(code: string): Page {
  const text = readFileSync(join(PAGES, `${code}.md`), "utf8");
  const match =
    /^(# .*)\n\n([\s\S]*?)\n\n## Wrong\n\n([\s\S]*?)\n\nPlace: (\d+:\d+)\n\n## Right\n\n([\s\S]*)$/.exec(
      text,
    );
  if (match === null) throw new Error(`${code}.md has not the form of a page`);
  const [, heading = "", reason = "", wrong = "", place = "", right = ""] = match;
  return { code, heading, reason, wrong: blockOf(wrong), right: blockOf(right), place };
}

/** The content of the first fenced block. */
function blockOf(section: string): string | null {
  return /^(`{3,})[a-z]+\n([\s\S]*?)\n\1$/m.exec(section)?.[2] ?? null;
}
