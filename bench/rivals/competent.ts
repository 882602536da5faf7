/**
 * A program by somebody who knows the traps: chunks cut at line ends, JSON.parse, numbers of a fixed scale as BigInt.
 * node competent.ts EVENTS OUT
 */
import { closeSync, openSync, readSync, writeFileSync } from "node:fs";
import { ACCOUNTS, accountName } from "../kit/events.ts";
import { linesText, MODELS, MONTH, type RatedLine } from "./lines.ts";
import { contentOf, requestOf } from "./requests.ts";

interface Usage {
  requests: bigint;
  readonly input: bigint[];
  readonly output: bigint[];
  /** Thousandths of a megabyte. */
  egress: bigint;
  peak: bigint;
}

const [path = "", out = ""] = process.argv.slice(2);
const accounts = new Map<string, Usage>();
for (let number = 0; number < ACCOUNTS; number += 1) {
  accounts.set(accountName(number), {
    requests: 0n,
    input: [0n, 0n, 0n],
    output: [0n, 0n, 0n],
    egress: 0n,
    peak: 0n,
  });
}
const identities = new Map<string, string>();

forEachLine(path, line => {
  const request = requestOf(line);
  if (request === null) return;
  const identity = `${request.source} ${request.id}`;
  if (identities.has(identity)) return;
  identities.set(identity, contentOf(request));
  const usage = accounts.get(request.subject);
  if (usage === undefined || request.time < MONTH.from || request.time >= MONTH.to) return;
  const model = MODELS.indexOf(request.model);
  usage.requests += 1n;
  usage.input[model] = (usage.input[model] ?? 0n) + BigInt(request.input);
  usage.output[model] = (usage.output[model] ?? 0n) + BigInt(request.output);
  usage.egress += thousandths(String(request.egress));
  const open = BigInt(request.open);
  if (open > usage.peak) usage.peak = open;
});
writeFileSync(out, linesText([...accounts].flatMap(([account, usage]) => linesOf(account, usage))));

function forEachLine(from: string, take: (line: string) => void): void {
  const file = openSync(from, "r");
  const chunk = Buffer.allocUnsafe(1 << 20);
  let rest = Buffer.alloc(0);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    const bytes =
      rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      take(bytes.toString("utf8", start, end));
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  if (rest.length > 0) take(rest.toString("utf8"));
  closeSync(file);
}

function thousandths(text: string): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  if (fraction.length > 3) throw new Error(`${text} has more than three decimals`);
  return BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, "0"));
}

function linesOf(account: string, usage: Usage): readonly RatedLine[] {
  if (usage.requests === 0n) return [];
  const line = (charge: string, row: string, quantity: string, billionths: bigint): RatedLine => {
    const cents = (billionths + 5_000_000n) / 10_000_000n;
    const digits = String(cents).padStart(3, "0");
    return { account, charge, row, quantity, amount: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
  };
  const perModel = (charge: "input" | "output", prices: readonly bigint[]): readonly RatedLine[] =>
    MODELS.flatMap((model, index) => {
      const quantity = usage[charge][index] ?? 0n;
      return quantity === 0n ? [] : [line(charge, model, String(quantity), quantity * (prices[index] ?? 0n))];
    });
  const over = (quantity: bigint, from: bigint, to: bigint | null): bigint => {
    const most = to !== null && quantity > to ? to : quantity;
    return most > from ? most - from : 0n;
  };
  const { requests, egress, peak } = usage;
  return [
    line(
      "requests",
      "",
      String(requests),
      over(requests, 1_000n, 100_000n) * 400_000n + over(requests, 100_000n, null) * 320_000n,
    ),
    ...perModel("input", [150n, 600n, 2_500n]),
    ...perModel("output", [600n, 2_400n, 10_000n]),
    line("egress", "", megabytes(egress), over(egress, 100_000n, null) * 90n),
    line(
      "peak",
      "",
      String(peak),
      over(peak, 50n, 200n) * 200_000_000n + over(peak, 200n, null) * 150_000_000n,
    ),
  ];
}

function megabytes(thousandths: bigint): string {
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, "");
}
