/** `set seats to 40 seats from 2026-07-15`: an inherited parameter with other values. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ParameterChange, ParameterDecl, SetDecl } from "../syntax/tree.ts";

/**
 * Without `from` the value stands in place of all the parameter's values, with it from that day on. An inherited value
 * of a later day would contradict it or not, and nothing says which: then the parameter is to be replaced.
 */
export function setParameter(
  parameter: ParameterDecl,
  set: SetDecl,
  starts: string | null,
  report: Report,
): ParameterDecl {
  const { from, value } = set;
  const name = parameter.name.text;
  if (from === null) return { ...parameter, value, changes: [] };
  if (starts !== null && from.text < starts) {
    report("TAR2030", from.span, { name, from: from.text, starts });
    return parameter;
  }
  const later = parameter.changes.find(change => change.from.text > from.text);
  if (later !== undefined) {
    const related = [{ span: later.span, note: "the later value" }];
    report("TAR2031", set.span, { name, from: from.text, later: later.from.text }, { related });
    return parameter;
  }
  const change: ParameterChange = { kind: "parameter-change", from, value, span: set.span };
  const earlier = parameter.changes.filter(one => one.from.text !== from.text);
  return { ...parameter, changes: [...earlier, change] };
}
