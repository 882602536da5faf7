/** Events rated in parts, as threads do it and as it is done within a bound of memory. */
import {
  type Account,
  type CountedPart,
  canonicalJson,
  idHash,
  openPart,
  openParted,
  openRating,
  type PartIntake,
  type Plan,
  type RateResult,
  targetIdOf,
  type Void,
} from "../../index.ts";

/** Everything that a rating says, as one text. */
export function toldBy({ bills, rejects, run }: RateResult): string {
  return JSON.stringify({ bills: bills.map(canonicalJson), rejects, run }, null, 1);
}

export function rateWhole(
  plan: Plan,
  accounts: readonly Account[],
  lines: readonly string[],
  through: string | null,
): RateResult {
  const rating = openRating(plan, accounts, { through });
  for (let pass = 0; pass === 0 || rating.settle() === "again"; pass += 1) {
    if (pass > 0) rating.rewind();
    for (const line of lines) take(rating, line);
  }
  return rating.finish();
}

/** `isClosed`: each part is closed before the next one is opened, and opened again where a void of another one reaches it. */
export function rateInParts(
  plan: Plan,
  accounts: readonly Account[],
  lines: readonly string[],
  through: string | null,
  count: number,
  isClosed: boolean,
): RateResult {
  const { ofText } = idHash();
  const parts = Array.from({ length: count }, (): string[] => []);
  for (const line of lines) parts[partAt(ofText(line), count)]?.push(line);
  const counted = isClosed ? oneByOne(plan, accounts, parts) : allAtOnce(plan, accounts, parts);
  const parted = openParted(plan, accounts, through);
  for (const part of structuredClone(counted.parts)) parted.add(part);
  return parted.finish(counted.standing);
}

function partAt(hash: number, count: number): number {
  return Math.floor((hash / 2 ** 32) * count);
}

interface Counted {
  readonly parts: readonly CountedPart[];
  readonly standing: readonly Void[];
}

function allAtOnce(plan: Plan, accounts: readonly Account[], parts: readonly (readonly string[])[]): Counted {
  const ratings = parts.map(lines => {
    const rating = openPart(plan, accounts);
    for (const line of lines) take(rating, line);
    return rating;
  });
  const standing = structuredClone(ratings.flatMap(rating => rating.standing()));
  return {
    parts: ratings.map((rating, part) => countedBy(rating, parts[part] ?? [], standing)),
    standing,
  };
}

function oneByOne(plan: Plan, accounts: readonly Account[], parts: readonly (readonly string[])[]): Counted {
  const count = (lines: readonly string[], others: readonly Void[]): Counted => {
    const rating = openPart(plan, accounts);
    for (const line of lines) take(rating, line);
    const standing = rating.standing();
    return { parts: [countedBy(rating, lines, others.length > 0 ? others : standing)], standing };
  };
  const first = parts.map(lines => count(lines, []));
  const standing = first.flatMap(one => one.standing);
  const { ofId } = idHash();
  const isReached = first.some(({ standing: own }, part) =>
    standing.some(one => !own.includes(one) && partAt(ofId(targetIdOf(one)), parts.length) === part),
  );
  const counted = isReached ? parts.map(lines => count(lines, standing)) : first;
  return { parts: counted.flatMap(one => one.parts), standing };
}

function countedBy(rating: PartIntake, lines: readonly string[], standing: readonly Void[]): CountedPart {
  while (rating.settle(standing) === "again") {
    rating.rewind();
    for (const line of lines) take(rating, line);
  }
  return rating.counted();
}

const encoder = new TextEncoder();

/** By the fast lane where it is plain. */
function take(rating: Pick<PartIntake, "takeLine" | "add">, line: string): void {
  const bytes = encoder.encode(line);
  if (!rating.takeLine(bytes, 0, bytes.length)) rating.add(line);
}
