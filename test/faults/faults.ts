/** Faults of one line, as a tired engineer makes them: what each is in the words of the field, and where it stands. */
import { ADJUSTMENT_FAULTS } from "./adjustment-faults.ts";
import { BILLING_FAULTS } from "./billing-faults.ts";
import { FEE_FAULTS } from "./fee-faults.ts";
import { METERING_FAULTS } from "./metering-faults.ts";
import { PRICING_FAULTS } from "./pricing-faults.ts";

export interface Fault {
  /** What the engine would do. */
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  /** A text that stands once in the file, and what stands in its place once the fault is planted. */
  readonly from: string;
  readonly to: string;
  /** The contract calculated by hand (`cap-02`) or event set (`events/voids`) that it makes wrong. */
  readonly by: string;
}

export const FAULTS: readonly Fault[] = [
  ...METERING_FAULTS,
  ...PRICING_FAULTS,
  ...FEE_FAULTS,
  ...BILLING_FAULTS,
  ...ADJUSTMENT_FAULTS,
];
