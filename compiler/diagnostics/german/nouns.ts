/** Deutsch: wie heisst, was ein Vertrag erklärt. */

type Gender = "m" | "f" | "n";

const NOUNS: Readonly<Record<string, readonly [Gender, string]>> = {
  allowance: ["f", "Freimenge"],
  band: ["f", "Einteilung"],
  charge: ["n", "Entgelt"],
  contract: ["m", "Vertrag"],
  credit: ["n", "Guthaben"],
  dimension: ["n", "Merkmal"],
  discount: ["m", "Rabatt"],
  event: ["n", "Ereignis"],
  example: ["n", "Beispiel"],
  field: ["n", "Feld"],
  maximum: ["m", "Höchstbetrag"],
  meter: ["m", "Zähler"],
  minimum: ["m", "Mindestbetrag"],
  parameter: ["m", "Parameter"],
  policy: ["m", "Block mit Regeln"],
  "price list": ["f", "Preisliste"],
  tax: ["f", "Steuer"],
  unit: ["f", "Einheit"],
};

/** "Zähler", "Zähler oder Parameter", "Feld von «call»". */
export function noun(kind: string): string {
  return declined(kind, () => "");
}

/** Whom: "keinen Zähler", "keine Einheit". */
export function no(kind: string): string {
  return declined(kind, gender => ({ m: "keinen ", f: "keine ", n: "kein " })[gender]);
}

/** "ein Zähler", "eine Einheit". */
export function one(kind: string): string {
  return declined(kind, gender => (gender === "f" ? "eine " : "ein "));
}

/** Whom: "den Zähler", "die Einheit". */
export function theOne(kind: string): string {
  return declined(kind, gender => ({ m: "den ", f: "die ", n: "das " })[gender]);
}

/** Of "meter or parameter" the first decides the article. */
function declined(kind: string, article: (gender: Gender) => string): string {
  const [, what = kind, owner] = /^(.+?)(?: of (.+))?$/.exec(kind) ?? [];
  const [first, ...others] = what.split(" or ").map(one => NOUNS[one] ?? (["n", one] as const));
  if (first === undefined) return kind;
  const all = [`${article(first[0])}${first[1]}`, ...others.map(([, word]) => word)].join(" oder ");
  return owner === undefined ? all : `${all} von «${owner}»`;
}
