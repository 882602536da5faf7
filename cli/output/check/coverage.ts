/** What the examples of a contract reach, for people: what none reaches first, with what would. */
import type { Coverage, CoverageItem } from "../../../index.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { joined, type Plain, plain } from "../../terminal/plain-text.ts";
import { counted } from "../audit.ts";
import type { Paint } from "../problem-text.ts";

/** A whole number, rounded down, so that 100 is all of it; where nothing can be reached nothing is missing. */
export function percentReached({ reached, reachable }: Coverage): number {
  return reachable === 0 ? 100 : Math.floor((100 * reached) / reachable);
}

export function coverageText(path: string, folder: string, coverage: Coverage, paint: Paint): Plain {
  const { items, reached, reachable, byDefault } = coverage;
  const unreached = items.filter(({ status }) => status === "not reached");
  const unreachable = items.filter(({ status }) => status === "not reachable");
  const clauses = counted(reachable, "clause");
  const head = plain`${path}: the examples reach ${reached} of ${clauses} (${percentReached(coverage)}%)`;
  const parts = [paint("bold", head)];
  if (unreached.length > 0) {
    parts.push(plain`  No example reaches:`);
    parts.push(...unreached.map(item => itemText(item, folder, "needs")));
  }
  if (unreachable.length > 0) {
    parts.push(plain`  No example can reach, so these do not count:`);
    parts.push(...unreachable.map(item => itemText(item, folder, "since")));
  }
  if (byDefault.length > 0) {
    parts.push(plain`  By default, so these need no example: ${byDefault.join(", ")}`);
  }
  return joined(parts, "\n");
}

function itemText(item: CoverageItem, folder: string, why: "needs" | "since"): Plain {
  const { clause, advice, place } = item;
  const at = plain`${pathForPeople(folder, place.path)}:${place.line}`;
  return joined([plain`    ${at}: ${clause}`, plain`      ${why} ${advice}`], "\n");
}

/** The coverage in `check --format json`. */
export function coverageData(coverage: Coverage, folder: string): object {
  const { items, reached, reachable, byDefault } = coverage;
  return {
    percent: percentReached(coverage),
    reached,
    reachable,
    clauses: items.map(({ kind, of, words, status, advice, place }) => ({
      kind,
      of,
      words,
      status,
      advice,
      path: pathForPeople(folder, place.path),
      line: place.line,
      column: place.column,
    })),
    byDefault,
  };
}
