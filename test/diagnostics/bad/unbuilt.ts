/** What the language has and this release refuses to rate: never ignored. */
import { type Bad, bad, head } from "./bad.ts";

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
    "late events as corrections",
    "TAR9001 2:1",
    "policy\nlate events accepted until 3 days after the period then billed as corrections",
  ),
  bad("corrections after the bill", "TAR9001 2:1", "policy\ncorrections accepted for 90 days after the bill"),
  bad("pooled accounts", "TAR9001 1:38", "meter m count of call in requests by account"),
];
