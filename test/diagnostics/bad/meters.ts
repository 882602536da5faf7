/** Events and meters that measure nothing, or too much at once. */
import { type Bad, bad } from "./bad.ts";

const FIELD = 'event e type "e" field a ';
const OTHER = 'event e type "e" field a integer in tokens optional field t instant field s text\n';

export const EVENTS: readonly Bad[] = [
  bad("the type of another event", "TAR5001 1:14", 'event e type "example.call"'),
  bad("a truth with bounds", "TAR5002 1:34", `${FIELD}boolean between 1 and 2`),
  bad("a signed text", "TAR5002 1:18", `${FIELD}text signed`),
  bad("an instant in hours", "TAR5002 1:37", `${FIELD}instant in hours`),
  bad("two fields of one key", "TAR5003 1:34", `${FIELD}integer field b named "a" integer`),
  bad("a key of nine names", "TAR5004 1:32", 'event e type "e" field a named "a.b.c.d.e.f.g.h.i" integer'),
  bad("a key without a name", "TAR5004 1:32", 'event e type "e" field a named "" integer'),
  bad("a key with a point too many", "TAR5004 1:32", 'event e type "e" field a named "a." integer'),
  bad("a key of 65 characters", "TAR5004 1:32", `event e type "e" field a named "${"k".repeat(65)}" integer`),
  bad(
    "a key that changes every object",
    "TAR5004 1:32",
    'event e type "e" field a named "__proto__" integer',
  ),
  bad(
    "such a key inside a path",
    "TAR5004 1:32",
    'event e type "e" field a named "data.constructor.x" integer',
  ),
  bad("half a token as a default", "TAR8013 1:52", `${FIELD}integer in tokens default 0.5 tokens`),
];

export const METERS: readonly Bad[] = [
  bad(
    "the sum of tokens and their square",
    "TAR5005 1:16",
    "meter m sum of call.tokens + call.tokens * call.tokens",
  ),
  bad("tokens less requests", "TAR5005 1:12", "meter m is used - requests"),
  bad("tokens and a bare number", "TAR5005 1:12", "meter m is used + 5"),
  bad(
    "fields of two events",
    "TAR5006 2:30",
    'event e type "e" field a integer in tokens\nmeter m sum of call.tokens + e.a',
  ),
  bad(
    "a filter by another event",
    "TAR5006 2:41",
    `${OTHER}meter m count of call in requests where e.s is "x"`,
  ),
  bad("the sum of what may be absent", "TAR5007 2:16", `${OTHER}meter m sum of e.a`),
  bad(
    "a filter by what may be absent",
    "TAR5007 2:38",
    `${OTHER}meter m count of e in requests where a is 5 tokens`,
  ),
  bad("kept apart by what may be absent", "TAR5007 2:35", `${OTHER}meter m count of e in requests by a`),
  bad("the values of what may be absent", "TAR5007 2:19", `${OTHER}meter m unique of e.a in tokens`),
  bad("the sum of truths", "TAR5008 1:16", "meter m sum of call.batch"),
  bad("the largest instant", "TAR5008 2:20", `${OTHER}meter m maximum of e.t`),
  bad("kept apart by an instant", "TAR5008 2:35", `${OTHER}meter m count of e in requests by t`),
  bad("a square of a meter", "TAR5009 1:12", "meter m is used * used"),
  bad("a product in parentheses", "TAR5009 1:12", "meter m is (2 * used) * (3 * requests)"),
  bad("a sum over what has no parts", "TAR5010 1:47", "meter m count of call in requests summed over model"),
  bad("peaks that are added", "TAR5011 2:7", "meter p maximum of call.tokens by model\nmeter m is 2 * p"),
  bad(
    "averages that are added",
    "TAR5011 2:7",
    "meter p average of call.tokens by batch\nmeter m is 2 * used + p",
  ),
  bad("apart by what no part knows", "TAR5013 1:24", "meter m is requests by model"),
  bad("apart by what one part knows", "TAR5013 1:28", "meter m is 2 * requests by batch"),
  bad(
    "a least count that changes",
    "TAR5014 2:45",
    "parameter p is 5 tokens from 2026-07-15 6 tokens\nmeter m sum of call.tokens counted at least the p",
  ),
  bad(
    "a filter that changes",
    "TAR5014 2:57",
    "parameter p is 5 tokens from 2026-07-15 6 tokens\nmeter m count of call in requests where tokens is above the p",
  ),
  bad("the values of an event", "TAR5015 1:19", "meter m unique of call in requests"),
  bad("a coefficient for something else", "TAR5016 1:23", "meter m is 2 requests per token * requests"),
  bad("a coefficient for a plain number", "TAR5016 1:23", "meter m is 2 requests per token * 5"),
  bad(
    "a text that is at least something",
    "TAR5017 1:41",
    "meter m count of call in requests where model is at least 5",
  ),
  bad("a truth below something", "TAR5017 1:41", "meter m count of call in requests where batch is below 1"),
  bad(
    "an instant that is something",
    "TAR5018 2:38",
    `${OTHER}meter m count of e in requests where t is "2026-01-01T00:00:00Z"`,
  ),
  bad("one quantity alone", "TAR5026 1:9", "meter m greater of requests"),
  bad("constants alone", "TAR5026 1:9", "meter m lesser of 5 requests, 6 requests"),
  bad("the greater of requests and tokens", "TAR5005 1:9", "meter m greater of requests, used"),
  bad(
    "a sum over what is kept apart",
    "TAR5027 2:39",
    "meter p maximum of call.tokens by model\nmeter m is 2 * p by model summed over model",
  ),
  bad("a sum over what no part has", "TAR5027 1:33", "meter m is requests summed over batch"),
  bad("another word before a level", "TAR5028 1:30", "meter m average over time of moves of call.tokens"),
  bad("the level of a text", "TAR5008 1:30", "meter m average over time of call.model"),
  bad(
    "a level in another unit",
    "TAR4003 1:54",
    "meter m average over time of call.tokens starting at 5 requests",
  ),
  bad(
    "a percentile of nothing",
    "TAR5029 1:20",
    "meter m percentile 0 over each 5 minutes of sum of call.tokens empty intervals as zero",
  ),
  bad(
    "an interval of tokens",
    "TAR5030 1:29",
    "meter m maximum over each 5 tokens of sum of call.tokens empty intervals as zero",
  ),
  bad(
    "an interval of no length",
    "TAR5030 1:29",
    "meter m maximum over each 0 hours of sum of call.tokens empty intervals as zero",
  ),
  bad(
    "an interval of several days",
    "TAR5030 1:29",
    "meter m maximum over each 7 days of sum of call.tokens empty intervals as zero",
  ),
];

