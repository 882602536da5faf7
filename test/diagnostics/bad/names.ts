/** Names that mean nothing, two things, or something else. */
import { type Bad, bad } from "./bad.ts";

const EXAMPLE = 'example "E"\nbill for 2026-04\n';
const FEE = 'charge a "A" CHF 1 once at start\n';

export const UNKNOWN: readonly Bad[] = [
  bad("an unknown event", "TAR3002 1:18", "meter m count of cal in requests"),
  bad("an unknown field", "TAR3002 1:21", "meter m sum of call.size"),
  bad("an unknown field to keep apart", "TAR3002 1:38", "meter m count of call in requests by region"),
  bad(
    "an unknown field in a filter",
    "TAR3002 1:41",
    'meter m count of call in requests where region is "eu"',
  ),
  bad(
    "an unknown event in a filter",
    "TAR3002 1:41",
    "meter m count of call in requests where upload.size is 5",
  ),
  bad("an unknown field of unique values", "TAR3002 1:24", "meter m unique of call.user in requests"),
  bad("an unknown meter", "TAR3002 1:18", 'charge c "C" for request CHF 1 flat'),
  bad("an unknown part of a meter", "TAR3002 1:12", "meter m is usage"),
  bad("an unknown price", "TAR3002 1:31", 'charge c "C" for requests the fee per request'),
  bad("an unknown charge of a discount", "TAR3002 1:19", 'discount d "D" on base 5% off'),
  bad("an unknown charge of a tax", "TAR3002 2:32", `${FEE}tax v "V" on everything except base 8%`),
  bad("an unknown rate", "TAR3002 2:29", `${FEE}tax v "V" on everything the vat`),
  bad("an unknown due date", "TAR3002 1:32", 'charge a "A" CHF 1 once on the delivery'),
  bad("an unknown expected charge", "TAR3002 3:15", `${EXAMPLE}expect charge base CHF 1.00`),
  bad("an unknown expected discount", "TAR3002 3:17", `${EXAMPLE}expect discount d CHF 1.00`),
  bad("an unknown expected tax", "TAR3002 3:12", `${EXAMPLE}expect tax vat CHF 1.00`),
  bad("an unknown expected meter", "TAR3002 3:14", `${EXAMPLE}expect meter calls 3 requests`),
  bad("an unknown expected credit", "TAR3002 3:15", `${EXAMPLE}expect credit c CHF 1.00`),
  bad("an unknown used meter", "TAR3002 3:7", `${EXAMPLE}usage calls 3 requests\nexpect total CHF 0.00`),
  bad(
    "an unknown recorded event",
    "TAR3002 3:8",
    `${EXAMPLE}record cal at 2026-04-01T10:00:00Z\nexpect total CHF 0.00`,
  ),
  bad(
    "an unknown recorded field",
    "TAR3002 3:42",
    `${EXAMPLE}record call at 2026-04-01T10:00:00Z with size 5\nexpect total CHF 0.00`,
  ),
  bad("an unknown given parameter", "TAR3002 3:7", `${EXAMPLE}given seats is 5\nexpect total CHF 0.00`),
  bad(
    "a field that prices cannot see",
    "TAR3007 2:6",
    'charge c "C" for used\nwhen region is "eu" CHF 1 per token\notherwise CHF 2 per token',
  ),
  bad(
    "a field that a table cannot see",
    "TAR3007 2:28",
    'charge c "C" for used\nprices in CHF per token by region\n"eu" 1',
  ),
  bad(
    "a field that usage cannot see",
    "TAR3007 3:33",
    `${EXAMPLE}usage requests 3 requests where model is "large"\nexpect total CHF 0.00`,
  ),
  bad(
    "a field that a fee has not",
    "TAR3007 4:23",
    `${FEE}${EXAMPLE}expect charge a where model is "large" CHF 1.00`,
  ),
  bad("a method of every object as an event", "TAR3002 1:18", "meter m count of constructor in requests"),
  bad("a method of every object as a charge", "TAR3002 1:19", 'discount d "D" on constructor 5% off'),
];

export const TWICE_DECLARED: readonly Bad[] = [
  bad("a unit", "TAR3001 1:6", "unit request"),
  bad("a unit as a plural", "TAR3001 1:18", "unit seat plural requests"),
  bad("an event", "TAR3001 1:7", 'event call type "x"'),
  bad("a field", "TAR3001 1:40", 'event e type "e" field a integer field a integer'),
  bad("a meter", "TAR3001 1:7", "meter used count of call in requests"),
  bad("a charge", "TAR3001 2:8", `${FEE}${FEE}`),
  bad("a charge, three times", ["TAR3001 2:8", "TAR3001 3:8"], `${FEE}${FEE}${FEE}`),
  bad("a discount", "TAR3001 3:10", `${FEE}discount d "D" on a 5% off\ndiscount d "D" on a 6% off`),
  bad("a tax", "TAR3001 3:5", `${FEE}tax v "V" on a 5%\ntax v "V" on a 6%`),
  bad("a parameter", "TAR3001 2:11", "parameter p is 5\nparameter p is 6"),
  bad("a parameter as a meter", "TAR3001 1:11", "parameter used is 5 tokens"),
  bad("a built-in unit", "TAR3004 1:6", "unit hour"),
  bad("a built-in unit of energy", "TAR3004 1:6", "unit kWh is 900 Wh"),
  bad("percent", "TAR3004 1:6", "unit percent"),
  bad("a built-in plural", "TAR3004 1:20", "unit stunde plural hours"),
  bad("a product as a unit", "TAR3005 1:6", "unit core-hour"),
  bad("units in a circle", "TAR3006 1:6", "unit a is 2 b\nunit b is 3 a"),
  bad("a unit of itself", "TAR3006 1:6", "unit a is 2 a"),
  bad("a meter of itself", "TAR3006 1:7", "meter m is m"),
  bad("three meters in a circle", "TAR3006 1:7", "meter a is b\nmeter b is c\nmeter c is a"),
  bad("a charge in a discount", "TAR3008 2:22", `${FEE}discount d "D" on a, a 5% off`),
  bad("a value of a field", "TAR3008 1:43", 'event e type "e" field f text one of "a", "a"'),
  bad("a dimension of a meter", "TAR3008 1:45", "meter m count of call in requests by model, model"),
  bad(
    "a dimension of a row",
    "TAR3008 2:27",
    'charge c "C" for used\nwhen model is "large" and model is "small" CHF 1 per token\notherwise CHF 2 per token',
  ),
  bad(
    "a dimension of a table",
    "TAR3008 2:35",
    'charge c "C" for used\nprices in CHF per token by model, model\n"large", "large" 1',
  ),
  bad(
    "a field of a record",
    "TAR3008 3:58",
    `${EXAMPLE}record call at 2026-04-01T10:00:00Z with tokens 1 token, tokens 2 tokens\nexpect total CHF 0.00`,
  ),
  bad("a meter's field in a derived meter", "TAR3003 1:23", "meter m is requests - call.tokens"),
  bad("a bare parameter in a meter", "TAR3003 2:12", "parameter p is 5 requests\nmeter m is p"),
];
