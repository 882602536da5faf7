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

export function Fixes({ playground, found }: FixesShown): JSX.Element | null {
  const { model, side } = playground;
  const language = useStore(model, now => now.language);
  const [fixes, setFixes] = useState<readonly CodeAction[]>([]);
  useEffect(() => {
    let isGone = false;
    side.ask("fixes", { path: found.path, range: found.range, language }).then(
      actions => {
        if (!isGone) setFixes(actions.filter(({ codes }) => codes.includes(found.code)));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [found, language]);
  if (fixes.length === 0) return null;
  return (
    <div class="problem-fixes">
      {fixes.map(({ title, edit, isPreferred }) => (
        <button
          key={title}
          type="button"
          class={isPreferred ? "preferred" : ""}
          onClick={() => void makeEdit(playground, edit, model.get().revision)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
