/** Deutsch: a module of its own, so that only who asks for it loads it. */
import { unreadableInGerman } from "../../../input/german/phrases.ts";
import { problemInGerman } from "../../../input/german/problems.ts";
import { IN_GERMAN as SERVICE_IN_GERMAN } from "../../../service/texts/saying-german.ts";
import type { Saying } from "./saying.ts";

export const IN_GERMAN: Saying = {
  ...SERVICE_IN_GERMAN,
  problem: problemInGerman,
  unreadable: unreadableInGerman,
};
