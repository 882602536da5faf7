/** Words that show their clause in the editor. */
import type { ComponentChildren, JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { narrowPage } from "../../frame/narrow.ts";
import type { Spot } from "../../state/model.ts";
import { withShown } from "../../state/views.ts";

interface ClauseLinkProps extends Shown {
  readonly spot: Spot;
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function ClauseLink({ playground: { model }, spot, label, children }: ClauseLinkProps): JSX.Element {
  const show = (): void => {
    const { matches: isNarrow } = narrowPage();
    model.set(now => withShown(now, spot, isNarrow));
  };
  return (
    <button type="button" class="link clause" title={label} onClick={show}>
      {children}
    </button>
  );
}
