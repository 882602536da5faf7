/**
 * What runs examples; a module of its own, so that a check of contracts without any need not load the rating of usage.
 */
export { coverage, runExamples } from "../index.ts";
