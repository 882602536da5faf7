/** Charges in time, of single events, of the spend of others; what is included, shared, carried over, bounded. */
import { type Bad, bad } from "./bad.ts";

const CALLS = 'charge c "C" for requests\n';
const FEE = 'charge a "A" not prorated CHF 10 each month\n';
const EACH = 'charge c "C" for each call of tokens\n';
const PEAK = 'meter peak maximum of call.tokens\ncharge c "C" for peak\n';
const PHASES = 'charge c "C" not prorated\nfrom start CHF 1 each month\n';
const SEATS = 'unit seat plural seats parameter seats is 5 seats\ncharge c "C" for seats not prorated\n';
const SHARE = `${CALLS}CHF 1 per request\n`;

export const SOURCES: readonly Bad[] = [
  bad(
    "a dimension that the meter has not",
    "TAR3007 1:37",
    'charge c "C" for used separately by batch CHF 1 per token',
  ),
  bad(
    "a dimension twice",
    "TAR3008 1:44",
    'charge c "C" for used separately by model, model CHF 1 per token',
  ),
  bad(
    "seats by a dimension",
    "TAR6003 2:38",
    'unit seat plural seats parameter seats is 5 seats\ncharge c "C" for seats separately by model not prorated CHF 1 per seat',
  ),
  bad("an event that is none", "TAR3002 1:23", 'charge c "C" for each cal CHF 1 flat'),
  bad(
    "a field that the event has not",
    "TAR3002 1:31",
    'charge c "C" for each call of token CHF 1 per token',
  ),
  bad("a field that is no number", "TAR5008 1:31", 'charge c "C" for each call of model CHF 1 flat'),
  bad(
    "a field of another event",
    "TAR5006 2:31",
    'event e type "e" field n integer\ncharge c "C" for each call of e.n CHF 1 flat',
  ),
  bad("a filter by no field", "TAR3002 1:34", 'charge c "C" for each call where size is "big" CHF 1 flat'),
  bad("a row by no field", "TAR3002 2:6", `${EACH}when size is "big" CHF 1 flat otherwise CHF 2 flat`),
  bad("events without a row for one", "TAR6014 2:1", `${EACH}when model is "large" CHF 1 flat`),
  bad("events that owe a fee", "TAR6032 2:14", `${EACH}not prorated CHF 1 each month`),
  bad("events that owe once", "TAR6032 2:1", `${EACH}CHF 1 once at start`),
  bad("events priced each month", "TAR6032 2:1", `${EACH}CHF 1 per token each month`),
  bad(
    "events in tiers of a month",
    "TAR6032 2:16",
    `${EACH}graduated each month up to 5 tokens included above CHF 1 per token`,
  ),
  bad(
    "events in a table of a month",
    "TAR6032 2:30",
    `${EACH}prices in CHF per token each month by model "large" 1 "small" 2`,
  ),
  bad(
    "events alone in tiers",
    "TAR6032 2:1",
    'charge c "C" for each call\ngraduated up to 5 tokens included above CHF 1 flat',
  ),
  bad(
    "events alone in a table",
    "TAR6032 2:1",
    'charge c "C" for each call\nprices in CHF per token by model "large" 1 "small" 2',
  ),
  bad("a percentage of tokens", "TAR6007 2:1", `${EACH}5%`),
  bad("events in advance", "TAR6020 2:1", `${EACH}in advance CHF 1 per token`),
  bad("the spend of what is not there", "TAR3002 1:31", 'charge c "C" for the spend of b 5%'),
  bad("the spend of one twice", "TAR3008 2:34", `${FEE}charge c "C" for the spend of a, a 5%`),
  bad("the spend of itself", "TAR6041 1:18", 'charge c "C" for the spend of c 5%'),
  bad(
    "a ring of spends",
    "TAR6041 1:18",
    'charge b "B" for the spend of c 5%\ncharge c "C" for the spend of b 5%',
  ),
  bad("the spend of a day", "TAR6045 3:1", `${FEE}charge c "C" for the spend of a\n5% each day`),
  bad("the spend in advance", "TAR6020 3:1", `${FEE}charge c "C" for the spend of a\nin advance 5%`),
  bad(
    "the spend by its rows",
    "TAR6008 3:6",
    `${FEE}charge c "C" for the spend of a\nwhen model is "large" 5% otherwise 6%`,
  ),
  bad(
    "the spend with an allowance",
    "TAR6005 3:1",
    `${FEE}charge c "C" for the spend of a\nincludes CHF 5 each month 5%`,
  ),
];

