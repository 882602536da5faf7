/** What runs examples; a module of its own, so that who checks contracts without any need not load the rating of usage. */
export { coverage, runExamples } from "../index.ts";
