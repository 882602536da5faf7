/** What a table's columns are taken for, before anybody changes it. */
import { describe, expect, test } from "vitest";
import { compile } from "../../index.ts";
import { missingColumns, proposedColumns } from "../../playground/src/work/columns.ts";

const CONTRACT = `tarif 1
contract calls "Calls"
  version 1
  effective from 2026-01-01 until further notice
  currency EUR
  timezone "Europe/Berlin"
  billed each month
  round lines half up in steps of EUR 0.01
  round total half up in steps of EUR 0.01

event call "A call"
  type "com.example.call"
  field input_tokens named "usage.inputTokens" integer in tokens
  field model text one of "small", "large"

event login "A login"
  type "com.example.login"
  field user text

unit token plural tokens

meter tokens "Tokens"
  sum of call.input_tokens

charge tokens "Tokens"
  for tokens
  EUR 0.01 per token
`;

const plan = compile(new Map([["calls.tarif", CONTRACT]]), "calls.tarif").plan;
const events = plan?.versions[0]?.events ?? [];

describe("columns", () => {
  test("are known by their names, in whatever style, and by what stands in them", () => {
    const head = {
      columns: ["Event ID", "Customer", "InputTokens", "kind", "occurred"],
      samples: [["e1", "acme", "12", "small", "2026-01-05T10:00:00Z"]],
    };
    expect(proposedColumns(head, events, "Europe/Berlin")).toEqual({
      type: "com.example.call",
      source: "table",
      subject: { kind: "column", value: "Customer" },
      time: "occurred",
      zone: "Europe/Berlin",
      id: "Event ID",
      fields: { input_tokens: "InputTokens", model: "kind" },
    });
  });

  test("choose the event of which most fields are there", () => {
    const head = { columns: ["time", "account", "user"], samples: [] };
    const proposed = proposedColumns(head, events, "UTC");
    expect([proposed.type, proposed.fields, proposed.id]).toEqual([
      "com.example.login",
      { user: "user" },
      null,
    ]);
    expect(missingColumns(proposed, head, events)).toEqual([]);
  });

  test("nothing is guessed where nothing tells, and what is missing is said", () => {
    const head = { columns: ["a", "b"], samples: [["x", "y"]] };
    const proposed = proposedColumns(head, events, "UTC");
    expect(missingColumns(proposed, head, events)).toEqual(["time", "subject", "input_tokens", "model"]);
  });

  test("of a field whose name every object knows are guessed and missed as those of any other", () => {
    const text = CONTRACT.replaceAll("input_tokens", "constructor");
    const named = compile(new Map([["calls.tarif", text]]), "calls.tarif").plan?.versions[0]?.events ?? [];
    const head = { columns: ["a", "b"], samples: [["12", "x"]] };
    const proposed = proposedColumns(head, named, "UTC");
    expect([proposed.type, proposed.fields]).toEqual(["com.example.call", { constructor: "a" }]);
    expect(missingColumns({ ...proposed, fields: {} }, head, named)).toContain("constructor");
  });
});
