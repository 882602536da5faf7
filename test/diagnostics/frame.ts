/** The contract around a fragment: the pages of docs/diagnostics show what matters and leave out the rest. */

export const FRAME: string = `tarif 1
contract frame "Frame"
  version 1
  effective from 2026-01-01 to 2026-12-31
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit request plural requests
unit token plural tokens

event call "One call"
  type "example.call"
  field model text one of "large", "small"
  field tokens integer in tokens
  field batch boolean default false

meter requests "Requests"
  count of call in requests

meter used "Tokens"
  sum of call.tokens
  by model

`;

/** Fragments show one thing and use the less; that they do not use the rest is told by the pages that are about it. */
export const UNUSED: readonly string[] = ["TAR3101", "TAR3102"];

const FRAME_LINES = FRAME.split("\n").length - 1;

export interface Framed {
  readonly text: string;
  /** Lines before the block, to be taken off the places of diagnostics. */
  readonly linesBefore: number;
}

/** A whole contract as it is; a fragment behind the frame. */
export function framed(block: string): Framed {
  if (/^\uFEFF?\s*tarif\b/.test(block)) return { text: block, linesBefore: 0 };
  return { text: FRAME + block, linesBefore: FRAME_LINES };
}
