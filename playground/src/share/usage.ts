/** The usage that a link holds: everything but events, which are seldom small. */
import type { AccountChoice, EachChoice, Usage } from "../state/usage.ts";
import { aText, aWholeNumber, objectOf, orNull, type Reader, recordOf } from "./readers.ts";

export type SharedUsage = Pick<Usage, "account" | "quantities" | "each">;

export function sharedUsage({ account, quantities, each }: Usage): SharedUsage {
  return { account, quantities, each };
}

export const aUsage: Reader<SharedUsage> = objectOf<SharedUsage>({
  account: objectOf<AccountChoice>({
    id: orNull(aText),
    start: orNull(aText),
    ends: orNull(aText),
    bill: orNull(aWholeNumber),
    parameters: recordOf(aText),
  }),
  quantities: recordOf(aText),
  each: recordOf(objectOf<EachChoice>({ count: orNull(aText), fields: recordOf(aText) })),
});
