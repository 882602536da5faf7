/** The oracle as the harness calls it; null while there is none. */
import type { Oracle } from "./witnesses.ts";

export async function loadOracle(): Promise<Oracle | null> {
  const folder = process.env.TARIF_ORACLE ?? "../oracle";
  try {
    const { oracleBills } = (await import(`${folder}/oracle.ts`)) as Pick<Oracle, "oracleBills">;
    const { OracleCannot } = (await import(`${folder}/fractions.ts`)) as {
      OracleCannot: new (why: string) => Error;
    };
    return { oracleBills, cannot: error => error instanceof OracleCannot };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  }
}

/** In its absence nothing is compared, and every pair that the engine rates counts as one that the oracle cannot. */
export const NO_ORACLE: Oracle = {
  oracleBills: () => {
    throw new Error("no oracle");
  },
  cannot: () => true,
};
