import type { Refusal, RefusalParams } from "./refusal.ts";

/** What is said of each refusal in one language: of a new name a sentence, of the rest one without its full stop. */
export type RefusalRows = { readonly [K in keyof RefusalParams]: (params: RefusalParams[K]) => string };

/** The parameters must be those of the refusal's row. */
export function refusalSaidBy(rows: RefusalRows, { refused, params }: Refusal): string {
  const say = rows[refused] as (params: Refusal["params"]) => string;
  return say(params);
}
