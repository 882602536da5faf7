/** What is seen first: small enough to be read at once, and rated before the gallery is there. */
import text from "../../../contracts/api-calls/api-calls.tarif?raw";
import type { Documents } from "../work/protocol.ts";

export const FIRST_CONTRACT: Documents = {
  files: new Map([["api-calls.tarif", text]]),
  entry: "api-calls.tarif",
};

/** Its name in the gallery. */
export const FIRST_NAME = "api-calls";
