/** Which periods lie in which, so that a price, an allowance and the bills fit each other. */
import type { Billing, Model } from "./model.ts";

/** Hours of a month would be many, and are as those of a day. */
const SHORTER: Readonly<Record<string, readonly string[]>> = {
  hour: [],
  day: ["hour"],
  week: ["day"],
  month: ["day"],
  quarter: ["month", "day"],
  year: ["quarter", "month"],
  "contract month": ["day"],
  "contract quarter": ["contract month"],
  "2 months": ["contract month"],
  "3 months": ["contract month"],
  "6 months": ["contract quarter", "2 months"],
  "contract year": ["contract quarter", "6 months", "contract month"],
};
const LONGER: Readonly<Record<string, readonly string[]>> = {
  hour: ["day"],
  day: ["week", "month"],
  week: [],
  month: ["quarter", "year"],
  quarter: ["year"],
  year: [],
  "contract month": ["contract quarter", "contract year", "2 months", "6 months"],
  "contract quarter": ["contract year", "6 months"],
  "2 months": ["6 months", "4 months", "contract year"],
  "3 months": ["6 months", "contract year"],
  "6 months": ["contract year"],
  "contract year": ["24 months"],
};
const ALIGNED: Readonly<Record<string, readonly string[]>> = {
  month: ["contract quarter", "contract year", "2 months", "3 months", "contract month"],
  quarter: ["contract year", "6 months"],
};

export function samePeriods({ period, fromDay }: Billing): readonly string[] {
  return fromDay === 1 ? ["billing period", period] : ["billing period"];
}

export function shorterPeriods({ period, fromDay }: Billing): readonly string[] {
  return fromDay === 1 ? (SHORTER[period] ?? []) : ["day"];
}

export function longerPeriods({ period, fromDay, aligned }: Billing): readonly string[] {
  const calendar = fromDay === 1 ? (LONGER[period] ?? []) : [];
  return aligned
    ? [...calendar, ...(ALIGNED[period] ?? []).filter(one => one !== "contract month")]
    : calendar;
}

/** A period that prices a quantity; of a reading that does not add up, none longer than the bill. */
export function pricePeriod(model: Model, cumulative: boolean): string {
  const { chance, billing } = model;
  const shorter = shorterPeriods(billing);
  const longer = longerPeriods(billing);
  return chance.weighted<() => string>([
    [10, () => chance.pick(samePeriods(billing))],
    [shorter.length > 0 ? 2 : 0, () => chance.pick(shorter)],
    [cumulative && longer.length > 0 ? 4 : 0, () => chance.pick(longer)],
  ])();
}

/** A period of a discount, minimum, maximum or settlement: not shorter than the bill. */
export function adjustmentPeriod(model: Model): string {
  const { chance, billing } = model;
  const longer = longerPeriods(billing);
  return longer.length > 0 && chance.maybe(35) ? chance.pick(longer) : chance.pick(samePeriods(billing));
}