const BAND = 'band b "B" ';
const SIZE = 'band size of call.tokens is "s" up to 5 tokens is "l" above\n';

export const BANDS: readonly Bad[] = [
  bad(
    "a row of two times",
    "TAR5020 1:39",
    `${BAND}is "x" from 07:00 to 09:00 from 17:00 to 19:00 is "y" otherwise`,
  ),
  bad("weekdays and dates", "TAR5020 1:31", `${BAND}is "x" on weekdays on dates 2026-05-01 is "y" otherwise`),
  bad("a night in one row", "TAR5021 1:19", `${BAND}is "x" from 22:00 to 06:00 is "y" otherwise`),
  bad("no time at all", "TAR5021 1:19", `${BAND}is "x" from 07:00 to 07:00 is "y" otherwise`),
  bad("from the end of a day", "TAR4007 1:24", `${BAND}is "x" from 24:00 to 24:00 is "y" otherwise`),
  bad("seventy minutes past", "TAR1014 1:24", `${BAND}is "x" from 07:70 to 08:00 is "y" otherwise`),
  bad("weekends and sundays", "TAR5022 1:31", `${BAND}is "x" on weekends is "y" on sunday is "z" otherwise`),
  bad(
    "a date in two rows",
    "TAR5022 1:39",
    `${BAND}is "x" on dates 2026-05-01 is "y" on dates 2026-05-01 is "z" otherwise`,
  ),
  bad(
    "dates out of season",
    "TAR5023 1:12",
    `${BAND}is "x" in june to july on dates 2026-05-01 is "z" otherwise`,
  ),
  bad(
    "otherwise of nothing",
    "TAR5023 1:50",
    `${BAND}is "x" on weekdays is "y" on weekends is "z" otherwise`,
  ),
  bad("Sundays without a class", "TAR5024 1:6", `${BAND}is "x" on weekdays is "y" on saturday`),
  bad("otherwise in the middle", "TAR6017 1:12", `${BAND}is "x" otherwise is "y" on saturday`),
  bad("a day twice", "TAR3008 1:30", `${BAND}is "x" on monday, monday is "y" otherwise`),
  bad("a date twice", "TAR3008 1:40", `${BAND}is "x" on dates 2026-05-01, 2026-05-01 is "y" otherwise`),
  bad("a date that does not come", "TAR4007 1:28", `${BAND}is "x" on dates 2026-02-30 is "y" otherwise`),
  bad("dates that are not there", "TAR6033 1:33", `${BAND}is "x" on dates from "no.csv" is "y" otherwise`),
  bad("a field of the account", "TAR3001 1:32", 'event e type "example.e" field account text'),
  bad("a band of the account", "TAR3001 1:6", 'band account is "x" on weekdays is "y" otherwise'),
  bad("a band of a text", "TAR5008 1:16", 'band b of call.model is "x" above'),
  bad("a band without an end", "TAR6010 1:30", 'band b of call.tokens is "x" up to 5 tokens'),
  bad(
    "a band that mixes its bounds",
    "TAR6011 1:52",
    'band b of call.tokens is "x" up to 5 tokens is "y" at or above',
  ),
  bad(
    "a band that falls",
    "TAR6012 1:52",
    'band b of call.tokens is "x" up to 5 tokens is "y" up to 4 tokens is "z" above',
  ),
  bad("a band in another unit", "TAR4003 1:36", 'band b of call.tokens is "x" up to 5 requests is "y" above'),
  bad(
    "a class that no row has",
    "TAR4017 2:49",
    `${SIZE}meter m count of call in requests where size is "xl"`,
  ),
  bad(
    "a band that is above",
    "TAR5017 2:41",
    `${SIZE}meter m count of call in requests where size is above 5`,
  ),
  bad("a band that is a number", "TAR4009 2:49", `${SIZE}meter m count of call in requests where size is 5`),
  bad(
    "the band of another event",
    "TAR5025 3:35",
    `${SIZE}event e type "e" field a text\nmeter m count of e in requests by size`,
  ),
];
