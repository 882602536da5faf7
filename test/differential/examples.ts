/**
 * The examples of a generated contract, worked by both witnesses: each expectation finds the same value. Most of the
 * amounts that a generated example states are wrong, which is no matter: it is what is found that is compared.
 */
import { compile, type PlanExample, runExample } from "../../index.ts";
import { equals, isZero, multiply } from "../../runtime/number/rational.ts";
import type { OutcomeExample, OutcomeExpectation } from "../oracle/world.ts";
import type { GeneratedWorld } from "./generate/world.ts";
import { asWorld, exact, type Oracle } from "./witnesses.ts";

export interface ExampleTally {
  /** Expectations of which both found a value. */
  compared: number;
  /** Examples that the oracle cannot work, with its words. */
  readonly unknown: string[];
  readonly differing: string[];
}

export function compareExamples(oracle: Oracle, world: GeneratedWorld): ExampleTally {
  const tally: ExampleTally = { compared: 0, unknown: [], differing: [] };
  const { plan, examples } = compile(world.files, world.entry);
  if (plan === null) return tally;
  for (const example of examples) {
    const found = foundByEngine(example, runExample(plan, example).failures);
    if (found === null) continue;
    const other = workedByOracle(oracle, world, example, tally);
    for (const expectation of other?.expectations ?? []) compareOne(example, expectation, found, tally);
  }
  return tally;
}

/** An expectation's value as the engine found it, and what was expected, in one unit. */
interface Found {
  readonly actual: string;
  readonly wanted: string;
}

/** By the step's place: its value, "as stated", or null where there is none; null where the example cannot be worked. */
function foundByEngine(
  example: PlanExample,
  failures: ReturnType<typeof runExample>["failures"],
): ReadonlyMap<number, Found | "as stated" | null> | null {
  const found = new Map<number, Found | "as stated" | null>();
  for (const step of example.steps) if (step.kind === "expect") found.set(step.place.start, "as stated");
  for (const { place, actual, expected } of failures) {
    // A bill or account that cannot be, or usage of which the bill depends on when it fell.
    if (!found.has(place.start)) return null;
    const [value, wanted] = [numberIn(actual), numberIn(expected)];
    found.set(place.start, value === null || wanted === null ? null : { actual: value, wanted });
  }
  return found;
}

/** The number of "CHF 12.50" and "-3/7 hours"; null of a sentence. */
function numberIn(words: string): string | null {
  return /^(?:[A-Z]{3} )?(-?\d+(?:\.\d+)?(?:\/\d+)?)(?: [\p{L}\p{N}_]+)*$/u.exec(words)?.[1] ?? null;
}

function workedByOracle(
  oracle: Oracle,
  world: GeneratedWorld,
  { title, place }: PlanExample,
  tally: ExampleTally,
): OutcomeExample | null {
  try {
    const own = oracle.oracleExamples(asWorld(world), one => one.start === place.start);
    return own.find(one => one.title === title) ?? null;
  } catch (error) {
    if (!oracle.cannot(error)) throw error;
    tally.unknown.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function compareOne(
  { title }: PlanExample,
  { start, found, wanted }: OutcomeExpectation,
  engine: ReadonlyMap<number, Found | "as stated" | null>,
  tally: ExampleTally,
): void {
  const own = engine.get(start) ?? null;
  if (own === null || !isNumber(found)) return;
  tally.compared += 1;
  const agree = own === "as stated" ? found === wanted : inProportion(own, { actual: found, wanted });
  if (agree) return;
  const words = own === "as stated" ? "as stated" : `${own.actual}, stated ${own.wanted}`;
  tally.differing.push(`example "${title}": engine ${words}; oracle ${found}, stated ${wanted}`);
}

function isNumber(text: string): boolean {
  return /^-?\d/.test(text);
}

/** The witnesses count in units of their own: what is found is the same multiple of what is stated. */
function inProportion(one: Found, other: Found): boolean {
  const [a, b] = [exact(one.actual), exact(other.actual)];
  const [stated, otherStated] = [exact(one.wanted), exact(other.wanted)];
  if (isZero(stated) || isZero(otherStated)) return isZero(a) === isZero(b);
  return equals(multiply(a, otherStated), multiply(b, stated));
}