export const CLAUSES: readonly Bad[] = [
  bad(
    "two least prices",
    "TAR6001 3:1",
    `${CALLS}price at least CHF 5\nprice at least CHF 6 CHF 1 per request`,
  ),
  bad(
    "two increases",
    "TAR6001 3:1",
    `${CALLS}increasing 3% each contract year rounded up in steps of CHF 1\nincreasing 3% each contract year rounded up in steps of CHF 1 CHF 1 per request`,
  ),
  bad(
    "a least price in requests",
    "TAR4009 3:16",
    `parameter p is 5 requests\n${CALLS}price at least the p CHF 1 per request`,
  ),
  bad(
    "a least price of a fee",
    "TAR6003 2:1",
    'charge c "C" not prorated\nprice at least CHF 5 CHF 1 each month',
  ),
  bad(
    "a rounded fee beside a meter",
    "TAR6003 2:1",
    `${CALLS}price rounded up in steps of CHF 1 not prorated CHF 1 each month`,
  ),
  bad(
    "a least price above the greatest",
    "TAR4010 3:1",
    `${CALLS}price at least CHF 6\nprice at most CHF 5 CHF 1 per request`,
  ),
  bad(
    "a price rounded to requests",
    "TAR4003 2:30",
    `${CALLS}price rounded up in steps of 5 requests CHF 1 per request`,
  ),
  bad(
    "an increase in francs",
    "TAR4018 2:12",
    `${CALLS}increasing CHF 3 each contract year rounded up in steps of CHF 1 CHF 1 per request`,
  ),
  bad(
    "an increase of a percentage",
    "TAR6003 3:1",
    'event p type "p" field a decimal in CHF meter t sum of p.a\ncharge c "C" for t\nincreasing 3% each contract year rounded up in steps of CHF 1 2%',
  ),
  bad(
    "an increase between the wrong way round",
    "TAR4010 2:34",
    `${CALLS}increasing 3% each contract year between 5% and 2% rounded up in steps of CHF 1 CHF 1 per request`,
  ),
  bad("settled with each bill", "TAR6003 2:1", `${CALLS}settled each month CHF 1 per request`),
  bad("settled before the bill", "TAR6021 2:1", `${CALLS}settled each day CHF 1 per request`),
  bad(
    "settled in advance",
    "TAR6003 3:1",
    'charge c "C" not prorated\nin advance\nsettled each year CHF 1 each month',
  ),
  bad("settled once", "TAR6003 2:1", 'charge c "C"\nsettled each year CHF 1 once at start'),
];

