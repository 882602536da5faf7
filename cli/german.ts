/** The German words of diagnostics; a module of its own, so that only who asks for them loads them. */
export { germanWording } from "../index.ts";
