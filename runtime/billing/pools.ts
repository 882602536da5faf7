/** Accounts that are billed to another one: their usage counts as its own, told apart by the dimension `account`. */
import type { Account } from "./account.ts";
import type { AccountProblem } from "./account-problems.ts";

/** The account that pays for this one: itself, or the one that it is billed to. */
export function payerOf(account: Account): string {
  return account.billTo ?? account.id;
}

/** Whether the account has bills of its own. */
export function hasBills(account: Account): boolean {
  return (account.billTo ?? null) === null;
}

/** By the account that pays: those that are billed to it, in the order given. */
export function membersOf(accounts: readonly Account[]): (payer: string) => readonly Account[] {
  const members = new Map<string, Account[]>();
  for (const account of accounts) {
    if (hasBills(account)) continue;
    const others = members.get(payerOf(account));
    if (others === undefined) members.set(payerOf(account), [account]);
    else others.push(account);
  }
  return payer => members.get(payer) ?? [];
}

/**
 * What is wrong between accounts of one contract that are in order by themselves (`checkAccount`); empty where each
 * child has a payer with bills of its own.
 */
export function checkPools(accounts: readonly Account[]): readonly AccountProblem[] {
  const byId = new Map(accounts.map(account => [account.id, account]));
  return accounts.flatMap(account => {
    const detail = hasBills(account) ? null : faultOf(account, byId.get(payerOf(account)));
    return detail === null ? [] : [{ account: account.id, kind: "billed to another account", detail }];
  });
}

function faultOf(child: Account, payer: Account | undefined): string | null {
  const name = payerOf(child);
  if (name === child.id) return "it is billed to itself";
  if (payer === undefined) return `it is billed to ${name}, which is no account of this contract`;
  if (!hasBills(payer)) return `it is billed to ${name}, which is billed to ${payerOf(payer)} itself`;
  if (Object.keys(child.parameters).length > 0)
    return `it is billed to ${name}, whose parameters hold, so it cannot set its own`;
  if (child.start < payer.start) return `it starts on ${child.start}, before ${name}, to which it is billed`;
  if (child.end !== null && payer.end !== null && child.end > payer.end)
    return `it ends on ${child.end}, after ${name}, to which it is billed`;
  const isCorrected = payer.end === null || (child.endKnown ?? "") <= (payer.endKnown ?? payer.end);
  if (child.end !== null && (child.endKnown ?? "") > child.end && !isCorrected)
    return `its end becomes known on ${child.endKnown}, after the bills of ${name}, to which it is billed`;
  return null;
}
