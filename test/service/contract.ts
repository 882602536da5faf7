/** A whole contract around a few declarations, as a snapshot. */
import { snapshotOf } from "../../service/index.ts";
import type { Position, Snapshot } from "../../service/types.ts";

export const HEAD = `tarif 1
contract c "Contract"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01
`;

export function contractOf(declarations: string): Snapshot {
  return snapshotOf(new Map([["c.tarif", `${HEAD}${declarations}`]]), "c.tarif");
}

/** Where the text stands in the entry, `into` units after its beginning. */
export function placeOf({ workspace, entry }: Snapshot, text: string, into = 0): Position {
  const whole = workspace.get(entry) ?? "";
  const at = whole.indexOf(text);
  if (at < 0) throw new Error(`no ${text}`);
  const before = whole.slice(0, at + into).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export const TOKENS = `
unit token plural tokens

event completion "Completion"
  type "com.example.completion"
  field model text one of "large", "small"
  field tokens integer in tokens

meter tokens "Tokens"
  sum of completion.tokens
  by model
`;
