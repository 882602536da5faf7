/**
 * The program that one writes first: readline, JSON.parse, a Map of identities, decimal.js for every number.
 * node naive.ts EVENTS OUT
 */
import { createReadStream, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Decimal } from "decimal.js";
import { ACCOUNTS, accountName } from "../kit/events.ts";
import { linesText, MODELS, MONTH, type RatedLine } from "./lines.ts";
import { contentOf, requestOf } from "./requests.ts";

interface Usage {
  requests: Decimal;
  readonly input: Map<string, Decimal>;
  readonly output: Map<string, Decimal>;
  egress: Decimal;
  peak: Decimal;
}

const [path = "", out = ""] = process.argv.slice(2);
const zero = new Decimal(0);
const accounts = new Map<string, Usage | null>();
for (let number = 0; number < ACCOUNTS; number += 1) accounts.set(accountName(number), null);
const identities = new Map<string, string>();

const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
lines.on("line", line => {
  const request = requestOf(line);
  if (request === null) return;
  const identity = `${request.source} ${request.id}`;
  if (identities.has(identity)) return;
  identities.set(identity, contentOf(request));
  if (!accounts.has(request.subject) || request.time < MONTH.from || request.time >= MONTH.to) return;
  const usage = accounts.get(request.subject) ?? nothing();
  accounts.set(request.subject, usage);
  usage.requests = usage.requests.plus(1);
  usage.input.set(request.model, (usage.input.get(request.model) ?? zero).plus(request.input));
  usage.output.set(request.model, (usage.output.get(request.model) ?? zero).plus(request.output));
  usage.egress = usage.egress.plus(request.egress);
  usage.peak = Decimal.max(usage.peak, request.open);
});
lines.on("close", () => {
  const rated = [...accounts].flatMap(([account, usage]) => (usage === null ? [] : linesOf(account, usage)));
  writeFileSync(out, linesText(rated));
});

function nothing(): Usage {
  return { requests: zero, input: new Map(), output: new Map(), egress: zero, peak: zero };
}

function linesOf(account: string, usage: Usage): readonly RatedLine[] {
  const line = (charge: string, row: string, quantity: Decimal, amount: Decimal): RatedLine => ({
    account,
    charge,
    row,
    quantity: quantity.toFixed(),
    amount: amount.toFixed(2, Decimal.ROUND_HALF_UP),
  });
  const perModel = (charge: "input" | "output", prices: readonly string[]): readonly RatedLine[] =>
    MODELS.flatMap((model, index) => {
      const quantity = usage[charge].get(model);
      if (quantity === undefined) return [];
      return [line(charge, model, quantity, quantity.times(prices[index] ?? 0).div(1_000_000))];
    });
  const tiers = (quantity: Decimal, bounds: readonly number[], prices: readonly string[]): Decimal => {
    let amount = zero;
    let from = 0;
    for (const [index, price] of prices.entries()) {
      const to = bounds[index];
      const upTo = to === undefined ? quantity : Decimal.min(quantity, to);
      if (upTo.greaterThan(from)) amount = amount.plus(upTo.minus(from).times(price));
      from = to ?? 0;
    }
    return amount;
  };
  return [
    line("requests", "", usage.requests, tiers(usage.requests, [1_000, 100_000], ["0", "0.0004", "0.00032"])),
    ...perModel("input", ["0.15", "0.60", "2.50"]),
    ...perModel("output", ["0.60", "2.40", "10.00"]),
    line("egress", "", usage.egress, Decimal.max(zero, usage.egress.minus(100)).times("0.00009")),
    line("peak", "", usage.peak, tiers(usage.peak, [50, 200], ["0", "0.20", "0.15"])),
  ];
}
