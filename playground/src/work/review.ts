/** The review of the present texts. Loaded when it is first asked for: prose, coverage and proposals are large. */
import {
  coverage,
  type ProposedExamples,
  proposeExamples,
  type ReviewFormat,
  review,
  reviewFindings,
  reviewOrigins,
  reviewTree,
} from "../../../index.ts";
import type { Language } from "../state/model.ts";
import type { Covered, Reviewed } from "./review-requests.ts";
import { sayingIn } from "./saying.ts";
import type { Session } from "./session.ts";
import { spotOf, spotOfLine } from "./spots.ts";

export function reviewNow(session: Session, { language }: { language: Language }): Reviewed | null {
  const { compiled, workspace } = session.snapshot();
  const document = reviewTree(compiled, language);
  if (document === null) return null;
  const findings = reviewFindings(compiled, language).map(finding => ({
    ...finding,
    spot: spotOfLine(workspace, finding.path, finding.line),
  }));
  return { document, origins: reviewOrigins(language), findings };
}

export async function coverageNow(
  session: Session,
  { language }: { language: Language },
): Promise<Covered | null> {
  const { compiled, workspace } = session.snapshot();
  const found = coverage(compiled);
  if (found === null) return null;
  const { reached, reachable } = found;
  const saying = await sayingIn(language);
  const items = found.items.map(item => {
    const { kind, status, advice, place } = item;
    const words = { clause: saying.clause(item), advice: saying.told(advice) };
    return { kind, status, ...words, spot: spotOf(workspace, place) };
  });
  return { reached, reachable, items };
}

export function reviewFileNow(
  session: Session,
  { language, format }: { language: Language; format: ReviewFormat },
): string | null {
  return review(session.snapshot().compiled, language, format);
}

export function proposeNow(
  session: Session,
  { onlyMissing }: { onlyMissing: boolean },
): ProposedExamples | null {
  const { workspace, entry } = session.snapshot();
  return proposeExamples(workspace, entry, { onlyMissing });
}
