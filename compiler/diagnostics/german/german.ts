/** Deutsch: die Worte zu jedem Befund. They are typed as the catalogue is: no code may be missing or beside it. */
import type { CatalogueParams, Code } from "../catalogue/index.ts";
import { saidBy, type WordRow } from "../row.ts";
import type { Wording } from "../wording.ts";
import { adjustmentWords } from "./adjustments.ts";
import { chargeTermWords } from "./charge-terms.ts";
import { chargeWords } from "./charges.ts";
import { exampleWords } from "./examples.ts";
import { fileWords } from "./file.ts";
import { meterWords } from "./meters.ts";
import { nameWords } from "./names.ts";
import { phrase } from "./phrases.ts";
import { syntaxWords } from "./syntax.ts";
import { valueWords } from "./values.ts";
import { versionWords } from "./versions.ts";
import { warningWords } from "./warnings.ts";

const ROWS: { readonly [C in Code]: WordRow<CatalogueParams[C]> } = {
  ...syntaxWords,
  ...fileWords,
  ...versionWords,
  ...nameWords,
  ...valueWords,
  ...meterWords,
  ...chargeWords,
  ...chargeTermWords,
  ...adjustmentWords,
  ...warningWords,
  ...exampleWords,
};

export const GERMAN: Wording = { words: (code, params) => saidBy(ROWS, code, params), phrase };
