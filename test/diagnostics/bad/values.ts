/** Numbers, units, money and dates that do not fit their place. */
import { type Bad, bad } from "./bad.ts";

const EXAMPLE = 'example "E"\nbill for 2026-04\n';
const FEE = 'charge a "A" CHF 1 once at start\n';
const FIELD = 'event e type "e" field a ';
const PARAMETER = "parameter p is ";

export const UNITS: readonly Bad[] = [
  bad("an unknown unit of a field", "TAR4002 1:37", `${FIELD}integer in bananas`),
  bad("an unknown part of a product", "TAR4002 1:37", `${FIELD}integer in GB-moons`),
  bad("an unknown unit of a count", "TAR4002 1:26", "meter m count of call in calls"),
  bad("an unknown unit of a price", "TAR4002 1:37", 'charge c "C" for requests CHF 1 per call'),
  bad("an unknown unit in a definition", "TAR4002 1:16", "unit pack is 6 bottles"),
  bad("a unit that is a method of every object", "TAR4002 1:26", "meter m count of call in constructor"),
  bad("a kilobyte of 1024", "TAR4002 1:37", `${FIELD}integer in KB`),
  bad(
    "a tier in another unit",
    "TAR4003 3:7",
    'charge c "C" for used\ngraduated\nup to 5 requests CHF 1 per token\nabove CHF 2 per token',
  ),
  bad(
    "a least count in another unit",
    "TAR4003 1:45",
    "meter m sum of call.tokens counted at least 5 requests",
  ),
  bad(
    "a step in another unit",
    "TAR4003 1:59",
    "meter m sum of call.tokens counted rounded up in steps of 1 GB",
  ),
  bad("a parameter in another unit", "TAR4003 1:35", `${PARAMETER}5 requests between 1 token and 9 requests`),
  bad("usage in another unit", "TAR4003 3:16", `${EXAMPLE}usage requests 5 tokens\nexpect total CHF 0.00`),
  bad("a reading in another unit", "TAR4003 3:23", `${EXAMPLE}expect meter requests 5 tokens`),
  bad(
    "bounds of a field in another unit",
    ["TAR4003 1:52", "TAR4003 1:61"],
    `${FIELD}integer in tokens between 1 GB and 9 GB`,
  ),
  bad(
    "a filter in another unit",
    "TAR4003 1:60",
    "meter m count of call in requests where tokens is at least 5 hours",
  ),
  bad(
    "power in place of energy",
    "TAR4003 2:29",
    'meter m sum of e.a\ncharge c "C" for m includes 5 kW each month CHF 1 per kWh\nevent e type "e" field a decimal in kWh',
  ),
  bad("usage without a unit", "TAR4016 3:16", `${EXAMPLE}usage requests 5\nexpect total CHF 0.00`),
  bad("an expected sum without a currency", "TAR4016 4:17", `${FEE}${EXAMPLE}expect charge a 1.00`),
  bad(
    "a tier without a unit",
    "TAR4016 3:7",
    'charge c "C" for used\nvolume\nbelow 5 CHF 1 per token\nat or above CHF 2 per token',
  ),
  bad("a least count without a unit", "TAR4016 1:45", "meter m sum of call.tokens counted at least 5"),
];

