/** Discounts, taxes, policies and examples. */
import { type Bad, bad } from "./bad.ts";

const FEE = 'charge a "A" CHF 1 once at start\n';
const OFF = 'discount d "D" on a ';
const EXAMPLE = 'example "E"\nbill for 2026-04\n';
const TOTAL = "\nexpect total CHF 0.00";
const AT = "2026-04-01T10:00:00Z";

export const ADJUSTMENTS: readonly Bad[] = [
  bad("more than everything off", "TAR7001 2:21", `${FEE}${OFF}100.01% off`),
  bad("a share each month", "TAR7002 2:21", `${FEE}${OFF}5% off each month`),
  bad("an amount at no time", "TAR7002 2:34", `${FEE}${OFF}not prorated CHF 5 off`),
  bad("an amount without proration", "TAR7003 2:10", `${FEE}${OFF}CHF 5 off each month`),
  bad("a share by the day", "TAR7004 2:21", `${FEE}${OFF}prorated by day 5% off`),
  bad("a share not by the day", "TAR7004 2:21", `${FEE}${OFF}not prorated 5% off`),
  bad("an amount each day", "TAR7005 2:34", `${FEE}${OFF}not prorated CHF 5 off each day`),
  bad("an amount each hour", "TAR7005 2:34", `${FEE}${OFF}not prorated CHF 5 off each hour`),
  bad(
    "two prorations of a discount",
    "TAR6001 2:37",
    `${FEE}${OFF}prorated by day not prorated CHF 5 off each month`,
  ),
  bad(
    "a fee at the start by a meter that is not known then",
    "TAR7012 2:21",
    `${FEE}${OFF}volume each month by requests up to 10 requests 0% off above 10% off`,
  ),
  bad("a tax on nothing", "TAR7008 2:14", `${FEE}tax v "V" on everything except a 8%`),
  bad("a tax where there is no charge", "TAR7008 1:14", 'tax v "V" on everything 8%'),
];

const SETTLED = 'charge c "C" for requests settled each quarter CHF 1 per request\n';

export const OF_SETTLED: readonly Bad[] = [
  bad(
    "a discount each month",
    "TAR7022 2:19",
    `${SETTLED}discount d "D" on c not prorated CHF 5 off each month`,
  ),
  bad("a cap of a discount", "TAR7022 2:19", `${SETTLED}discount d "D" on c at most CHF 9 each month 5% off`),
  bad("a minimum each month", "TAR7022 2:18", `${SETTLED}minimum m "M" on c not prorated CHF 5 each month`),
  bad("a maximum each month", "TAR7022 2:18", `${SETTLED}maximum m "M" on c not prorated CHF 5 each month`),
  bad(
    "a credit before a discount is known",
    "TAR7022 3:1",
    `${SETTLED}discount d "D" on c not prorated CHF 5 off each quarter\ncredit g "G" pays c before tax CHF 5 granted at start`,
  ),
];

export const POLICIES: readonly Bad[] = [
  bad(
    "two rules for late events",
    "TAR7006 3:1",
    "policy\nlate events accepted until 3 days after the period then billed in the next period\nlate events accepted until 4 days after the period then billed in the next period",
  ),
  bad("two rules that agree", "TAR7006 3:1", "policy\nduplicates ignored\nduplicates ignored"),
  bad("two policies", "TAR7007 2:1", "policy duplicates ignored\npolicy no usage billed as zero"),
  bad(
    "three policies",
    ["TAR7007 2:1", "TAR7007 3:1"],
    "policy duplicates ignored\npolicy no usage billed as zero\npolicy incomplete events rejected",
  ),
  bad(
    "late for ever",
    "TAR7009 2:28",
    "policy\nlate events accepted until 10001 days after the period then billed in the next period",
  ),
  bad("far ahead", "TAR7009 2:30", "policy\nfuture events accepted up to 99999999999 hours ahead"),
  bad("half a day", "TAR7009 2:30", "policy\nfuture events accepted up to 0.5 days ahead"),
];

