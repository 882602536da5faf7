/** What has been counted so far, while more comes. */
import { bug } from "../number/bug.ts";
import { type Corrections, correctionsAt } from "./corrections.ts";
import type { AccountState, State } from "./intake-state.ts";
import { type PeriodSlices, usageKnown } from "./known-usage.ts";
import { byTarget } from "./voids.ts";

export interface UsageNow {
  /** Null for a subject that is no account. */
  readonly account: (subject: string) => AccountState | null;
  /** Whether what was taken must be settled before anybody can say what counts. */
  readonly isUnsettled: () => boolean;
  /** Once settled: takes further events as if those so far had been a first pass without a doubt. */
  readonly resume: () => void;
}

export function usageNow(state: State): UsageNow {
  return {
    account: subject => state.accounts.get(subject) ?? null,
    isUnsettled: () => state.hasNewVoids || state.identities.isDoubtful(),
    resume: () => resume(state),
  };
}

/** Voids whose events have not come yet wait for them; the others have done their work. */
function resume(state: State): void {
  if (state.phase !== "done") bug("intake goes on before it is settled");
  const { contentOf } = state.identities;
  const waiting = state.voids.standing(contentOf).filter(({ target }) => contentOf(target) === null);
  state.targets = byTarget(waiting);
  state.hasNewVoids = false;
  state.phase = "first";
}

/** What a bill is made from, as it knows it; what the fast lane has tallied must have been poured. */
export function usageOf(
  account: AccountState,
  number: number,
): PeriodSlices & { readonly corrections: Corrections | null } {
  return { ...usageKnown(account, number, number), corrections: correctionsAt(account, number) };
}
