import type { CompileResult } from "../compiler/compile.ts";
import { htmlOf } from "../compiler/emit/prose/html.ts";
import { markdownOf } from "../compiler/emit/prose/md.ts";
import { eventForms, formShapes, schemaText, voidShape } from "../compiler/emit/schema/event-schema.ts";
import { feedPage } from "../compiler/emit/schema/feed-page.ts";
import { EVENT_LIMITS } from "../runtime/metering/limits.ts";
import type { Plan } from "../runtime/plan/plan.ts";
import { VOID_TYPE } from "../runtime/plan/void-type.ts";
import type { ReviewFormat } from "./review.ts";

/**
 * A JSON Schema (draft 2020-12) for the events of a contract, or for one of them by its name: what some version of the
 * contract accepts. The schema of all takes voids, too, and `tarif.void` names them alone. Null where no version has such
 * an event.
 */
export function eventSchema(plan: Plan, event: string | null = null): string | null {
  const shapes = formShapes(plan, eventForms(plan, EVENT_LIMITS, event));
  if (event === VOID_TYPE) return schemaText(plan, [voidShape(EVENT_LIMITS)]);
  if (shapes.length === 0) return null;
  return schemaText(plan, event === null ? [...shapes, voidShape(EVENT_LIMITS)] : shapes);
}

/** The feed for people: fields, an example of each event, and what happens to which; null where there is an error. */
export function eventFeed(
  { plan, stated }: CompileResult,
  format: ReviewFormat = "md",
  event: string | null = null,
): string | null {
  if (plan === null) return null;
  const page = feedPage({ plan, stated, forms: eventForms(plan, EVENT_LIMITS, event), limits: EVENT_LIMITS });
  return format === "html" ? htmlOf(page) : markdownOf(page);
}
