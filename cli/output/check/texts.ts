/** What a check says beside its diagnostics, in each language: coverage, unsaid defaults, the largest amounts. */

/** "3 of 4 clauses (75%)" */
export interface Share {
  readonly reached: number;
  readonly reachable: number;
  readonly percent: number;
}

export interface CheckTexts {
  readonly coverage: {
    readonly head: (path: string, share: Share) => string;
    readonly unreached: string;
    readonly unreachable: string;
    /** What an example needs, or why there is none. */
    readonly needs: (advice: string) => string;
    readonly since: (advice: string) => string;
    /** Of sentences that begin with these words. */
    readonly byDefault: (words: readonly string[]) => string;
    readonly little: (path: string, share: Share, least: number) => string;
  };
  readonly strict: {
    readonly head: (path: string, count: number) => string;
    readonly line: (of: string, words: string) => string;
    readonly remedy: string;
  };
  readonly largest: {
    readonly head: string;
    readonly bill: string;
    readonly once: (amount: string) => string;
    /** `period` as a contract writes it after `each`. */
    readonly each: (amount: string, period: string) => string;
  };
  readonly findings: FindingTexts;
}

/** Title, reason, message and remedy as a diagnostic has them. */
interface FindingTexts {
  readonly failedExample: {
    readonly title: string;
    readonly reason: string;
    readonly message: (title: string, what: string, expected: string, actual: string) => string;
    readonly remedy: string;
    readonly note: (title: string) => string;
  };
  readonly unstated: {
    readonly title: string;
    readonly reason: string;
    readonly message: (words: string, of: string) => string;
    readonly remedy: (words: string) => string;
  };
  readonly little: { readonly title: string; readonly remedy: string };
  readonly notReached: {
    readonly title: string;
    readonly reason: string;
    readonly message: (clause: string) => string;
    readonly remedy: (advice: string) => string;
  };
}
