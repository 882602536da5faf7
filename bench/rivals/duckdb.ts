/**
 * SQL by hand on the same file, with the same checks, one identity once, the first received standing.
 * node duckdb.ts EVENTS OUT THREADS
 */

import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { ACCOUNTS, accountName } from "../kit/events.ts";
import { linesText, type RatedLine } from "./lines.ts";

const [path = "", out = "", threads = "1"] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const first = accountName(0);
const last = accountName(ACCOUNTS - 1);

/** Money in billionths of a dollar; DuckDB divides whole numbers by truncation with `//`. */
const QUERY = `
with raw as (
  select specversion, id, source, type, subject, time as time_text, try_cast(time as timestamptz) as time,
         data.model as model, try_cast(data.input as bigint) as input, try_cast(data.output as bigint) as output,
         try_cast(data.egress as decimal(18, 3)) as egress, try_cast(data.open as bigint) as open
  from read_json('${path.replaceAll("'", "''")}', format = 'newline_delimited', ignore_errors = true, columns = {
    specversion: 'varchar', id: 'varchar', source: 'varchar', type: 'varchar', subject: 'varchar', time: 'varchar',
    data: 'struct(model varchar, input varchar, output varchar, egress varchar, open varchar)' })
),
valid as (
  select * from raw
  where specversion = '1.0' and type = 'com.example.api.request' and time is not null
    and length(id) between 1 and 256 and length(source) between 1 and 256 and length(subject) between 1 and 256
    and model in ('small', 'medium', 'large') and input between 0 and 1000000 and output between 0 and 1000000
    and egress >= 0 and open >= 0
),
standing as (
  select arg_min(struct_pack(subject, time, model, input, output, egress, open), time) as one
  from valid group by source, id
),
counted as (
  select one.subject as account, one.model as model, count(*) as requests, sum(one.input) as input,
         sum(one.output) as output, sum(one.egress) as egress, max(one.open) as peak
  from standing
  where one.subject between '${first}' and '${last}' and length(one.subject) = ${first.length}
    and one.time >= timestamptz '2026-02-28 23:00:00+00' and one.time < timestamptz '2026-03-31 22:00:00+00'
  group by all
),
whole as (
  select account, sum(requests)::hugeint as requests, (sum(egress) * 1000)::hugeint as thousandths,
         sum(egress) as egress, max(peak)::hugeint as peak
  from counted group by account
),
lines as (
  select account, 'requests' as charge, '' as row_name, requests::varchar as quantity,
         greatest(least(requests, 100000) - 1000, 0) * 400000 + greatest(requests - 100000, 0) * 320000 as amount
  from whole
  union all
  select account, 'input', model, input::varchar,
         input * case model when 'small' then 150 when 'medium' then 600 else 2500 end from counted
  union all
  select account, 'output', model, output::varchar,
         output * case model when 'small' then 600 when 'medium' then 2400 else 10000 end from counted
  union all
  select account, 'egress', '', regexp_replace(egress::varchar, '\\.?0+$', ''), greatest(thousandths - 100000, 0) * 90
  from whole
  union all
  select account, 'peak', '', peak::varchar,
         greatest(least(peak, 200) - 50, 0) * 200000000 + greatest(peak - 200, 0) * 150000000
  from whole
)
select account, charge, row_name, quantity, ((amount + 5000000) // 10000000)::varchar as cents from lines`;

const answer = await connection.runAndReadAll(QUERY);
const rated: readonly RatedLine[] = answer.getRows().map(row => {
  const [account, charge, name, quantity, cents] = row.map(String);
  const digits = (cents ?? "").padStart(3, "0");
  const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { account: account ?? "", charge: charge ?? "", row: name ?? "", quantity: quantity ?? "", amount };
});
writeFileSync(out, linesText(rated));
