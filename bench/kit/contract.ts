/**
 * A contract of a given number of lines as a provider of many services would have it: for each service an event, meters,
 * a fee, graduated and priced rows, an allowance; then discounts, taxes, policies, examples. The same seed gives the
 * same text.
 */
import { type Chance, chance } from "./random.ts";

const SERVICES = ["vision", "speech", "search", "mail", "queue", "cache", "image", "video", "table", "graph"];
const SEED = 20_261_128;

export interface ContractOptions {
  readonly seed?: number;
  readonly name?: string;
  readonly hasExamples?: boolean;
}

/** At least so many lines, and fewer than a service more. */
export function contractOf(
  lines: number,
  { seed = SEED, name = "services", hasExamples = true }: ContractOptions = {},
): string {
  const random = chance(seed);
  const examples = hasExamples ? [...example(0), ...example(1)] : [];
  const ends = [...adjustments(), ...policies(), ...examples];
  const text: string[] = [...headOf(name)];
  for (let number = 0; number === 0 || text.length + ends.length < lines; number += 1) {
    text.push(...service(nameOf(number), random));
    if (hasExamples && number > 1 && number % 3 === 0) text.push(...example(number));
  }
  return `${[...text, ...ends].join("\n")}\n`;
}

function headOf(name: string): readonly string[] {
  return [
    "tarif 1",
    `contract ${name} "Agreement on services"`,
    "  version 1",
    '  between "Kestrel GmbH" and "Nordlicht Versand SE"',
    "  effective from 2026-01-01 to 2027-12-31",
    "  currency EUR",
    '  timezone "Europe/Berlin"',
    "  billed each month",
    "  payable within 30 days",
    "  round lines half up in steps of EUR 0.01",
    "  round total half up in steps of EUR 0.01",
    "",
    "unit call plural calls",
    "",
  ];
}

function nameOf(number: number): string {
  const name = SERVICES[number % SERVICES.length] ?? "service";
  return number < SERVICES.length ? name : `${name}_${Math.floor(number / SERVICES.length) + 1}`;
}

function service(name: string, random: Chance): readonly string[] {
  const price = (): string => `EUR 0.${random.below(90) + 10}`;
  // Each tier costs a little less than the one before.
  const cents = random.below(60) + 30;
  const tier = (number: number): string => `EUR 0.${cents - 5 * number} per thousand calls`;
  const fee = `EUR ${random.below(400) + 20}.00`;
  const free = (random.below(9) + 1) * 100;
  return [
    `event ${name}_usage "Use of ${name}"`,
    `  type "ai.kestrel.${name}"`,
    '  field class text one of "small", "large", "custom"',
    '  field region text one of "eu", "us" default "eu"',
    `  field amount named "usage.amount" decimal in GB between 0 GB and 1 million GB`,
    "",
    `# One call for each record of ${name}.`,
    `meter ${name}_calls "Calls of ${name}" count of ${name}_usage in calls by class`,
    `meter ${name}_data "Data of ${name}" sum of ${name}_usage.amount by class, region`,
    "",
    `charge ${name}_fee "Fee of ${name}"`,
    "  in advance prorated by day",
    `  ${fee} each month`,
    "",
    `charge ${name}_by_call "Calls of ${name}"`,
    `  for ${name}_calls`,
    `  includes ${free} calls each month before tiers`,
    '  when class is "small"',
    "    graduated each month",
    `      up to 10 thousand calls   ${tier(0)}`,
    `      up to 1 million calls     ${tier(1)}`,
    `      above                     ${tier(2)}`,
    `  when class is "large"    ${price()} per thousand calls`,
    `  otherwise                ${price()} per started thousand calls`,
    "",
    `charge ${name}_by_data "Data of ${name}"`,
    `  for ${name}_data`,
    `  when class is one of "small", "large" and region is "eu"   ${price()} per GB`,
    `  when class is one of "small", "large" and region is "us"   ${price()} per GB`,
    `  when class is "custom"                                    ${price()} per GB`,
    "",
  ];
}

function adjustments(): readonly string[] {
  return [
    'discount launch "Launch discount"',
    `  on ${nameOf(0)}_by_call, ${nameOf(0)}_by_data`,
    "  during 2026-01-01 to 2026-06-30",
    "  10% off",
    "",
    'tax vat "VAT"',
    "  on everything",
    "  from start 19%",
    "  from 2027-01-01 20%",
    "",
  ];
}

function policies(): readonly string[] {
  return [
    "policy",
    "  late events accepted until 3 days after the period then billed in the next period",
    "  partial periods keep tiers whole",
    "",
  ];
}

/** The free calls of a service are at most 1'000, so what is expected is what the meter counts. */
function example(number: number): readonly string[] {
  const name = nameOf(number);
  return [
    `example "Calls and data of ${name}"`,
    "  bill for 2026-04",
    `  usage ${name}_calls 12 thousand calls where class is "large"`,
    `  usage ${name}_data 300 GB where class is "small" and region is "us"`,
    `  record ${name}_usage at 2026-04-04T10:00:00+02:00 with class "custom", amount 12.5 GB`,
    `  expect meter ${name}_calls where class is "large" 12 thousand calls`,
    "",
  ];
}
