/** The bill as a file, and on paper. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useIsStale } from "../../state/bills.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";
import { BILL_TEXTS } from "../../texts/bill.ts";
import { savedAs } from "../shared/save.ts";

const FORMS = ["json", "csv"] as const;

export function BillActions({ playground }: Shown): JSX.Element {
  const { model, worker } = playground;
  const texts = BILL_TEXTS[useStore(model, now => now.language)];
  const isStale = useIsStale(model);
  const isFaulty = useStore(model, now => (now.rated?.contract ?? null) === null);
  const count = useStore(model, ({ all }) => (all === null || all.run === null ? 1 : all.list.length));
  const save = async (form: "json" | "csv", all: boolean): Promise<void> => {
    const usage = askedUsage(model.get().usage);
    const file = await worker.ask("billFile", { usage, form, all }).catch(() => null);
    if (file !== null) savedAs(file.name, form === "json" && all ? "ndjson" : form, file.text);
  };
  const buttons = (all: boolean): readonly JSX.Element[] =>
    FORMS.map(form => (
      <button
        key={form}
        type="button"
        class="quiet"
        disabled={isStale || isFaulty}
        aria-label={all ? texts.saveAllAs[form] : texts.saveOne[form]}
        onClick={() => void save(form, all)}
      >
        {form.toUpperCase()}
      </button>
    ));
  return (
    <div class="bill-actions">
      <span class="action-label">{texts.save}</span>
      {buttons(false)}
      {count > 1 && (
        <>
          <span class="action-label">{texts.saveAll(count)}</span>
          {buttons(true)}
        </>
      )}
      <button type="button" class="quiet" onClick={() => print()}>
        {texts.print}
      </button>
    </div>
  );
}
