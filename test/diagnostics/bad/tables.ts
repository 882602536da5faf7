/** Every table of bad contracts, by name. */
import * as adjustments from "./adjustments.ts";
import type { Bad } from "./bad.ts";
import * as chargeTerms from "./charge-terms.ts";
import * as charges from "./charges.ts";
import * as file from "./file.ts";
import * as meters from "./meters.ts";
import * as names from "./names.ts";
import * as text from "./text.ts";
import * as values from "./values.ts";

const MODULES: readonly Readonly<Record<string, readonly Bad[]>>[] = [
  text,
  file,
  names,
  values,
  meters,
  charges,
  chargeTerms,
  adjustments,
];

export const TABLES: readonly (readonly [name: string, rows: readonly Bad[]])[] = MODULES.flatMap(module =>
  Object.entries(module),
);

export const ALL_BAD: readonly Bad[] = TABLES.flatMap(([, rows]) => rows);
