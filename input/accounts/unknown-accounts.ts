import type { RunInfo } from "../../index.ts";

/**
 * Ids that the register knows, but under other contracts; everyone else where one account is rated by itself.
 */
export type Elsewhere = ReadonlySet<string> | "everyone else";

/** Events of subjects that no account of the register has; accounts of other contracts are known. */
export function unknownAccounts(
  { unknownAccounts: { count, first } }: RunInfo,
  { elsewhere }: { readonly elsewhere: Elsewhere },
): RunInfo["unknownAccounts"] {
  if (elsewhere === "everyone else") return { count: 0, first: [] };
  const known = first.filter(entry => elsewhere.has(entry.subject));
  return {
    count: known.reduce((left, entry) => left - entry.count, count),
    first: first.filter(entry => !elsewhere.has(entry.subject)),
  };
}
