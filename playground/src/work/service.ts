/** The editor's questions, answered by the language service from what is compiled already. */
import {
  applyEdits,
  codeLenses,
  completions,
  definition,
  documentSymbols,
  foldingRanges,
  formatDocument,
  hover,
  inlayHints,
  prepareRename,
  quickFixes,
  references,
  rename,
} from "../../../service/index.ts";
import { isRefusal } from "../../../service/refusals/refusal.ts";
import { sayingIn } from "../../../service/texts/saying.ts";
import type { ServiceRequests } from "./service-requests.ts";
import type { Session } from "./session.ts";

type Answering = {
  readonly [N in keyof ServiceRequests]: (
    session: Session,
    asked: ServiceRequests[N]["asked"],
  ) => ServiceRequests[N]["answer"] | Promise<ServiceRequests[N]["answer"]>;
};

export const SERVICE: Answering = {
  format: (session, { path }) => formatDocument(session.snapshot(), path),
  symbols: (session, { path }) => documentSymbols(session.snapshot(), path),
  folding: (session, { path }) => foldingRanges(session.snapshot(), path),
  definition: (session, { path, position }) => definition(session.snapshot(), path, position),
  references: (session, { path, position }) => references(session.snapshot(), path, position),
  renamable: (session, { path, position }) => prepareRename(session.snapshot(), path, position),
  rename: async (session, { path, position, name, language }) => {
    const answer = rename(session.snapshot(), path, position, name);
    return isRefusal(answer) ? (await sayingIn(language)).refusal(answer) : answer;
  },
  completions: (session, { path, position, language }) =>
    completions(session.snapshot(), path, position, language),
  hover: (session, { path, position, language }) => hover(session.snapshot(), path, position, language),
  hints: (session, { path, range, language }) => inlayHints(session.snapshot(), path, range, language),
  lenses: async (session, { path, language }) =>
    codeLenses(session.snapshot(), path, language, await sayingIn(language)),
  fixes: (session, { path, range, language }) => quickFixes(session.snapshot(), path, range, language),
  edited: (session, { edit }) => applyEdits(session.snapshot().workspace, edit),
};
