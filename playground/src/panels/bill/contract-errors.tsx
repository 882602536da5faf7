/** What is wrong with the contract, each with its place. */
import type { JSX } from "preact";
import type { EditorDiagnostic } from "../../../../service/types.ts";
import type { Shown } from "../../app.tsx";
import { spotOf } from "../../editor/ranges.ts";
import { useStore } from "../../state/store.ts";
import { BILL_TEXTS } from "../../texts/bill.ts";
import { ClauseLink } from "../shared/clause-link.tsx";

/** As many are listed; the editor marks all. */
const MOST = 20;
const NONE: readonly EditorDiagnostic[] = [];

export function ContractErrors({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const texts = BILL_TEXTS[useStore(model, now => now.language)];
  const diagnostics = useStore(model, now => now.rated?.diagnostics ?? NONE);
  const hasBill = useStore(model, now => now.lastGood?.bills.kind === "bills");
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return (
    <section class="contract-errors">
      <p>
        <strong>{hasBill ? texts.errors(errors.length) : texts.errorsAlone(errors.length)}</strong>
      </p>
      <ul>
        {errors.slice(0, MOST).map(one => {
          const spot = spotOf(one.path, one.range);
          return (
            <li key={`${one.path} ${spot.line} ${spot.column} ${one.code}`}>
              <ClauseLink playground={playground} spot={spot} label={texts.goTo(one.path, spot.line)}>
                {one.message}
              </ClauseLink>{" "}
              <span class="error-place">
                {one.code} · {texts.line(one.path, spot.line)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
