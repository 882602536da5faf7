/** The edits that mend a problem, as buttons: for those who know no light bulb. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CodeAction, EditorDiagnostic, WorkspaceEdit } from "../../../service/types.ts";
import type { Shown } from "../app.tsx";
import { withText } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
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
          onClick={() => void mend(playground, edit)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

/** The edit is of the texts as they were when it was asked for; of others it would mend nothing. */
async function mend({ model, side }: Playground, edit: WorkspaceEdit): Promise<void> {
  const { revision } = model.get();
  const texts = await side.ask("edited", { edit });
  model.set(now =>
    now.revision === revision
      ? [...texts].reduce((next, [path, text]) => withText(next, path, text), now)
      : now,
  );
}
