/** A running total as one writes it first: a Set of identities, decimal.js throughout, every line priced again. */
import { Decimal } from "decimal.js";

export interface Report {
  readonly id: string;
  readonly source: string;
  readonly time: string;
  readonly data: { readonly minutes: string; readonly open: number; readonly seats: number };
}

export interface NaiveRunning {
  readonly add: (report: Report) => void;
  /** To two decimals. */
  readonly total: () => string;
}

const TIERS = {
  calls: { bounds: [1_000, 100_000], prices: ["0", "0.0004", "0.00032"] },
  minutes: { bounds: [10_000, 500_000], prices: ["0.012", "0.009", "0.0075"] },
  peak: { bounds: [50, 200], prices: ["0", "0.20", "0.15"] },
  seats: { bounds: [10, 100], prices: ["12.00", "9.50", "8.00"] },
} as const;

export type Charge = keyof typeof TIERS;
export const CHARGES: readonly Charge[] = ["calls", "minutes", "peak", "seats"];

export function naiveRunning(charges: readonly Charge[] = CHARGES): NaiveRunning {
  const seen = new Set<string>();
  const none = new Decimal(0);
  const quantities = { calls: none, minutes: none, peak: none, seats: none };
  let latest = "";
  const count = (charge: Charge, time: string, data: Report["data"]): void => {
    switch (charge) {
      case "calls":
        quantities.calls = quantities.calls.plus(1);
        break;
      case "minutes":
        quantities.minutes = quantities.minutes.plus(data.minutes);
        break;
      case "peak":
        quantities.peak = Decimal.max(quantities.peak, data.open);
        break;
      case "seats":
        if (time < latest) break;
        latest = time;
        quantities.seats = new Decimal(data.seats);
    }
  };
  return {
    add: ({ id, source, time, data }) => {
      const identity = `${source} ${id}`;
      if (seen.has(identity)) return;
      seen.add(identity);
      for (const charge of charges) count(charge, time, data);
    },
    total: () => {
      const lines = charges.map(charge => tiered(quantities[charge], TIERS[charge]));
      const net = lines.reduce((sum, line) => sum.plus(line));
      const tax = net.times("0.081").toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
      return net.plus(tax).toNearest("0.05", Decimal.ROUND_HALF_UP).toFixed(2);
    },
  };
}

function tiered(
  quantity: Decimal,
  { bounds, prices }: { readonly bounds: readonly number[]; readonly prices: readonly string[] },
): Decimal {
  let amount = new Decimal(0);
  let from = 0;
  for (const [index, price] of prices.entries()) {
    const to = bounds[index];
    const upTo = to === undefined ? quantity : Decimal.min(quantity, to);
    if (upTo.greaterThan(from)) amount = amount.plus(upTo.minus(from).times(price));
    from = to ?? from;
  }
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
