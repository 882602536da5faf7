/** What the language has and this release refuses to rate: never ignored. */
import { type Bad, bad, head } from "./bad.ts";

const FEE = 'charge a "A" CHF 1 once at start\n';
const CALLS = 'charge c "C" for requests ';

export const UNBUILT: readonly Bad[] = [
  bad("bills by the hour", "TAR9001 7:15", head({ billed: "  billed each hour" })),
  bad("a band", "TAR9001 1:6", 'band season is "summer" in april to september is "winter" otherwise'),
  bad("a level over time", "TAR9001 1:9", "meter m average over time of call.tokens"),
  bad(
    "a percentile",
    "TAR9001 1:9",
    "meter m percentile 95 over each 5 minutes of rate of call.tokens empty intervals as zero",
  ),
  bad("the greater of two", "TAR9001 1:9", "meter m greater of requests, used"),
  bad(
    "a sum over models",
    "TAR9001 2:30",
    "meter p maximum of call.tokens by model\nmeter m is 2 * p summed over model",
  ),
  bad(
    "a price that changes",
    "TAR9001 1:56",
    `${CALLS}from start CHF 1 per request from 2026-07-01 CHF 2 per request`,
  ),
  bad("a price for each event", "TAR9001 1:18", 'charge c "C" for each call CHF 1 flat'),
  bad("a price for the spend", "TAR9001 2:1", `${FEE}charge c "C" for the spend of a 5%`),
  bad(
    "an increase",
    "TAR9001 1:27",
    'charge c "C" not prorated increasing 3% each contract year rounded up in steps of CHF 1 CHF 5 each month',
  ),
  bad("a price settled each year", "TAR9001 1:27", `${CALLS}settled each year CHF 1 per request`),
  bad(
    "tiers of a year on monthly bills",
    "TAR9001 1:27",
    `${CALLS}graduated each year up to 5 requests included above CHF 1 per request`,
  ),
  bad(
    "tiers by another meter",
    "TAR9001 1:27",
    `${CALLS}volume by used up to 5 tokens included above CHF 1 per request`,
  ),
  bad(
    "unused requests that are kept",
    "TAR9001 1:27",
    `${CALLS}includes 5 requests each month unused carries over 1 period CHF 1 per request`,
  ),
  bad(
    "late events as corrections",
    "TAR9001 2:1",
    "policy\nlate events accepted until 3 days after the period then billed as corrections",
  ),
  bad("corrections after the bill", "TAR9001 2:1", "policy\ncorrections accepted for 90 days after the bill"),
  bad("pooled accounts", "TAR9001 1:38", "meter m count of call in requests by account"),
];
