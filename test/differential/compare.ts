/** Compares what the two witnesses say of a world, entry by entry and exactly. */
import { isZero } from "../../runtime/number/rational.ts";
import type { OutcomeBill } from "../oracle/world.ts";
import type { GeneratedWorld } from "./generate/world.ts";
import { difference, engineOutcome, type Oracle, type Outcome, oracleOutcome } from "./witnesses.ts";

export type Verdict =
  | "equal"
  | "differing"
  | "engine not built"
  | "engine refuses"
  | "oracle cannot"
  | "engine crash"
  | "oracle crash";

export interface Difference {
  readonly account: string;
  readonly bill: number;
  /** Such as `charges calls`, `total`. */
  readonly entry: string;
  readonly engine: string;
  readonly oracle: string;
}

export interface Comparison {
  readonly verdict: Verdict;
  readonly engine: Outcome;
  readonly oracle: Outcome | null;
  readonly differences: readonly Difference[];
}

export function compareWorld(oracle: Oracle, world: GeneratedWorld): Comparison {
  const engine = engineOutcome(world);
  if (engine.kind !== "bills") {
    const verdict = {
      "not built": "engine not built",
      refused: "engine refuses",
      crash: "engine crash",
    } as const;
    return { verdict: verdict[engine.kind], engine, oracle: null, differences: [] };
  }
  const other = oracleOutcome(oracle, world);
  if (other.kind !== "bills")
    return {
      verdict: other.kind === "crash" ? "oracle crash" : "oracle cannot",
      engine,
      oracle: other,
      differences: [],
    };
  const differences = compareBills(engine.bills, other.bills);
  return { verdict: differences.length === 0 ? "equal" : "differing", engine, oracle: other, differences };
}

export function compareBills(
  engine: readonly OutcomeBill[],
  oracle: readonly OutcomeBill[],
): readonly Difference[] {
  const key = ({ account, number }: OutcomeBill): string => `${account} ${number}`;
  const others = new Map(oracle.map(bill => [key(bill), bill]));
  const mine = new Set(engine.map(key));
  const missing = engine.flatMap(bill => (others.has(key(bill)) ? [] : [absent(bill, "a bill", "none")]));
  const surplus = oracle.flatMap(bill => (mine.has(key(bill)) ? [] : [absent(bill, "none", "a bill")]));
  const inner = engine.flatMap(bill => {
    const other = others.get(key(bill));
    return other === undefined ? [] : compareBill(bill, other);
  });
  return [...missing, ...surplus, ...inner].sort((a, b) => a.bill - b.bill);
}

function absent({ account, number }: OutcomeBill, engine: string, oracle: string): Difference {
  return { account, bill: number, entry: "bill", engine, oracle };
}

const LISTS = ["charges", "discounts", "minimums", "maximums", "credits", "taxes"] as const;
const AMOUNTS = ["rounding", "brought", "carried", "total"] as const;
const WORDS = ["from", "to"] as const;
const COUNTS = ["rejected", "held"] as const;

function compareBill(engine: OutcomeBill, oracle: OutcomeBill): readonly Difference[] {
  const found: Difference[] = [];
  const { account, number: bill } = engine;
  const note = (entry: string, a: string, b: string): void =>
    void found.push({ account, bill, entry, engine: a, oracle: b });
  for (const name of WORDS) if (engine[name] !== oracle[name]) note(name, engine[name], oracle[name]);
  for (const list of LISTS) {
    for (const name of new Set([...Object.keys(engine[list]), ...Object.keys(oracle[list])])) {
      const [a, b] = [engine[list][name] ?? "0", oracle[list][name] ?? "0"];
      if (!isZero(difference(a, b))) note(`${list} ${name}`, a, b);
    }
  }
  for (const name of AMOUNTS)
    if (!isZero(difference(engine[name], oracle[name]))) note(name, engine[name], oracle[name]);
  for (const name of COUNTS)
    if (engine[name] !== oracle[name]) note(name, String(engine[name]), String(oracle[name]));
  return found;
}

export function inWords({ account, bill, entry, engine, oracle }: Difference): string {
  return `account ${account}, bill ${bill}: ${entry}: engine ${engine}, oracle ${oracle}`;
}
