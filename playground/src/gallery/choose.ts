/** A worked contract takes the place of all texts; its events lie ready beside it. */
import { withDocuments } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
import { NO_USAGE_GIVEN } from "../state/usage.ts";

export async function chooseWorked({ model }: Playground, name: string): Promise<void> {
  const { workedDocuments, sampleEvents } = await import("./contracts.ts");
  const [documents, events] = await Promise.all([workedDocuments(name), sampleEvents(name)]);
  if (documents === null) return;
  model.set(now => withDocuments(now, documents, name, { ...NO_USAGE_GIVEN, events }));
}

/** The events of the contract that is seen first, which is there before they are. */
export async function addSampleEvents({ model }: Playground, name: string): Promise<void> {
  const { sampleEvents } = await import("./contracts.ts");
  const events = await sampleEvents(name);
  model.set(now =>
    now.gallery === name && now.usage.events === null ? { ...now, usage: { ...now.usage, events } } : now,
  );
}
