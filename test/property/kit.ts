/** Generated worlds that can be rated, and numbers of bills as fractions that share nothing with the engine. */
import {
  type Account,
  type Bill,
  canonicalJson,
  checkAccount,
  checkPools,
  compile,
  type Plan,
  type RateResult,
  rate,
} from "../../index.ts";
import { type GeneratedWorld, generateWorld } from "../differential/generate/world.ts";
import { eventText } from "../differential/witnesses.ts";
import { Fraction } from "../oracle/fractions.ts";

export interface RatableWorld {
  readonly seed: number;
  readonly world: GeneratedWorld;
  readonly plan: Plan;
  readonly accounts: readonly Account[];
  /** Each the text of one CloudEvent. */
  readonly events: readonly string[];
  readonly through: string;
  readonly bills: readonly Bill[];
}

/** Null where the contract is refused or an account is not in order, and where hundreds of hours would be priced. */
export function ratableWorld(seed: number): RatableWorld | null {
  const world = generateWorld(seed);
  if (/each hour/.test(textOf(world))) return null;
  const { plan } = compile(world.files, world.entry);
  const accounts: readonly Account[] = world.accounts;
  if (plan === null || !areInOrder(plan, accounts)) return null;
  const input = { accounts, events: world.events.map(eventText), through: world.through };
  return { seed, world, plan, ...input, bills: rate(plan, input).bills };
}

/** Null under a plan that no account fits, or that cannot be rated at all. */
export function ratedUnder(plan: Plan, { accounts, events, through }: RatableWorld): RateResult | null {
  try {
    return areInOrder(plan, accounts) ? rate(plan, { accounts, events, through }) : null;
  } catch {
    return null;
  }
}

export function areInOrder(plan: Plan, accounts: readonly Account[]): boolean {
  return accounts.every(one => checkAccount(plan, one).length === 0) && checkPools(accounts).length === 0;
}

/** The first so many worlds from a seed on. */
export function ratableWorlds(from: number, count: number): readonly RatableWorld[] {
  const found: RatableWorld[] = [];
  for (let seed = from; found.length < count && seed < from + 20 * count; seed += 1) {
    const world = ratableWorld(seed);
    if (world !== null) found.push(world);
  }
  return found;
}

export function textOf({ files }: GeneratedWorld): string {
  return [...files.values()].join("\n");
}

/** What is wrong in the worlds, the first of it. */
export function inEach(
  worlds: readonly RatableWorld[],
  check: (world: RatableWorld) => readonly string[],
): readonly string[] {
  return worlds.flatMap(world => check(world).map(one => `seed ${world.seed}: ${one}`)).slice(0, 12);
}

/** The bills as files of them hold them, one a line. */
export const bytes = (bills: readonly Bill[]): string => bills.map(canonicalJson).join("\n");

export const nameOf = ({ account, number }: Bill): string => `${account}, bill ${number}`;

/** A number of a bill: a decimal, or `n/d`. */
export function exact(text: string): Fraction {
  const [top = "", bottom = "1"] = text.split("/");
  const [whole = "", decimals = ""] = top.split(".");
  return new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(bottom));
}

export function total(texts: Iterable<string>): Fraction {
  let sum = new Fraction(0n);
  for (const text of texts) sum = sum.plus(exact(text));
  return sum;
}

/** What is, what it should be, and whether they differ, in words; none where all is well. */
export function unequal(what: string, is: string | Fraction, wanted: string | Fraction): readonly string[] {
  const [a, b] = [asNumber(is), asNumber(wanted)];
  return a.equals(b) ? [] : [`${what}: ${a.toString()}, not ${b.toString()}`];
}

function asNumber(one: string | Fraction): Fraction {
  return typeof one === "string" ? exact(one) : one;
}
