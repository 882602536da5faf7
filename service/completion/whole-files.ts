import type { Snippet } from "./snippets.ts";

/** Whole files to start from. */
export const FILE_SNIPPETS: readonly Snippet[] = [
  {
    word: "tarif",
    label: "tarif 1 contract …",
    detail: "a whole contract to start from",
    text: `tarif 1
contract ‹acme› "‹Agreement›"

version 1
effective from ‹2026-01-01› until further notice
currency ‹CHF›
timezone "‹Europe/Zurich›"
billed each ‹month|quarter|year›
round lines half up in steps of ‹=CHF› 0.01
round total half up in steps of ‹=CHF› 0.01

unit ‹call› plural ‹calls›

event ‹request› "‹A request›"
  type "‹example.request›"

meter ‹requests› "‹Requests›"
  count of ‹=request› in ‹=calls›

charge ‹usage› "‹Usage›" for ‹=requests›
  ‹=CHF› 1.00 per ‹=call›

example "‹Ten requests›"
  bill for contract month 1
    usage ‹=requests› 10 ‹=calls›
    expect total ‹=CHF› 10.00`,
  },
  {
    word: "tarif",
    label: "tarif 1 definitions …",
    detail: "units, events and bands for several contracts",
    text: `tarif 1
definitions ‹shared› "‹Shared definitions›"

unit ‹call› plural ‹calls›`,
  },
];
