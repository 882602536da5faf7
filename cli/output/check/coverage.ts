/** What the examples of a contract reach, for people: what none reaches first, with what would. */
import type { Coverage, CoverageItem } from "../../../index.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { joined, type Plain, plain, plainText } from "../../terminal/plain-text.ts";
import type { Paint } from "../problem-text.ts";
import type { Saying } from "../saying.ts";
import type { Share } from "./texts.ts";

/** A whole number, rounded down, so that 100 is all of it; where nothing can be reached nothing is missing. */
export function percentReached({ reached, reachable }: Coverage): number {
  return reachable === 0 ? 100 : Math.floor((100 * reached) / reachable);
}

export function coverageText(
  path: string,
  folder: string,
  coverage: Coverage,
  paint: Paint,
  saying: Saying,
): Plain {
  const { items, byDefault } = coverage;
  const texts = saying.check.coverage;
  const unreached = items.filter(({ status }) => status === "not reached");
  const unreachable = items.filter(({ status }) => status === "not reachable");
  const itemText = (item: CoverageItem, why: (advice: string) => string): Plain => {
    const at = plain`${pathForPeople(folder, item.place.path)}:${item.place.line}`;
    const clause = plain`    ${at}: ${saying.clause(item)}`;
    return joined([clause, plain`      ${why(saying.told(item.advice))}`], "\n");
  };
  const parts = [paint("bold", plainText(texts.head(path, shareOf(coverage))))];
  if (unreached.length > 0) {
    parts.push(plain`  ${texts.unreached}`);
    parts.push(...unreached.map(item => itemText(item, texts.needs)));
  }
  if (unreachable.length > 0) {
    parts.push(plain`  ${texts.unreachable}`);
    parts.push(...unreachable.map(item => itemText(item, texts.since)));
  }
  if (byDefault.length > 0) parts.push(plain`  ${texts.byDefault(byDefault)}`);
  return joined(parts, "\n");
}

export function shareOf(coverage: Coverage): Share {
  const { reached, reachable } = coverage;
  return { reached, reachable, percent: percentReached(coverage) };
}

/** The coverage in `check --format json`. */
export function coverageData(coverage: Coverage, folder: string, saying: Saying): object {
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
      advice: saying.told(advice),
      path: pathForPeople(folder, place.path),
      line: place.line,
      column: place.column,
    })),
    byDefault,
  };
}
