/** The CloudEvents type of a void; `data.source` and `data.id` name its target. */
export const VOID_TYPE: string = "tarif.void";
