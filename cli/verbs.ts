/** The verbs in the order of the help. Each module is loaded only when its verb is used. */
import type { VerbModule } from "./verbs/verb.ts";

export interface VerbRow {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<VerbModule>;
}

export const VERBS: readonly VerbRow[] = [
  {
    name: "init",
    summary: "start a contract in a new folder, with events to rate",
    load: () => import("./verbs/init.ts"),
  },
  {
    name: "check",
    summary: "find mistakes in contracts and run their examples",
    load: () => import("./verbs/check.ts"),
  },
  {
    name: "examples",
    summary: "propose examples with computed amounts, for a person to check",
    load: () => import("./verbs/examples.ts"),
  },
  {
    name: "fmt",
    summary: "lay contracts out in the one canonical form",
    load: () => import("./verbs/fmt.ts"),
  },
  {
    name: "lock",
    summary: "record what signed contracts mean, so that check finds a change",
    load: () => import("./verbs/lock.ts"),
  },
  {
    name: "rate",
    summary: "turn usage events into bills",
    load: () => import("./verbs/rate.ts"),
  },
  {
    name: "diff",
    summary: "show what a change means: prices, terms, and whose bill changes",
    load: () => import("./verbs/diff.ts"),
  },
  {
    name: "compare",
    summary: "rate the same usage under several contracts: revenue, winners, break-even",
    load: () => import("./verbs/compare.ts"),
  },
  {
    name: "explain",
    summary: "show the arithmetic of a bill step by step",
    load: () => import("./verbs/explain.ts"),
  },
  {
    name: "review",
    summary: "tell the agreement in plain prose, for those who sign it",
    load: () => import("./verbs/review.ts"),
  },
  {
    name: "schema",
    summary: "describe the events that a contract is fed with, as JSON Schema or as a page",
    load: () => import("./verbs/schema.ts"),
  },
  {
    name: "compile",
    summary: "write the plan that a contract compiles to",
    load: () => import("./verbs/compile.ts"),
  },
];