export const EXAMPLES: readonly Bad[] = [
  bad("no bill", "TAR8001 1:9", 'example "E"\nexpect total CHF 0.00'),
  bad("no expectation", "TAR8002 1:9", 'example "E"\nbill at start'),
  bad("nothing but an end", ["TAR8001 1:9", "TAR8002 1:9"], 'example "E"\nends on 2026-04-10'),
  bad("bills backwards", "TAR8003 3:1", `example "E"\nbill for 2026-05\nbill for 2026-04${TOTAL}`),
  bad("a bill twice", "TAR8003 3:1", `${EXAMPLE}bill for 2026-04${TOTAL}`),
  bad("the opening bill last", "TAR8003 3:1", `${EXAMPLE}bill at start${TOTAL}`),
  bad("an expectation first", "TAR8004 2:1", `example "E"${TOTAL}\nbill for 2026-04`),
  bad(
    "usage and an expectation first",
    "TAR8004 2:1",
    `example "E"\nusage requests 5 requests${TOTAL}\nbill for 2026-04`,
  ),
  bad("usage of a derived meter", "TAR8005 4:7", `meter m is 2 * used\n${EXAMPLE}usage m 5 tokens${TOTAL}`),
  bad(
    "usage of no model",
    "TAR8006 6:1",
    `charge c "C" for used\nwhen model is "large" CHF 1 per token\notherwise CHF 2 per token\n${EXAMPLE}usage used 5 tokens${TOTAL}`,
  ),
  bad(
    "usage of no model of a derived meter",
    "TAR8006 7:1",
    `meter m is 2 * used by model\ncharge c "C" for m\nwhen model is "large" CHF 1 per token\notherwise CHF 2 per token\n${EXAMPLE}usage used 5 tokens${TOTAL}`,
  ),
  bad(
    "a record without its tokens",
    "TAR8007 3:1",
    `${EXAMPLE}record call at ${AT} with model "large"${TOTAL}`,
  ),
  bad("a record without anything", "TAR8007 3:1", `${EXAMPLE}record call at ${AT}${TOTAL}`),
  bad(
    "usage of two models",
    "TAR8008 3:27",
    `${EXAMPLE}usage used 5 tokens where model is one of "large", "small"${TOTAL}`,
  ),
  bad(
    "a model twice",
    "TAR8008 3:48",
    `${EXAMPLE}usage used 5 tokens where model is "large" and model is "small"${TOTAL}`,
  ),
  bad("two examples of one title", "TAR8009 4:9", `${EXAMPLE.trim()}${TOTAL}\n${EXAMPLE.trim()}${TOTAL}`),
  bad(
    "two ends",
    "TAR8010 3:1",
    `example "E"\nends on 2026-04-10\nends on 2026-04-11\nbill for 2026-04${TOTAL}`,
  ),
  bad("a bill before the term", "TAR8011 2:1", `example "E"\nbill for 2025-12${TOTAL}`),
  bad(
    "a bill from a day before the term",
    "TAR8011 2:10",
    `example "E"\nbill for 2025-12-31 to 2026-01-31${TOTAL}`,
  ),
  bad("a bill two centuries on", "TAR8011 2:1", `example "E"\nbill for 2200-12${TOTAL}`),
  bad("a bill after the end", "TAR8011 3:1", `example "E"\nends on 2026-03-31\nbill for 2026-04${TOTAL}`),
  bad("an end after the term", "TAR8011 2:9", `example "E"\nends on 2027-01-01\nbill for 2026-04${TOTAL}`),
  bad("a bill for contract month zero", "TAR8011 2:6", `example "E"\nbill for contract month 0${TOTAL}`),
  bad("a bill for contract month 13", "TAR8011 2:6", `example "E"\nbill for contract month 13${TOTAL}`),
  bad(
    "a record of half a token",
    "TAR8013 3:64",
    `${EXAMPLE}record call at ${AT} with model "large", tokens 0.5 tokens${TOTAL}`,
  ),
  bad(
    "two readings of one meter",
    "TAR8016 6:1",
    `meter top "Top"\nmaximum of call.tokens\n${EXAMPLE}usage top 1 token\nusage top 2 tokens${TOTAL}`,
  ),
  bad(
    "two values given for all days",
    "TAR4014 5:1",
    `parameter s is 5 between 1 and 9\n${EXAMPLE}given s is 3\ngiven s is 4${TOTAL}`,
  ),
  bad(
    "two values given for one day",
    "TAR4014 5:1",
    `parameter s is 5 between 1 and 9\n${EXAMPLE}given s is 3 from 2026-03-01\ngiven s is 4 from 2026-03-01${TOTAL}`,
  ),
  bad("an end before the start", "TAR8011 3:9", `${EXAMPLE}ends on 2025-12-31${TOTAL}`),
  bad("half an event", "TAR8014 3:17", `${EXAMPLE}expect rejected 0.5 events`),
  bad("a million and one events", "TAR8014 3:13", `${EXAMPLE}expect held 1000001 events`),
  bad(
    "a share of another charge",
    "TAR8015 6:22",
    `${FEE}charge b "B" CHF 1 once at start\n${OFF}5% off\n${EXAMPLE}expect discount d on b CHF 0.00`,
  ),
];
