/** The German words of a check; a module of its own, so that only who asks for them loads them. */
export { clauseInGerman, germanWording, toldInGerman } from "../index.ts";
export { checkInGerman } from "./output/check/de.ts";
