/** Deutsch: a module of its own, so that only who asks for it loads it. */
import { clauseInGerman } from "../../runtime/german/coverage.ts";
import { toldInGerman } from "../../runtime/german/told.ts";
import { germanRefusals } from "../refusals/de.ts";
import { refusalSaidBy } from "../refusals/words.ts";
import type { Saying } from "./saying.ts";

export const IN_GERMAN: Saying = {
  refusal: refusal => refusalSaidBy(germanRefusals, refusal),
  told: toldInGerman,
  clause: clauseInGerman,
};
