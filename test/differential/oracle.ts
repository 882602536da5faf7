/** The oracle as the harness calls it. */
import { OracleCannot, oracleBills } from "../oracle/oracle.ts";
import type { Oracle } from "./witnesses.ts";

export const ORACLE: Oracle = { oracleBills, cannot: error => error instanceof OracleCannot };
