/** The fixers by the code of their diagnostic. A code without one has no remedy that is one definite edit. */
import { ADJUSTMENT_FIXERS } from "./adjustment-fixes.ts";
import { CHARGE_FIXERS } from "./charge-fixes.ts";
import { EXAMPLE_FIXERS } from "./example-fixes.ts";
import { FILE_FIXERS } from "./file-fixes.ts";
import type { Fixer } from "./finding.ts";
import { METER_FIXERS } from "./meter-fixes.ts";
import { NAME_FIXERS } from "./name-fixes.ts";
import { TEXT_FIXERS } from "./text-fixes.ts";

export const FIXERS: Readonly<Record<string, Fixer>> = {
  ...TEXT_FIXERS,
  ...FILE_FIXERS,
  ...NAME_FIXERS,
  ...METER_FIXERS,
  ...CHARGE_FIXERS,
  ...ADJUSTMENT_FIXERS,
  ...EXAMPLE_FIXERS,
};
