/** The oracle as the harness calls it. */
import { OracleCannot, oracleBills, oracleExamples } from "../oracle/oracle.ts";
import type { Oracle } from "./witnesses.ts";

export const ORACLE: Oracle = {
  oracleBills,
  oracleExamples,
  cannot: error => error instanceof OracleCannot,
};
