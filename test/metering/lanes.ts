/** A rating of lines by the slow lane, by the fast one, or by the kernel, and everything that it says. */
import { openKernel } from "../../cli/kernel/kernel.ts";
import { type Account, canonicalJson, type OpenKernel, openRating, type Plan } from "../../index.ts";
import { ndjsonReader } from "../../input/events/ndjson.ts";
import type { TakeLines } from "../../input/events/record.ts";
import { IN_HEAD } from "../../runtime/metering/fast/kernel-layout.ts";

export interface Outcome {
  /** Everything that a rating says. */
  readonly told: string;
  /** How many lines the fast lane took. */
  readonly fast: number;
  /** How many of them the kernel read, and how many of those fitted no shape. */
  readonly byKernel: number;
  readonly scanned: number;
  /** And of how many it kept the identity. */
  readonly kept: number;
}

export interface Offered {
  /** How many bytes the reader gets at once. */
  readonly chunk?: number;
  /** Whether each line is offered for itself, where it lies. */
  readonly isSingle?: boolean;
  readonly isKernel?: boolean;
  /** So many bytes the host gives it. */
  readonly most?: number;
}

export function rated(
  plan: Plan,
  accounts: readonly Account[],
  lines: readonly string[],
  through: string,
  isFast: boolean,
  { chunk = 1_000_000, isSingle = false, isKernel = false, most = Number.POSITIVE_INFINITY }: Offered = {},
): Outcome {
  let [byKernel, scanned, kept] = [0, 0, 0];
  const counting: OpenKernel = size => {
    if (size > most) throw new RangeError("no memory");
    const { read, note, ...kernel } = openKernel(size);
    const view = new DataView(kernel.memory);
    const readCounted = (from: number, last: number): number => {
      const count = read(from, last);
      byKernel += count;
      scanned += view.getInt32(IN_HEAD.scanned, true);
      return count;
    };
    const noteCounted = (from: number, of: number): number => {
      const left = note(from, of);
      kept += left - from;
      return left;
    };
    return { ...kernel, read: readCounted, note: noteCounted };
  };
  const rating = openRating(plan, accounts, { through, kernel: isKernel ? counting : null });
  const bytes = new TextEncoder().encode(lines.map(line => `${line}\n`).join(""));
  let fast = 0;
  const takeLines: TakeLines = (of, from) => {
    const end = isSingle ? of.indexOf(0x0a, from) : -1;
    if (end !== -1) {
      const isTaken = rating.takeLine(of, from, end);
      return isTaken ? { lines: 1, next: end + 1 } : { lines: 0, next: from };
    }
    const taken = isFast ? rating.takeLines(of, from) : { lines: 0, next: from };
    fast += taken.lines;
    return taken;
  };
  const unreadable: (readonly [number, string])[] = [];
  for (let pass = 0; pass === 0 || rating.settle() === "again"; pass += 1) {
    if (pass > 0) rating.rewind();
    unreadable.length = 0;
    const reader = ndjsonReader(record => {
      const reason = record.kind === "event" ? rating.add(record.text) : record.reason;
      if (reason !== null) unreadable.push([record.line, reason]);
    }, takeLines);
    for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
    reader.end();
  }
  const { bills, rejects, run } = rating.finish();
  const told = JSON.stringify({ bills: bills.map(canonicalJson), rejects, run, unreadable }, null, 1);
  return { told, fast, byKernel, scanned, kept };
}

/** How contracts for lines begin. */
export const HEAD = `tarif 1
contract lines "Lines"
  version 1
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  payable within 30 days
  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01
`;
