/** A lock with everything in it. */
import type { Lock } from "../../index.ts";
import { HASH } from "./whole-plan.ts";

export const WHOLE_LOCK: Lock = {
  format: "tarif-lock/1",
  versions: [
    { contract: "acme", version: 1, meaning: HASH, iana: "2026a" },
    { contract: "acme", version: 2, meaning: HASH, iana: "2026b" },
  ],
};
