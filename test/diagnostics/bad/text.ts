/** Faults of the text itself: characters, texts, numbers, dates, and the grammar. */
import { type Bad, bad, head } from "./bad.ts";

const CALLS = 'charge calls "Calls"\n  for requests\n';

export const CHARACTERS: readonly Bad[] = [
  bad("a text that never ends", "TAR1005 1:13", 'charge base "Base'),
  bad("a low quote that never ends", "TAR1005 1:13", "charge base „Base fee\n  CHF 90.00 once at start"),
  bad("a guillemet that never ends", "TAR1005 1:13", "charge base «Base fee\n  CHF 90.00 once at start"),
  bad("a text over two lines", "TAR1005 1:13", 'charge base "Base\n  CHF 90.00 once at start'),
  bad("an escape of another language", "TAR1006 1:13", 'charge base "Base\\tfee" CHF 90.00 once at start'),
  bad("an escape beyond Unicode", "TAR1006 1:13", 'charge base "\\u{110000}" CHF 90.00 once at start'),
  bad("an escaped half of a pair", "TAR1006 1:13", 'charge base "\\u{D83D}" CHF 90.00 once at start'),
  bad("an escape without its number", "TAR1006 1:13", 'charge base "\\u{}" CHF 90.00 once at start'),
  bad("a NUL", "TAR1007 1:12", 'charge base\u0000 "Base" CHF 90.00 once at start'),
  bad("a colour of the terminal", "TAR1007 1:11", "unit seat \u001b[31m"),
  bad("half a pair outside a text", "TAR1007 1:11", "unit seat \ud83d"),
  bad("half a pair in a text", "TAR1007 1:13", 'charge base "Base \ud83d fee" CHF 90.00 once at start'),
  bad("a mark that turns the line round", "TAR1007 1:13", 'charge base \u202e"Base" CHF 90.00 once at start'),
  bad("an invisible blank", "TAR1007 1:7", 'charge\u200bbase "Base" CHF 90.00 once at start'),
  bad("a soft hyphen in a name", "TAR1007 1:10", 'charge ba\u00adse "Base" CHF 90.00 once at start'),
  bad(
    "a mark in a text that turns the line round",
    "TAR1021 1:14",
    'charge base "\u202eesaB" CHF 90.00 once at start',
  ),
  bad("a mark in a comment that turns the line round", "TAR1021 1:13", "unit seat # \u2066CHF 90.00"),
  bad("a blank in a value that nobody sees", "TAR1021 1:33", 'parameter model is "a" one of "a\u200b", "b"'),
  bad(
    "a soft hyphen in typographic quotes",
    "TAR1021 1:16",
    "charge base “Ba\u00adse” CHF 90.00 once at start",
  ),
  bad(
    "a colour of the terminal in a text",
    "TAR1021 1:14",
    'charge base "\u001b[31mBase" CHF 90.00 once at start',
  ),
  bad(
    "prose that is turned round",
    "TAR1021 1:12",
    `# Agreement\u202e\n\n\`\`\`tarif\n${head({})}\`\`\`\n`,
    "a.tarif.md",
  ),
  bad("a separator of lines in a comment", "TAR1021 1:13", "unit seat # \u2028charge base"),
  bad("a semicolon after a clause", "TAR1007 3:23", `${CALLS}  CHF 0.10 per request;`),
  bad("a currency sign", "TAR1007 3:3", `${CALLS}  € 0.10 per request`),
  bad("a long dash", "TAR1007 2:15", "meter net\n  is requests – requests"),
  bad("an accent in a name", "TAR1007 1:11", 'charge geb\u00fchr "Fee" CHF 90.00 once at start'),
  bad("full-width digits", "TAR1007 3:7", `${CALLS}  CHF １０ per request`),
  bad("Arabic digits", "TAR1007 3:7", `${CALLS}  CHF ١٠ per request`),
  bad("full-width digits in the first line", "TAR1007 1:7", 'tarif １\ncontract a "A"\n  version 1'),
  bad(
    "a fault on a line that ends with CR LF",
    "TAR1007 3:12",
    `${CALLS.replaceAll("\n", "\r\n")}  CHF 0.10 / request\r\n`,
  ),
  bad("a fault after lone CRs", "TAR1007 3:12", `${CALLS.replaceAll("\n", "\r")}  CHF 0.10 / request\r`),
];