export const MONEY: readonly Bad[] = [
  bad("a fee in another currency", "TAR4004 1:14", 'charge a "A" EUR 1 once at start'),
  bad(
    "a table in another currency",
    "TAR4004 2:11",
    'charge c "C" for used\nprices in EUR per token by model\n"large" 1\n"small" 2',
  ),
  bad("a field in another currency", "TAR4004 1:37", `${FIELD}decimal in EUR`),
  bad("a total in another currency", "TAR4004 3:14", `${EXAMPLE}expect total EUR 1.00`),
  bad(
    "a discount in another currency",
    "TAR4004 2:34",
    `${FEE}discount d "D" on a not prorated EUR 5 off each month`,
  ),
  bad("a parameter in another currency", "TAR4004 1:16", `${PARAMETER}EUR 5`),
  bad("a fee of a tenth of a centime", "TAR4005 1:14", 'charge a "A" CHF 0.001 once at start'),
  bad("a fee below zero", "TAR4008 1:18", 'charge a "A" CHF -1 once at start'),
  bad("a price below zero", "TAR4008 1:31", 'charge c "C" for requests CHF -1 per request'),
  bad(
    "an allowance below zero",
    "TAR4008 1:36",
    'charge c "C" for requests includes -5 requests each month CHF 1 per request',
  ),
  bad("a parameter below zero", "TAR4008 1:16", `${PARAMETER}-5 requests`),
  bad("a default below zero", "TAR4008 1:52", `${FIELD}integer in tokens default -5 tokens`),
  bad(
    "a table price below zero",
    "TAR1001 3:9",
    'charge c "C" for used\nprices in CHF per token by model\n"large" -1\n"small" 2',
  ),
  bad("a tax without its percent sign", "TAR4018 2:25", `${FEE}tax v "V" on everything 8.1`),
  bad("a tax in money", "TAR4018 2:25", `${FEE}tax v "V" on everything CHF 5`),
  bad("a tax in hours", "TAR4018 2:25", `${FEE}tax v "V" on everything 8 hours`),
];

export const DATES: readonly Bad[] = [
  bad("a 29th of February", "TAR4007 1:28", 'charge a "A" CHF 1 once on 2026-02-29'),
  bad("a month 13", "TAR4007 2:1", 'example "E"\nbill for 2026-13\nexpect total CHF 0.00'),
  bad("a month 00", "TAR4007 2:1", 'example "E"\nbill for 2026-00\nexpect total CHF 0.00'),
  bad(
    "an instant on no day",
    "TAR4007 3:16",
    `${EXAMPLE}record call at 2026-02-30T10:00:00Z\nexpect total CHF 0.00`,
  ),
  bad(
    "an instant at no time",
    "TAR4007 3:16",
    `${EXAMPLE}record call at 2026-02-28T25:00:00Z\nexpect total CHF 0.00`,
  ),
  bad(
    "an end on no day",
    "TAR4007 2:9",
    'example "E"\nends on 2026-04-31\nbill for 2026-04\nexpect total CHF 0.00',
  ),
  bad("a parameter from no day", "TAR4007 1:23", `${PARAMETER}5 from 2026-06-31 6`),
  bad("a year of the last century", "TAR2012 1:28", 'charge a "A" CHF 1 once on 1926-03-01'),
  bad(
    "an example that ends before it begins",
    "TAR4010 2:6",
    'example "E"\nbill for 2026-04-30 to 2026-04-01\nexpect total CHF 0.00',
  ),
];

export const KINDS: readonly Bad[] = [
  bad("a text as a default of a number", "TAR4009 1:42", `${FIELD}integer default "none"`),
  bad("a number as a default of a text", "TAR4009 1:39", `${FIELD}text default 5`),
  bad("a text as a truth", "TAR4009 1:50", 'meter m count of call in requests where batch is "yes"'),
  bad("a truth as a number", "TAR4009 1:51", "meter m count of call in requests where tokens is true"),
  bad("a number as a text", "TAR4009 1:50", "meter m count of call in requests where model is 5"),
  bad(
    "a truth as a key",
    "TAR4009 3:1",
    'charge c "C" for used\nprices in CHF per token by model\ntrue 1\n"small" 2',
  ),
  bad(
    "a number in a row",
    "TAR4009 2:15",
    'charge c "C" for used\nwhen model is 5 CHF 1 per token\notherwise CHF 2 per token',
  ),
  bad("a quantity off", "TAR4009 2:34", `${FEE}discount d "D" on a not prorated 5 requests off each month`),
  bad("a text as a price", "TAR4009 2:27", `${PARAMETER}"NY"\ncharge c "C" for requests the p per request`),
  bad("a text that is licensed", "TAR4009 2:18", `${PARAMETER}"NY"\ncharge c "C" for p CHF 1 per request`),
  bad(
    "a percentage that is licensed",
    "TAR4009 2:18",
    `${PARAMETER}5%\ncharge c "C" for p CHF 1 per request`,
  ),
  bad("a number as a due date", "TAR4009 2:28", `${PARAMETER}5\ncharge a "A" CHF 1 once on the p`),
  bad(
    "a parameter as a step",
    "TAR4009 2:59",
    `${PARAMETER}5 tokens\nmeter m sum of call.tokens counted rounded up in steps of the p`,
  ),
  bad("a bare field", "TAR4009 1:16", "meter m sum of tokens"),
  bad("the sum of a number", "TAR4009 1:16", "meter m sum of 5"),
  bad(
    "money that is included",
    "TAR4009 1:32",
    'charge c "C" for used includes CHF 5 each month CHF 1 per token',
  ),
  bad("a text that changes to a number", "TAR4015 1:37", `${PARAMETER}"NY" from 2026-07-01 5`),
  bad("a number that changes to a date", "TAR4015 1:34", `${PARAMETER}5 from 2026-07-01 2026-01-01`),
  bad("a text between bounds", "TAR4015 1:21", `${PARAMETER}"NY" between 1 and 2`),
  bad("a number of a list", "TAR4015 1:18", `${PARAMETER}5 one of "5", "6"`),
];

