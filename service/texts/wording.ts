import { ENGLISH } from "../../compiler/diagnostics/wording.ts";
import type { Language, Wording } from "../../index.ts";

/** The words of diagnostics. The German ones are loaded when they are first asked for. */
export async function wordingIn(language: Language): Promise<Wording> {
  if (language === "en") return ENGLISH;
  const { GERMAN } = await import("../../compiler/diagnostics/german/german.ts");
  return GERMAN;
}