export const NUMBERS: readonly Bad[] = [
  bad(
    "thousands with a comma",
    "TAR1003 3:12",
    `${CALLS}  includes 1,000 requests each month CHF 0.10 per request`,
  ),
  bad("decimals with a comma", "TAR1003 3:7", `${CALLS}  CHF 0,10 per request`),
  bad(
    "a rate with a comma",
    "TAR1003 3:1",
    'charge base "Base" CHF 90.00 once at start\ntax vat "VAT" on everything\n8,1%',
  ),
  bad("keys without a blank", "TAR1003 4:1", `${CALLS}  prices in CHF per request by size\n512,1024 0.10`),
  bad("groups of two", "TAR1004 3:12", `${CALLS}  includes 1'00 requests each month CHF 0.10 per request`),
  bad("groups of four", "TAR1004 3:12", `${CALLS}  includes 1_0000 requests each month CHF 0.10 per request`),
  bad("a German number", "TAR1004 3:7", `${CALLS}  CHF 1.000.000 per request`),
  bad("a date with points", "TAR1004 2:15", 'charge setup "Setup"\nCHF 1 once on 31.01.2026'),
  bad("two points in a row", "TAR1001 3:8", `${CALLS}  CHF 1..2 per request`),
  bad("an exponent", "TAR1004 3:7", `${CALLS}  CHF 1e1000000000 per request`),
  bad("a small exponent", "TAR1004 3:7", `${CALLS}  CHF 1.5e-3 per request`),
  bad("a million digits", "TAR4001 3:7", `${CALLS}  CHF ${"1".repeat(1_000_000)} per request`),
  bad("a million decimals", "TAR4001 3:7", `${CALLS}  CHF 0.${"1".repeat(1_000_000)} per request`),
  bad("21 digits", "TAR4001 3:7", `${CALLS}  CHF 100000000000000000000 per request`),
  bad("31 decimals", "TAR4001 3:7", `${CALLS}  CHF 0.0000000000000000000000000000001 per request`),
  bad("a hexadecimal number", "TAR1001 3:8", `${CALLS}  CHF 0x10 per request`),
  bad("a word in place of a number", "TAR1001 3:7", `${CALLS}  CHF ten per request`),
  bad("a month of one digit", "TAR1014 2:16", 'charge setup "Setup"\n CHF 1 once on 2026-1-05'),
  bad("a date with strokes", "TAR1014 2:16", 'charge setup "Setup"\n CHF 1 once on 01/31/2026'),
  bad("an hour of one digit", "TAR1014 1:25", 'band rate is "day" from 7:00 to 20:00 is "night" otherwise'),
  bad(
    "two hours that no clock shows",
    ["TAR1014 1:25", "TAR1014 1:34"],
    'band rate is "day" from 25:00 to 26:00 is "night" otherwise',
  ),
  bad("a subtraction without blanks", "TAR1014 2:4", "meter a\nis 1000-5"),
];

const RECORD = 'example "One"\n  record call at ';

export const INSTANTS: readonly Bad[] = [
  bad("an instant without its offset", "TAR1015 2:18", `${RECORD}2026-04-01T10:00:00 bill for 2026-04`),
  bad("an offset without its colon", "TAR1015 2:18", `${RECORD}2026-04-01T10:00:00+0200 bill for 2026-04`),
  bad("an instant with a small t", "TAR1015 2:18", `${RECORD}2026-04-01t10:00:00Z bill for 2026-04`),
  bad("a day in place of an instant", "TAR1001 2:18", `${RECORD}2026-04-01 bill for 2026-04`),
];

export const BOUNDS: readonly Bad[] = [
  bad("a file of two million characters", "TAR1009 1:2097153", `#${"x".repeat(2_097_151)}`),
  bad("a hundred thousand parentheses", "TAR1010 1:80", `meter m sum of ${"(".repeat(100_000)}`),
  bad(
    "a hundred thousand in a filter",
    "TAR1010 1:105",
    `meter m count of call in requests where ${"(".repeat(100_000)}`,
  ),
  bad(
    "a sum of ten thousand prices",
    "TAR1010 258:1",
    `charge a "A" CHF 1 once at start\n${"plus CHF 1 once at end\n".repeat(10_000)}`,
  ),
  bad("a quarter of a million words", "TAR1011 99958:1", "unit a\n".repeat(125_000)),
];

