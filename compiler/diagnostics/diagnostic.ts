/** Diagnostics as data: a code of the catalogue, its typed parameters and places. Words are rendered at the edge. */
import type { Span } from "../source/span.ts";
import type { Code, ParamsOf } from "./catalogue/index.ts";
import type { Severity } from "./row.ts";
import { SEVERITIES } from "./severities.ts";

export type { Code } from "./catalogue/index.ts";

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  readonly params: Readonly<Record<string, string>>;
  readonly related: readonly RelatedPlace[];
  /** A concrete case that shows the fault: values, a quantity, a date. */
  readonly witness: string | null;
  /** The case as an example of the language, whose amount the reader states. */
  readonly example: string | null;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly note: string;
}

export interface Extra {
  readonly related?: readonly RelatedPlace[];
  readonly witness?: string | null;
  readonly example?: string | null;
}

/** Takes the diagnostics of a phase. The parameters must be those that the code's row names. */
export type Report = <C extends Code>(code: C, span: Span, params: ParamsOf<C>, extra?: Extra) => void;

/** A collector: at most `LIMIT` errors and as many warnings are kept, and one place carries the same words once. */
export interface DiagnosticSink {
  readonly report: Report;
  readonly list: () => readonly Diagnostic[];
  readonly hasErrors: () => boolean;
  /** Some were not kept. */
  readonly isFull: () => boolean;
}

export const DIAGNOSTIC_LIMIT = 100;

export function diagnosticSink(): DiagnosticSink {
  const kept: Diagnostic[] = [];
  const seen = new Set<string>();
  const counts = { error: 0, warning: 0 };
  const report: Report = (code, span, params, extra) => {
    const key = `${code} ${span.path} ${span.start} ${JSON.stringify(params)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const severity = SEVERITIES[code];
    counts[severity] += 1;
    if (counts[severity] > DIAGNOSTIC_LIMIT) return;
    kept.push({
      code,
      severity,
      span,
      params,
      related: extra?.related ?? [],
      witness: extra?.witness ?? null,
      example: extra?.example ?? null,
    });
  };
  return {
    report,
    list: () => toldOnce(inOrder(kept)),
    hasErrors: () => counts.error > 0,
    isFull: () => kept.length < counts.error + counts.warning,
  };
}

/** What is found wherever a name or value is used, though its one cause is that it is not declared. */
const TOLD_ONCE: ReadonlySet<Code> = new Set(["TAR3002", "TAR3007", "TAR4002", "TAR4017"]);

const PLACES_SHOWN = 5;

/** What is not declared is told where it stands first; the other places are named with it. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = new Map<string, Diagnostic[]>();
  const first = diagnostics.filter(one => {
    if (!TOLD_ONCE.has(one.code)) return true;
    const key = `${one.code} ${one.span.path} ${causeOf(one)}`;
    const earlier = others.get(key);
    if (earlier === undefined) others.set(key, [one]);
    else earlier.push(one);
    return earlier === undefined;
  });
  const more = new Map([...others.values()].map(([one, ...rest]) => [one, rest]));
  return first.map(one => {
    const places = (more.get(one) ?? []).slice(0, PLACES_SHOWN);
    const related = places.map(({ span }) => ({ span, note: "it is used here" }));
    return related.length === 0 ? one : { ...one, related: [...one.related, ...related] };
  });
}

/** What lacks: a meter or parameter is sought as either, too, and a unit by both of its words. */
function causeOf({ code, params: { kind = "", name = "", owner = "", value = "" } }: Diagnostic): string {
  if (code === "TAR4002") return name.replace(/s$/, "");
  const isShared = kind === "meter" || kind === "parameter";
  return [isShared ? "meter or parameter" : kind, name, owner, value].join(" ");
}

/** By file, then place, then code: the same text always lists the same. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) => rank(a.span.path, b.span.path) || a.span.start - b.span.start || rank(a.code, b.code),
  );
}
