/** The feed of a contract for people who build it: its events, an example of each, and what happens to which event. */
import { bug } from "../../../runtime/number/bug.ts";
import type { Plan } from "../../../runtime/plan/plan.ts";
import { VOID_TYPE } from "../../../runtime/plan/void-type.ts";
import type { StatedClauses } from "../../resolve/stated.ts";
import type { Context } from "../prose/context.ts";
import {
  type Block,
  heading,
  list,
  paragraph,
  type ReviewDocument,
  table,
  textColumn,
} from "../prose/document.ts";
import { english } from "../prose/en/en.ts";
import { eventEventualities } from "../prose/sections/eventualities.ts";
import { fieldTable } from "../prose/sections/measured.ts";
import type { EventForm } from "./event-schema.ts";
import type { EventLimits } from "./field-schema.ts";
import { sampleEvent, sampleVoid } from "./sample-event.ts";

export interface FeedInput {
  readonly plan: Plan;
  readonly forms: readonly EventForm[];
  readonly stated: ReadonlyMap<number, StatedClauses>;
  readonly limits: EventLimits;
}

export function feedPage(input: FeedInput): ReviewDocument {
  const { plan, forms } = input;
  const title = `Event feed of ${plan.contract.title}`;
  return {
    language: "en",
    title,
    blocks: [
      heading(1, title),
      ...paragraph(
        "Usage is reported as CloudEvents 1.0 in JSON, one object for each event.",
        "In what order they arrive means nothing.",
        forms.length === 0 ? "This contract is fed with no events." : null,
      ),
      ...(forms.length === 0
        ? []
        : [
            ...envelopeBlocks(input.limits),
            ...forms.flatMap(form => formBlocks(input, form)),
            ...voidBlocks(plan),
          ]),
      ...(forms.length === 0 ? [] : ruleBlocks(input)),
    ],
  };
}

function envelopeBlocks({ identity, digitsBefore, digitsAfter, textField }: EventLimits): readonly Block[] {
  const text = `text of 1 to ${identity} characters, without controls`;
  const columns = [
    { title: "Attribute", look: "code" } as const,
    textColumn("Needed"),
    textColumn("Value"),
    textColumn("Meaning"),
  ];
  return [
    heading(2, "Every event"),
    ...table(columns, [
      ["specversion", "as CloudEvents says", "1.0", "The version of CloudEvents; absent is read as 1.0."],
      ["id", "yes", text, "With the source it names the event for ever."],
      ["source", "yes", text, "The system that the event comes from."],
      ["type", "yes", "as below", "Which event it is; of other types nothing is billed."],
      ["subject", "yes", text, "The account that is billed."],
      [
        "time",
        "yes",
        "date and time with offset",
        "When it happened; it decides the period and the version.",
      ],
      ["received", "no", "date and time with offset", "When it was received; absent means at its own time."],
      [
        "data",
        "where a field is needed",
        "object",
        "The fields of the event; keys that no field names are not looked at.",
      ],
    ]),
    ...list([
      `A number is a JSON number or a decimal string such as "0.05", exact to its last digit: at most ${digitsBefore} digits before the point and ${digitsAfter} after it.`,
      `A text field holds at most ${textField} characters.`,
      "A date and time is RFC 3339, with capital T and Z and at most nine decimals: 2026-01-31T07:00:00Z.",
      "Null is the same as absent.",
    ]),
  ];
}

function formBlocks(input: FeedInput, form: EventForm): readonly Block[] {
  const { event, versions } = form;
  const [version] = versions;
  if (version === undefined) return [];
  const context = contextOf(input, version.version);
  const isOne = input.forms.filter(other => other.event.name === event.name).length === 1;
  const numbers = english.words.and(versions.map(one => String(one.version)));
  const isSingle = versions.length === 1;
  const isEverywhere = versions.length === input.plan.versions.length;
  const of = `${isSingle ? "version" : "versions"} ${numbers}`;
  const title = event.title === null ? `Event “${event.name}”` : `Event “${event.name}”: ${event.title}`;
  return [
    heading(2, isOne ? title : `${title} (${of})`),
    ...paragraph(
      `Its type is “${event.type}”.`,
      event.fields.length === 0 ? "It has no fields: that it happened is all that counts." : null,
      isEverywhere
        ? null
        : `This form is for what happens while ${of} of the contract ${isSingle ? "is" : "are"} in force, from ${version.from} on.`,
    ),
    ...fieldTable(context, event),
    ...paragraph("For example:"),
    { kind: "code", text: sampleEvent(form, input.limits) },
  ];
}

/** Every feed knows how an event is taken back. */
function voidBlocks({ versions }: Plan): readonly Block[] {
  const columns = [
    textColumn("Field"),
    { title: "Key", look: "code" } as const,
    textColumn("Kind"),
    textColumn("Values"),
    textColumn("If it is missing"),
  ];
  const missing = "the void is rejected";
  return [
    heading(2, "Taking an event back"),
    ...paragraph(
      `An event of the type “${VOID_TYPE}” takes another one of the same account back, also one that is still to come.`,
      "What becomes of it stands below.",
    ),
    ...table(columns, [
      ["source", "source", "text", "the source of the other event", missing],
      ["id", "id", "text", "its id", missing],
    ]),
    ...paragraph("For example:"),
    { kind: "code", text: sampleVoid(versions[0]?.from ?? "") },
  ];
}

/** The rules of each version; a version with the rules of the one before says nothing. */
function ruleBlocks(input: FeedInput): readonly Block[] {
  const blocks: Block[] = [heading(2, "What happens to which event")];
  blocks.push(...paragraph(english.eventualities.rule));
  let before = "";
  for (const version of input.plan.versions) {
    const items = eventEventualities(contextOf(input, version.version));
    const text = JSON.stringify(items);
    if (text === before) continue;
    if (input.plan.versions.length > 1)
      blocks.push(heading(3, `From version ${version.version}, ${version.from}`));
    blocks.push({ kind: "terms", items });
    before = text;
  }
  return blocks;
}

const NOTHING_STATED: StatedClauses = { policies: new Map(), timings: new Set() };

function contextOf({ plan, stated }: FeedInput, number: number): Context {
  const version = plan.versions.find(one => one.version === number) ?? bug(`no version ${number}`);
  return { plan, version, phrases: english, stated: stated.get(number) ?? NOTHING_STATED };
}