export const GRAMMAR: readonly Bad[] = [
  bad("a charge without anything", "TAR1002 1:7", "charge"),
  bad("a charge without its title", "TAR1002 1:13", "charge setup\n  CHF 250.00 once at start"),
  bad(
    "a charge without its price",
    "TAR1002 2:15",
    `${CALLS}\n\nmeter more "More"\n  count of call in requests`,
  ),
  bad("a price per nothing", "TAR1002 3:15", `${CALLS}  CHF 0.10 per`),
  bad(
    "a meter without its dimension",
    "TAR1002 3:5",
    'meter more "More"\n  count of call in requests\n  by\ncharge a "A" CHF 1 once at start',
  ),
  bad("a policy that breaks off", "TAR1002 2:14", "policy\n  late events"),
  bad("an empty parameter", "TAR1002 1:12", "parameter p\nunit seat"),
  bad("a word in the plural", "TAR1001 1:1", 'charges calls "Calls"\n  for requests\n  CHF 0.10 per request'),
  bad("a clause of the head below it", "TAR1001 1:1", "payable within 30 days"),
  bad("the source after the price", "TAR1001 1:43", 'charge calls "Calls" CHF 0.10 per request for requests'),
  bad(
    "and with or",
    "TAR1001 5:3",
    'meter m "M"\n  count of call in requests\n  where model is "large"\n  and batch is true\n  or batch is false',
  ),
  bad(
    "an unknown rounding",
    "TAR1001 3:20",
    'meter m "M"\n  count of call in requests\n  quantity rounded nearest in steps of 1 request',
  ),
  bad("an unknown type of field", "TAR1001 2:14", 'event upload type "u"\n  field size float in MB'),
  bad(
    "a comparison by sign",
    "TAR1007 3:16",
    'meter m "M"\n  count of call in requests\n  where tokens > 5 tokens',
  ),
  bad("a price in words", "TAR1001 3:3", `${CALLS}  free`),
  bad("a number after the source", "TAR1001 2:16", 'charge seats "Seats"\n  for requests 5 CHF 1 flat'),
  bad("an unknown month", "TAR1001 1:18", 'band b is "a" in janvier to march is "b" otherwise'),
  bad(
    "two faults in two charges",
    ["TAR1002 1:9", "TAR1001 2:14"],
    'charge a CHF 1 flat\ncharge b "B" gratis\ncharge c "C" for requests CHF 1 flat',
  ),
  bad("a reserved word as a meter", "TAR1008 1:7", "meter charge\n  count of call in requests"),
  bad("the article as a charge", "TAR1008 1:8", 'charge the "The"\n  CHF 1 once at start'),
  bad("everything as a parameter", "TAR1008 1:11", "parameter everything is 5 requests"),
  bad("a name with a capital", "TAR1013 1:8", 'charge Base "Base"\n  CHF 1 once at start'),
  bad("a name with a hyphen", "TAR1013 1:7", "meter input-tokens\n  sum of call.tokens"),
  bad("a currency as a name", "TAR1013 1:8", 'charge CHF "Francs"\n  CHF 1 once at start'),
  bad("a reserved word as a unit", "TAR3005 1:6", "unit charge plural charges"),
  bad("a word of the language as a unit", "TAR3005 1:6", "unit credit plural credits"),
  bad("a currency as a unit", "TAR3005 1:6", "unit SMS"),
];

const LITERATE = "# Agreement\n\nSome prose.\n";

export const WHOLE_FILES: readonly Bad[] = [
  bad("a header alone", "TAR1002 1:8", "tarif 1"),
  bad("a header of another kind", "TAR1001 2:1", 'tarif 1\nagreement a "A"\n'),
  bad("a name that is no name", "TAR1013 2:10", 'tarif 1\ncontract Hosting "Hosting"\n'),
  bad("Markdown without a contract", "TAR1012 1:1", LITERATE, "agreement.tarif.md"),
  bad(
    "Markdown with a contract in another language",
    "TAR1012 1:1",
    `${LITERATE}\`\`\`yaml\na: 1\n\`\`\`\n`,
    "agreement.tarif.md",
  ),
  bad(
    "a fault inside Markdown",
    "TAR1002 5:8",
    `${LITERATE}\`\`\`tarif\ntarif 1\n\`\`\`\n`,
    "agreement.tarif.md",
  ),
];
