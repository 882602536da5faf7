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
    "parameter p is 5 tokens from 2026-07-01 6 tokens\nmeter m sum of call.tokens counted at least the p",
  ),
  bad(
    "a filter that changes",
    "TAR5014 2:57",
    "parameter p is 5 tokens from 2026-07-01 6 tokens\nmeter m count of call in requests where tokens is above the p",
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
];
