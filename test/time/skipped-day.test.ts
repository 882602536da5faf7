/** A day that a zone skipped: Samoa had no 30 December 2011, and went from the 29th at midnight to the 31st. */
import { expect, test } from "vitest";
import { zoneTable } from "../../compiler/zone/zone-table.ts";
import { rate } from "../../index.ts";
import { formatCivilDate } from "../../runtime/time/civil.ts";
import { parseInstant } from "../../runtime/time/instant.ts";
import { lostDays } from "../../runtime/time/zone.ts";
import { accountOf, compileText, contractText } from "../kit/plan.ts";

const SAMOA = { timezone: "Pacific/Apia", effective: "from 2011-12-01 until further notice" } as const;

function call(id: string, time: string, tokens: number): string {
  const data = { model: "large", tokens, worth: 1 };
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "test.call",
    subject: "acme",
    time,
    data,
  });
}

function december(body: string, events: readonly string[]): readonly string[] {
  const { plan } = compileText(contractText(body, SAMOA));
  const account = accountOf({ start: "2011-12-01" });
  const { bills } = rate(plan, { accounts: [account], events, through: "2011-12-31" });
  return bills.flatMap(bill => bill.lines.map(line => line.amount));
}

test("it is found between the instants around it, and nowhere else", () => {
  const samoa = zoneTable("Pacific/Apia");
  const at = (text: string): bigint => parseInstant(text) ?? 0n;
  if (samoa === null) throw new Error("no zone");
  const days = (from: string, to: string): readonly string[] =>
    lostDays(samoa, at(from), at(to)).map(formatCivilDate);
  expect(days("2011-12-01T10:00:00Z", "2011-12-31T10:00:00Z")).toEqual(["2011-12-30"]);
  expect(days("2011-12-01T10:00:00Z", "2011-12-30T10:00:00Z")).toEqual([]);
  expect(days("2011-12-30T10:00:00Z", "2012-01-31T10:00:00Z")).toEqual([]);
});

test("it is no interval: December has thirty of them", () => {
  const body = `meter daily
  average over each day of sum of call.tokens
  empty intervals as zero
meter top
  percentile 96.7 over each day of sum of call.tokens
  empty intervals as zero
charge daily "Daily" for daily CHF 1.00 per token
charge top "Top" for top CHF 1.00 per token
`;
  // 29 December ends at 2011-12-30T10:00Z, and the 31st begins there. 60 tokens in all over 30 days: 2 a day.
  // 96.7% of 30 days is 29.01: the greatest, 40 tokens. (Of 31 days it would be 29.98: the second greatest.)
  const events = [call("a", "2011-12-30T09:59:59Z", 40), call("b", "2011-12-30T10:00:00Z", 20)];
  expect(december(body, events)).toEqual(["2", "40"]);
});

test("intervals of it alone have no value", () => {
  const body = `meter top
  maximum over each day of sum of call.tokens
  empty intervals as zero
charge top "Top" for top CHF 1.00 per token each day
`;
  // Each day its own maximum: 40 on the 29th and 20 on the 31st.
  const events = [call("a", "2011-12-30T09:59:59Z", 40), call("b", "2011-12-30T10:00:00Z", 20)];
  expect(december(body, events)).toEqual(["60"]);
});