export const INCLUDED: readonly Bad[] = [
  bad(
    "weeks and months of single events, of which one carries over",
    "TAR6027 3:1",
    `${EACH}includes 5 tokens each month unused carries over 1 period\nincludes 2 requests each week CHF 1 per token`,
  ),
  bad(
    "an allowance that cuts the price's weeks",
    "TAR6027 2:1",
    `${CALLS}includes 5 requests each week CHF 1 per request`,
  ),
  bad(
    "an allowance each day of a maximum",
    "TAR6031 3:1",
    `${PEAK}includes 5 tokens each day CHF 1 per token`,
  ),
  bad(
    "a fee with an allowance",
    "TAR6005 2:1",
    'charge c "C" not prorated\nincludes 5 requests each month CHF 1 each month',
  ),
  bad(
    "unused for no period",
    "TAR6044 2:52",
    `${CALLS}includes 5 requests each month unused carries over 0 periods CHF 1 per request`,
  ),
  bad(
    "unused up to tokens",
    "TAR4003 2:68",
    `${CALLS}includes 5 requests each month unused carries over 2 periods up to 9 tokens CHF 1 per request`,
  ),
  bad(
    "two of tokens for each event",
    "TAR6038 3:1",
    `${EACH}includes 5 tokens each month\nincludes 6 tokens each month CHF 1 per token`,
  ),
  bad(
    "two of events for each event",
    "TAR6038 3:1",
    `${EACH}includes 5 requests each month\nincludes 6 requests each month CHF 1 per token`,
  ),
  bad("francs off tokens for each event", "TAR4009 2:10", `${EACH}includes CHF 5 each month CHF 1 per token`),
  bad(
    "hours off tokens for each event",
    "TAR4009 2:10",
    `${EACH}includes 5 hours each month CHF 1 per token`,
  ),
  bad("an allowance of francs", "TAR4009 3:23", `${SHARE}allowance f "F" for c CHF 5 each month`),
  bad("an allowance of a fee", "TAR6042 2:21", `${FEE}allowance f "F" for a 5 requests each month`),
  bad(
    "an allowance in tokens for requests",
    "TAR6042 3:21",
    `${SHARE}allowance f "F" for c 5 tokens each month`,
  ),
  bad("an allowance for one twice", "TAR3008 3:24", `${SHARE}allowance f "F" for c, c 5 requests each month`),
  bad(
    "an allowance beside one's own",
    "TAR6042 2:21",
    `${CALLS.trim()} includes 5 requests each month CHF 1 per request\nallowance f "F" for c 5 requests each month`,
  ),
  bad(
    "two allowances for one",
    "TAR6042 4:21",
    `${SHARE}allowance f "F" for c 5 requests each month\nallowance g "G" for c 5 requests each month`,
  ),
  bad(
    "an allowance for cards that are priced separately",
    "TAR6042 2:21",
    'charge c "C" for used separately by model CHF 1 per token\nallowance f "F" for c 5 tokens each month',
  ),
  bad(
    "a shared allowance before tiers that are none",
    "TAR6003 3:23",
    `${SHARE}allowance f "F" for c 5 requests each month before tiers`,
  ),
  bad(
    "a shared allowance and tiers",
    "TAR6004 3:23",
    `${CALLS}graduated up to 5 requests included above CHF 1 per request\nallowance f "F" for c 5 requests each month`,
  ),
];

export const IN_TIME: readonly Bad[] = [
  bad("no beginning", "TAR6037 2:6", 'charge c "C" not prorated\nfrom 2026-03-01 CHF 1 each month'),
  bad("two starts", "TAR6037 3:6", `${PHASES}from start CHF 2 each month`),
  bad(
    "dates that fall",
    "TAR6037 4:6",
    `${PHASES}from 2026-05-01 CHF 2 each month\nfrom 2026-03-01 CHF 3 each month`,
  ),
  bad(
    "one date twice",
    "TAR6037 4:6",
    `${PHASES}from 2026-05-01 CHF 2 each month\nfrom 2026-05-01 CHF 3 each month`,
  ),
  bad("the first month again", "TAR6037 3:6", `${PHASES}from contract month 1 CHF 2 each month`),
  bad(
    "months that fall",
    "TAR6037 4:6",
    `${PHASES}from contract month 5 CHF 2 each month\nfrom contract month 3 CHF 3 each month`,
  ),
  bad(
    "a day that a month overtakes",
    "TAR6037 4:6",
    `${PHASES}from contract day 32 CHF 2 each month\nfrom contract month 2 CHF 3 each month`,
  ),
  bad(
    "a month that a day overtakes",
    "TAR6037 4:6",
    `${PHASES}from contract month 2 CHF 2 each month\nfrom contract day 31 CHF 3 each month`,
  ),
  bad(
    "a date and an earlier month",
    "TAR6037 4:6",
    `${PHASES}from 2026-05-01 CHF 2 each month\nfrom contract month 4 CHF 3 each month`,
  ),
  bad("a text for a date", "TAR4009 3:6", `${PHASES}from the p CHF 2 each month\nparameter p is "x"`),
  bad(
    "a date that changes",
    "TAR6043 3:6",
    `${PHASES}from the p CHF 2 each month\nparameter p is 2026-05-01 from 2026-03-01 2026-06-01`,
  ),
  bad(
    "a date that is stated too early",
    "TAR6037 4:6",
    `${PHASES}from 2026-05-01 CHF 2 each month\nfrom the p CHF 3 each month\nparameter p is 2026-04-15 between 2026-04-01 and 2026-08-01`,
  ),
  bad("a month that is none", "TAR6037 3:6", `${PHASES}from contract month 0 CHF 2 each month`),
  bad("nothing but included", "TAR6008 2:1", 'charge c "C"\nincluded'),
  bad("weeks on bills of months", "TAR6021 2:1", `${CALLS}CHF 1 per request each week`),
  bad("a quarter of a maximum", "TAR6040 3:1", `${PEAK}CHF 1 per token each quarter`),
  bad(
    "a maximum that picks the row of a quarter",
    "TAR6040 3:1",
    `meter peak maximum of call.tokens\n${CALLS}volume each quarter by peak up to 5 tokens included above CHF 1 per request`,
  ),
];

