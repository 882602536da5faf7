/** The edits that mend a problem, as buttons: for those who know no light bulb. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CodeAction, EditorDiagnostic } from "../../../service/types.ts";
import type { Shown } from "../app.tsx";
import { makeEdit } from "../state/edits.ts";
import { useStore } from "../state/store.ts";

interface FixesShown extends Shown {
  readonly found: EditorDiagnostic;
}

/** Edits of the texts of one revision. */
interface Known {
  readonly revision: number;
  readonly actions: readonly CodeAction[];
}

export function Fixes({ playground, found }: FixesShown): JSX.Element | null {
  const { model, side } = playground;
  const language = useStore(model, now => now.language);
  const revision = useStore(model, now => now.revision);
  const [fixes, setFixes] = useState<Known>({ revision, actions: [] });
  useEffect(() => {
    let isGone = false;
    const find = async (): Promise<void> => {
      await side.calm();
      if (isGone) return;
      const { path, range, code } = found;
      const actions = await side.ask("fixes", { path, range, language }).catch(() => []);
      if (!isGone) setFixes({ revision, actions: actions.filter(({ codes }) => codes.includes(code)) });
    };
    void find();
    return () => {
      isGone = true;
    };
  }, [found, revision, language]);
  if (fixes.actions.length === 0) return null;
  return (
    <div class="problem-fixes">
      {fixes.actions.map(({ title, edit, isPreferred }) => (
        <button
          key={title}
          type="button"
          class={isPreferred ? "preferred" : ""}
          onClick={() => void makeEdit(playground, edit, fixes.revision)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