export const RANGES: readonly Bad[] = [
  bad("bounds of a field the wrong way round", "TAR4010 1:34", `${FIELD}integer between 9 and 1`),
  bad("bounds of a parameter the wrong way round", "TAR4010 1:18", `${PARAMETER}5 between 9 and 1`),
  bad(
    "dates the wrong way round",
    "TAR4010 1:27",
    `${PARAMETER}2026-05-01 between 2026-09-01 and 2026-01-01`,
  ),
  bad("a default outside its bounds", "TAR4011 1:58", `${FIELD}integer between 1 and 9 default 10`),
  bad("a parameter outside its bounds", "TAR4011 1:16", `${PARAMETER}10 between 1 and 9`),
  bad("a later value outside its bounds", "TAR4011 1:39", `${PARAMETER}5 between 1 and 9 from 2026-07-01 10`),
  bad(
    "a given value outside its bounds",
    "TAR4011 4:12",
    `${PARAMETER}5 between 1 and 9\n${EXAMPLE}given p is 10\nexpect total CHF 0.00`,
  ),
  bad(
    "steps of no tokens",
    "TAR4012 1:59",
    "meter m sum of call.tokens counted rounded up in steps of 0 tokens",
  ),
  bad("a price for no tokens", "TAR4013 1:29", 'charge c "C" for used CHF 1 per 0 million tokens'),
  bad("a unit of nothing", "TAR4013 1:14", "unit pack is 0 requests"),
  bad("a coefficient per nothing", "TAR4013 1:23", "meter m is 2 requests per 0 tokens * used"),
  bad("two values for one day", "TAR4014 1:41", `${PARAMETER}5 from 2026-07-01 6 from 2026-07-01 7`),
  bad("a value for an earlier day", "TAR4014 1:41", `${PARAMETER}5 from 2026-07-01 6 from 2026-04-01 7`),
  bad("a default outside its list", "TAR4017 1:55", `${FIELD}text one of "x", "y" default "z"`),
  bad("a filter outside the list", "TAR4017 1:50", 'meter m count of call in requests where model is "larg"'),
  bad(
    "a key outside the list",
    "TAR4017 3:1",
    'charge c "C" for used\nprices in CHF per token by model\n"larg" 1\n"small" 2',
  ),
  bad(
    "a record outside the list",
    "TAR4017 3:48",
    `${EXAMPLE}record call at 2026-04-01T10:00:00Z with model "l", tokens 1 token\nexpect total CHF 0.00`,
  ),
  bad("a parameter outside its list", "TAR4017 1:16", `${PARAMETER}"LA" one of "NY", "NJ"`),
  bad(
    "a method of every object outside the list",
    "TAR4017 1:50",
    'meter m count of call in requests where model is "toString"',
  ),
];
