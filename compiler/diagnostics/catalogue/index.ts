/**
 * The catalogue: every diagnostic that the compiler can give, by stable code. A code is never given a new meaning.
 * TAR1xxx text and grammar, 2xxx file and versions, 3xxx names, 4xxx units and values, 5xxx events and meters,
 * 6xxx charges and prices, 7xxx adjustments and policies, 8xxx examples, 9xxx not built. (TAR0xxx: the command line.)
 */
import { type Row, saidBy, type Words } from "../row.ts";
import { type AdjustmentParams, adjustmentRows } from "./adjustments.ts";
import { type ChargeTermParams, chargeTermRows } from "./charge-terms.ts";
import { type ChargeParams, chargeRows } from "./charges.ts";
import { type ExampleParams, exampleRows } from "./examples.ts";
import { type FileParams, fileRows } from "./file.ts";
import { type MeterParams, meterRows } from "./meters.ts";
import { type NameParams, nameRows } from "./names.ts";
import { type ShapeParams, shapeRows } from "./shape.ts";
import { type SyntaxParams, syntaxRows } from "./syntax.ts";
import { type ValueParams, valueRows } from "./values.ts";

export interface CatalogueParams
  extends SyntaxParams,
    FileParams,
    NameParams,
    ValueParams,
    MeterParams,
    ChargeParams,
    ChargeTermParams,
    AdjustmentParams,
    ShapeParams,
    ExampleParams {}

export type Code = keyof CatalogueParams;

export type ParamsOf<C extends Code> = CatalogueParams[C];

export const CATALOGUE: { readonly [C in Code]: Row<CatalogueParams[C]> } = {
  ...syntaxRows,
  ...fileRows,
  ...nameRows,
  ...valueRows,
  ...meterRows,
  ...chargeRows,
  ...chargeTermRows,
  ...adjustmentRows,
  ...shapeRows,
  ...exampleRows,
};

/** The words of a diagnostic, given its code and parameters. */
export function wordsOf(code: Code, params: Readonly<Record<string, string>>): Words {
  return saidBy(CATALOGUE, code, params);
}
