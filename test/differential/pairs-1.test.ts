/** The first half of the pairs of the differential test. */
import { comparePairs } from "./pairs.ts";

comparePairs(0);
