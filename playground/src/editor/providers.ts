/** What Monaco asks about the language, passed on to the worker, and its answers in Monaco's shapes. */
import type {
  DocumentSymbol,
  Location,
  SymbolKind,
  TextEdit,
  WorkspaceEdit,
} from "../../../service/types.ts";
import type { Playground } from "../state/playground.ts";
import type { Answer, Asked, RequestName } from "../work/protocol.ts";
import { TARIF } from "./language-names.ts";
import { type CancellationToken, type editor, type IPosition, languages } from "./monaco.ts";
import { positionOf, rangeOf } from "./ranges.ts";
import { pathOf, uriOf } from "./texts-of-models.ts";

export function registerProviders(playground: Playground): void {
  registerPlaces(playground);
  registerLayout(playground);
  registerRename(playground);
}

/** Null where the worker has no answer; the editor then has nothing to show. */
export async function ask<N extends RequestName>(
  { side }: Playground,
  name: N,
  asked: Asked<N>,
): Promise<Answer<N> | null> {
  try {
    return await side.ask(name, asked);
  } catch {
    return null;
  }
}

/** The same, of what nobody waits for: asked when there is calm, unless another place is asked about by then. */
export async function askInCalm<N extends RequestName>(
  playground: Playground,
  name: N,
  asked: Asked<N>,
  token: CancellationToken,
): Promise<Answer<N> | null> {
  await playground.side.calm();
  return token.isCancellationRequested ? null : ask(playground, name, asked);
}

export function at(
  model: editor.ITextModel,
  position: IPosition,
): { readonly path: string; readonly position: ReturnType<typeof positionOf> } {
  return { path: pathOf(model.uri), position: positionOf(position) };
}

function registerPlaces(playground: Playground): void {
  languages.registerDefinitionProvider([...TARIF], {
    provideDefinition: async (model, position) =>
      (await ask(playground, "definition", at(model, position)))?.map(locationOf),
  });
  languages.registerReferenceProvider([...TARIF], {
    provideReferences: async (model, position) =>
      (await ask(playground, "references", at(model, position)))?.map(locationOf),
  });
  languages.registerDocumentSymbolProvider([...TARIF], {
    displayName: "Tarif",
    provideDocumentSymbols: async model =>
      (await ask(playground, "symbols", { path: pathOf(model.uri) }))?.map(symbolOf),
  });
}

function registerLayout(playground: Playground): void {
  languages.registerFoldingRangeProvider([...TARIF], {
    provideFoldingRanges: async (model, _context, token) =>
      (await askInCalm(playground, "folding", { path: pathOf(model.uri) }, token))?.map(
        ({ startLine, endLine, kind }) => ({
          start: startLine + 1,
          end: endLine + 1,
          kind: kind === "comment" ? languages.FoldingRangeKind.Comment : languages.FoldingRangeKind.Region,
        }),
      ),
  });
  languages.registerDocumentFormattingEditProvider([...TARIF], {
    displayName: "Tarif",
    provideDocumentFormattingEdits: async model =>
      (await ask(playground, "format", { path: pathOf(model.uri) }))?.map(editOf),
  });
}

function registerRename(playground: Playground): void {
  languages.registerRenameProvider([...TARIF], {
    resolveRenameLocation: async (model, position) => {
      const found = await ask(playground, "renamable", at(model, position));
      if (found !== null) return { range: rangeOf(found.range), text: found.placeholder };
      return Promise.reject(new Error("—"));
    },
    provideRenameEdits: async (model, position, name) => {
      const answer = await ask(playground, "rename", {
        ...at(model, position),
        name,
        language: playground.model.get().language,
      });
      if (answer !== null && typeof answer !== "string") return editsOf(answer);
      // Monaco alone would tell the reason to its log.
      if (answer !== null) playground.model.set(now => ({ ...now, notice: { kind: "bad", text: answer } }));
      return { edits: [] };
    },
  });
}

function locationOf({ path, range }: Location): languages.Location {
  return { uri: uriOf(path), range: rangeOf(range) };
}

function editOf({ range, newText }: TextEdit): languages.TextEdit {
  return { range: rangeOf(range), text: newText };
}

export function editsOf(edit: WorkspaceEdit): languages.WorkspaceEdit {
  const edits = [...edit].flatMap(([path, own]) =>
    own.map(one => ({ resource: uriOf(path), textEdit: editOf(one), versionId: undefined })),
  );
  return { edits };
}

const SYMBOL_KINDS: Readonly<Record<SymbolKind, languages.SymbolKind>> = {
  contract: languages.SymbolKind.Module,
  event: languages.SymbolKind.Event,
  meter: languages.SymbolKind.Function,
  charge: languages.SymbolKind.Class,
  parameter: languages.SymbolKind.Variable,
  adjustment: languages.SymbolKind.Operator,
  policy: languages.SymbolKind.Property,
  example: languages.SymbolKind.Constant,
  other: languages.SymbolKind.Object,
};

function symbolOf({
  name,
  detail,
  kind,
  range,
  selectionRange,
  children,
}: DocumentSymbol): languages.DocumentSymbol {
  return {
    name,
    detail,
    kind: SYMBOL_KINDS[kind],
    tags: [],
    range: rangeOf(range),
    selectionRange: rangeOf(selectionRange),
    children: children.map(symbolOf),
  };
}
