/** How the model changes. Pure: each takes the model and returns the next one. */
import type { Documents } from "../work/protocol.ts";
import type { Model } from "./model.ts";
import type { Usage } from "./usage.ts";

export function withText(model: Model, path: string, text: string): Model {
  if (model.documents.files.get(path) === text) return model;
  const files = new Map(model.documents.files).set(path, text);
  return changed(model, { ...model.documents, files });
}

/** Other texts in place of all; their usage begins anew. */
export function withDocuments(
  model: Model,
  documents: Documents,
  gallery: string | null,
  usage: Usage,
): Model {
  const fresh = {
    opened: documents,
    open: documents.entry,
    other: null,
    pointed: null,
    ran: null,
    lastGood: null,
    all: null,
  };
  return { ...changed(model, documents), ...fresh, gallery, usage };
}

/** Another file of the same texts is the contract. */
export function withEntry(model: Model, entry: string): Model {
  return changed(model, { ...model.documents, entry });
}

export function withUsage(model: Model, change: (usage: Usage) => Usage): Model {
  return { ...model, usage: change(model.usage), isStale: true };
}

function changed(model: Model, documents: Documents): Model {
  return { ...model, documents, revision: model.revision + 1, isStale: true };
}
