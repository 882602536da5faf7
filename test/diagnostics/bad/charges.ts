/** Charges whose price is missing, double, or of something else. */
import { type Bad, bad } from "./bad.ts";

const CALLS = 'charge c "C" for requests ';
const USED = 'charge c "C" for used\n';
const SPLIT = 'meter split sum of call.tokens by model, batch\ncharge c "C" for split\n';
const SEATS = 'unit seat plural seats parameter seats is 5 seats\ncharge c "C" for seats\n';
const OPEN =
  'event e type "e" field r text field n integer\nmeter m count of e in requests by r, n\ncharge c "C" for m\n';

export const FRAMES: readonly Bad[] = [
  bad(
    "two sentences about time",
    "TAR6001 1:25",
    'charge c "C" in advance in arrears not prorated CHF 1 each month',
  ),
  bad("two prorations", "TAR6001 1:30", 'charge c "C" prorated by day not prorated CHF 1 each month'),
  bad("two notes", "TAR6001 1:23", 'charge c "C" note "a" note "b" CHF 1 once at start'),
  bad(
    "two included quantities",
    "TAR6001 2:1",
    `${CALLS}includes 5 requests each month\nincludes 6 requests each month CHF 1 per request`,
  ),
  bad("a fee without proration", "TAR6002 1:8", 'charge c "C" CHF 1 each month'),
  bad("a fee in a sum without proration", "TAR6002 1:8", `${CALLS}CHF 1 each month plus CHF 1 per request`),
  bad(
    "a fee in a tier without proration",
    "TAR6002 1:8",
    `${CALLS}graduated up to 5 requests CHF 1 each month above included`,
  ),
  bad("seats without proration", "TAR6002 2:8", `${SEATS}CHF 1 per seat`),
  bad(
    "proration of a fee that is due once",
    "TAR6003 1:14",
    'charge c "C" prorated by day CHF 1 once at start',
  ),
  bad("no proration of usage", "TAR6003 1:27", `${CALLS}not prorated CHF 1 per request`),
  bad("in arrears, on a day of its own", "TAR6003 1:14", 'charge c "C" in arrears CHF 1 once on 2026-03-01'),
  bad(
    "before tiers that are none",
    "TAR6003 1:27",
    `${CALLS}includes 5 requests each month before tiers CHF 1 per request`,
  ),
  bad(
    "tiers and a quantity",
    "TAR6004 1:27",
    `${CALLS}includes 5 requests each month graduated up to 9 requests CHF 1 per request above included`,
  ),
  bad(
    "a quantity in a fee",
    "TAR6005 1:14",
    'charge c "C" includes 5 requests each month not prorated CHF 1 each month',
  ),
  bad(
    "a quantity in licences",
    "TAR6005 3:1",
    `${SEATS}includes 2 seats each month prorated by day CHF 1 per seat`,
  ),
  bad("usage in advance", "TAR6020 1:27", `${CALLS}in advance CHF 1 per request`),
  bad(
    "a fee with usage in advance",
    "TAR6020 1:27",
    `${CALLS}in advance not prorated CHF 1 each month plus CHF 1 per request`,
  ),
];

export const PRICES: readonly Bad[] = [
  bad("a price per something else", "TAR6006 1:33", `${CALLS}CHF 1 per token`),
  bad(
    "a table per something else",
    "TAR6006 2:15",
    `${USED}prices in CHF per request by model\n"large" 1\n"small" 2`,
  ),
  bad("a price per seat of something else", "TAR6006 3:7", `${SEATS}CHF 1 per request`),
  bad("a share of requests", "TAR6007 1:27", `${CALLS}2.9%`),
  bad("a share of requests in a sum", "TAR6007 1:43", `${CALLS}CHF 1 flat plus 2.9%`),
  bad("a flat price of nothing", "TAR6008 1:14", 'charge c "C" CHF 1 flat'),
  bad("a share of nothing", "TAR6008 1:14", 'charge c "C" 5%'),
  bad(
    "tiers of nothing",
    "TAR6008 1:14",
    'charge c "C" graduated up to 5 requests CHF 1 per request above included',
  ),
  bad("nothing, included", "TAR6008 1:14", 'charge c "C" included'),
  bad(
    "rows of nothing",
    "TAR6008 2:6",
    'charge c "C"\nwhen model is "large" CHF 1 once at start\notherwise CHF 2 once at start',
  ),
  bad(
    "a table of nothing",
    "TAR6008 2:1",
    'charge c "C"\nprices in CHF per token by model\n"large" 1\n"small" 2',
  ),
  bad(
    "a price due once in a tier",
    "TAR6022 3:18",
    `${CALLS}\ngraduated\nup to 5 requests CHF 1 once at start\nabove included`,
  ),
  bad("seats as a price", "TAR6024 3:1", `${SEATS}the seats per seat`),
  bad("a parameter without its tail", "TAR6024 2:27", `parameter p is CHF 1\n${CALLS}the p`),
  bad("a percentage per request", "TAR6024 2:27", `parameter p is 5%\n${CALLS}the p per request`),
  bad("a fee each week", "TAR6021 1:27", 'charge c "C" not prorated CHF 1 each week'),
  bad(
    "tiers each week",
    "TAR6021 1:27",
    `${CALLS}graduated each week up to 5 requests CHF 1 per request above included`,
  ),
  bad(
    "a yearly fee in a monthly tier",
    "TAR6022 2:18",
    `${CALLS}not prorated graduated\nup to 5 requests CHF 1 each year\nabove included`,
  ),
  bad(
    "two periods in a sum",
    "TAR6023 3:45",
    `${SEATS}not prorated CHF 1 per seat each month plus CHF 1 per seat each year`,
  ),
  bad(
    "a row without a period beside one for each day",
    "TAR6047 3:1",
    `${USED}when model is "large" CHF 1 per token each day\notherwise CHF 1 flat`,
  ),
  bad(
    "a plain price without a period beside one that outlasts the bill",
    "TAR6047 3:1",
    `${USED}when model is "large" CHF 1 per token each quarter\notherwise CHF 2 per token`,
  ),
  bad(
    "a least price beside a fee of another period",
    "TAR6048 5:1",
    `${USED}not prorated\nprice at least CHF 12.00\nwhen model is "large" CHF 1 per token each year\notherwise CHF 9 each quarter`,
  ),
  bad(
    "an hour's price of a day's peak",
    "TAR6049 3:23",
    'meter peak maximum over each day of maximum of call.tokens\nempty intervals as zero\ncharge c "C" for peak CHF 1 per token each hour',
  ),
  bad("an allowance each week", "TAR6027 1:27", `${CALLS}includes 5 requests each week CHF 1 per request`),
  bad("a fee before the term", "TAR6028 1:28", 'charge c "C" CHF 1 once on 2025-12-31'),
  bad("a fee after the term", "TAR6028 1:28", 'charge c "C" CHF 1 once on 2027-01-01'),
];

