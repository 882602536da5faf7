/**
 * What a share link holds, in the fragment of the address, which no server ever sees: `#1:` and the packed texts,
 * also those that are compared with, the view and the usage. `1` is the version of this form.
 */
import type { View } from "../state/model.ts";
import { NO_USAGE_GIVEN } from "../state/usage.ts";
import type { Documents } from "../work/protocol.ts";
import { packed, unpacked } from "./packed.ts";
import { aText, objectOf, oneOf, orElse, orNull, type Reader, recordOf, Unfit } from "./readers.ts";
import { TooLarge } from "./stream.ts";
import { aUsage, type SharedUsage, sharedUsage } from "./usage.ts";

export interface Shared {
  readonly documents: Documents;
  readonly other: { readonly title: string; readonly documents: Documents } | null;
  readonly view: View;
  readonly usage: SharedUsage;
}

export type ReadShare =
  /** The address holds none. */
  | { readonly kind: "none" }
  | { readonly kind: "shared"; readonly shared: Shared }
  | { readonly kind: "fault"; readonly fault: ShareFault };

export type ShareFault =
  /** Written by a newer page. */
  "version" | "broken" | "large";

const VERSION = "1";
const MOST_FILES = 64;
const MOST_NAME = 200;

/** With the `#`; null where it is too large for a link. */
export async function fragmentOf({ documents, other, view, usage }: Shared): Promise<string | null> {
  const plain = {
    ...plainDocuments(documents),
    other: other === null ? null : { title: other.title, ...plainDocuments(other.documents) },
    view,
    usage,
  };
  const text = await packed(JSON.stringify(plain));
  return text === null ? null : `#${VERSION}:${text}`;
}

export async function readFragment(fragment: string): Promise<ReadShare> {
  const found = /^#(\d+):(.*)$/s.exec(fragment);
  if (found === null) return { kind: "none" };
  const [, version, text = ""] = found;
  if (version !== VERSION) return { kind: "fault", fault: "version" };
  try {
    return { kind: "shared", shared: read(JSON.parse(await unpacked(text))) };
  } catch (thrown) {
    return { kind: "fault", fault: thrown instanceof TooLarge ? "large" : "broken" };
  }
}

interface PlainDocuments {
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
}

function plainDocuments({ files, entry }: Documents): PlainDocuments {
  return { files: Object.fromEntries(files), entry };
}

const read: Reader<Shared> = value => {
  const { files, entry, other, view, usage } = aShare(value);
  return {
    documents: documentsOf({ files, entry }),
    other: other === null ? null : { title: other.title, documents: documentsOf(other) },
    view,
    usage,
  };
};

const aShare = objectOf<{
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly other: (PlainDocuments & { readonly title: string }) | null;
  readonly view: View;
  readonly usage: SharedUsage;
}>({
  files: recordOf(aText),
  entry: aText,
  other: orElse(orNull(objectOf({ title: aText, files: recordOf(aText), entry: aText })), null),
  view: orElse(oneOf<View>("bill", "curves", "compare", "review"), "bill"),
  usage: orElse(aUsage, sharedUsage(NO_USAGE_GIVEN)),
});

function documentsOf({ files, entry }: PlainDocuments): Documents {
  const named = new Map(Object.entries(files));
  if (named.size > MOST_FILES || !named.has(entry)) throw new Unfit("no contract among the files");
  if ([...named.keys()].some(path => path === "" || path.length > MOST_NAME)) throw new Unfit("no name");
  return { files: named, entry };
}