export const CHOSEN: readonly Bad[] = [
  bad(
    "a parameter that is no text",
    "TAR4009 3:10",
    `parameter p is 5 requests\n${CALLS}when the p is "x" included otherwise CHF 1 per request`,
  ),
  bad(
    "a parameter that is not there",
    "TAR3002 2:10",
    `${CALLS}when the p is "x" included otherwise CHF 1 per request`,
  ),
  bad(
    "a value that is not in its list",
    "TAR4017 3:15",
    `parameter p is "x" one of "x", "y"\n${CALLS}when the p is "z" included otherwise CHF 1 per request`,
  ),
  bad(
    "a value without a price",
    "TAR6014 3:1",
    `parameter p is "x" one of "x", "y"\n${CALLS}when the p is "x" CHF 1 per request`,
  ),
  bad(
    "a text without a list",
    "TAR6026 3:1",
    `parameter p is "x"\n${CALLS}when the p is "x" CHF 1 per request`,
  ),
  bad(
    "two prices for one value",
    "TAR6015 4:1",
    `parameter p is "x" one of "x", "y"\n${CALLS}when the p is "x" CHF 1 per request\nwhen the p is one of "x", "y" CHF 2 per request`,
  ),
  bad(
    "an otherwise that is dead",
    "TAR6016 4:1",
    `parameter p is "x" one of "x", "y"\n${CALLS}when the p is one of "x", "y" CHF 1 per request\notherwise CHF 2 per request`,
  ),
  bad(
    "a parameter twice",
    "TAR3008 3:23",
    `parameter p is "x" one of "x", "y"\n${CALLS}when the p is "x" and the p is "y" included otherwise CHF 1 per request`,
  ),
  bad(
    "a parameter as a dimension of usage",
    "TAR3003 3:27",
    'parameter p is "x" one of "x", "y"\nexample "E" bill for 2026-01\nusage used 5 tokens where the p is "x" expect total CHF 0',
  ),
  bad(
    "a meter that picks and has models",
    "TAR6019 3:22",
    `meter peak maximum of call.tokens by model\n${CALLS}volume each month by peak up to 5 tokens included above CHF 1 per request`,
  ),
  bad(
    "a meter that picks and is none",
    "TAR3002 2:22",
    `${CALLS}volume each month by peak up to 5 tokens included above CHF 1 per request`,
  ),
  bad(
    "a meter that picks in another unit",
    "TAR4003 2:33",
    `${CALLS}volume each month by used up to 5 requests included above CHF 1 per request`,
  ),
  bad(
    "a meter that picks for seats",
    "TAR6039 3:11",
    `${SEATS}volume by requests up to 5 requests included above CHF 1 per seat`,
  ),
  bad(
    "a meter that picks for single events",
    "TAR6039 2:11",
    `${EACH}volume by requests up to 5 requests included above CHF 1 per token`,
  ),
];