export const TIERS: readonly Bad[] = [
  bad(
    "tiers with an end",
    "TAR6010 3:1",
    `${CALLS}graduated\nup to 5 requests included\nup to 9 requests CHF 1 per request`,
  ),
  bad("tiers below an end", "TAR6010 2:1", `${CALLS}volume\nbelow 5 requests included`),
  bad(
    "both forms",
    "TAR6011 3:1",
    `${CALLS}graduated\nup to 5 requests included\nat or above CHF 1 per request`,
  ),
  bad(
    "bounds that fall",
    "TAR6012 3:7",
    `${CALLS}graduated\nup to 9 requests included\nup to 5 requests included\nabove CHF 1 per request`,
  ),
  bad(
    "a bound twice",
    "TAR6012 3:7",
    `${CALLS}graduated\nbelow 9 requests included\nbelow 9 requests included\nat or above CHF 1 per request`,
  ),
  bad(
    "below nothing",
    "TAR6012 2:7",
    `${CALLS}graduated\nbelow 0 requests included\nat or above CHF 1 per request`,
  ),
  bad(
    "bounds that fall in other units",
    "TAR6012 4:7",
    'meter m sum of e.a event e type "e" field a decimal in GB\ncharge c "C" for m graduated\nup to 1 GB included\nup to 999 MB included\nabove CHF 1 per GB',
  ),
  bad(
    "a row above the open one",
    "TAR6013 2:1",
    `${CALLS}graduated\nabove included\nup to 5 requests included`,
  ),
  bad(
    "what is not offered in the middle",
    "TAR6046 2:18",
    `${CALLS}graduated\nup to 5 requests not offered\nabove included`,
  ),
];

export const ROWS: readonly Bad[] = [
  bad("a model without a price", "TAR6014 2:1", `${USED}when model is "large" CHF 1 per token`),
  bad(
    "a batch without a price",
    "TAR6014 3:1",
    `${SPLIT}when model is "large" CHF 1 per token\nwhen model is "small" and batch is true CHF 1 per token`,
  ),
  bad("a table without a row", "TAR6014 2:1", `${USED}prices in CHF per token by model\n"small" 2`),
  bad(
    "two prices for a model",
    "TAR6015 3:1",
    `${USED}when model is "large" CHF 1 per token\nwhen model is one of "large", "small" CHF 2 per token`,
  ),
  bad(
    "two rows for a model",
    "TAR6015 4:1",
    `${USED}prices in CHF per token by model\n"large" 1\n"large" 2\n"small" 3`,
  ),
  bad(
    "rows that cross",
    "TAR6015 4:1",
    `${SPLIT}when model is "large" CHF 1 per token\nwhen batch is true CHF 2 per token\notherwise CHF 3 per token`,
  ),
  bad(
    "nothing left over",
    "TAR6016 4:1",
    `${USED}when model is "large" CHF 1 per token\nwhen model is "small" CHF 1 per token\notherwise CHF 2 per token`,
  ),
  bad(
    "nothing left over in a table",
    "TAR6016 5:11",
    `${USED}prices in CHF per token by model\n"large" 1\n"small" 2\notherwise 3`,
  ),
  bad(
    "otherwise first",
    "TAR6017 2:1",
    `${USED}otherwise CHF 2 per token\nwhen model is "large" CHF 1 per token`,
  ),
  bad(
    "otherwise twice",
    "TAR6017 3:1",
    `${USED}when model is "large" CHF 1 per token\notherwise CHF 2 per token\notherwise CHF 3 per token`,
  ),
  bad("a key too many", "TAR6018 3:1", `${USED}prices in CHF per token by model\n"large", true 1\n"small" 2`),
  bad(
    "a key too few",
    "TAR6018 4:1",
    `${SPLIT}prices in CHF per token by model, batch\n"large" 1\notherwise 2`,
  ),
  bad(
    "any region",
    "TAR6026 4:1",
    `${OPEN}when r is "eu" CHF 1 per request\nwhen r is "us" CHF 2 per request`,
  ),
  bad("any number", "TAR6026 4:1", `${OPEN}when n is 1 CHF 1 per request\nwhen n is 2 CHF 2 per request`),
  bad("any region in a table", "TAR6026 4:1", `${OPEN}prices in CHF per request by r\n"eu" 1`),
];
