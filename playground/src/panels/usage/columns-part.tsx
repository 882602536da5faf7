/** What the columns of a table of events mean: as proposed, and as somebody changes it. */
import type { ComponentChildren, JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { ownOf } from "../../state/own.ts";
import { useStore } from "../../state/store.ts";
import type { ColumnsChoice } from "../../state/usage.ts";
import { USAGE_TEXTS, type UsageTexts } from "../../texts/usage.ts";
import type { EventTable } from "../../work/rating-requests.ts";

interface PartProps {
  readonly table: EventTable;
  readonly texts: UsageTexts;
  readonly set: (change: Partial<ColumnsChoice>) => void;
}

export function ColumnsPart({ playground: { model } }: Shown): JSX.Element | null {
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const isTable = useStore(model, now => now.usage.events?.format === "csv");
  const table = useStore(model, now => now.lastGood?.table ?? null);
  if (table === null || !isTable) return null;
  const { chosen, missing } = table;
  const set = (change: Partial<ColumnsChoice>): void =>
    model.set(now => withUsage(now, usage => ({ ...usage, columns: { ...chosen, ...change } })));
  return (
    <fieldset class="control-group columns-part">
      <legend>{texts.table}</legend>
      {missing.length > 0 && (
        <p class="usage-remark amiss" role="alert">
          {texts.missing(missing.map(one => ownOf(texts.missingNames, one) ?? one).join(", "))}
        </p>
      )}
      <EventChoice table={table} texts={texts} set={set} />
      <Row label={texts.time}>
        <ColumnSelect
          label={texts.time}
          table={table}
          texts={texts}
          value={chosen.time}
          onChoose={time => set({ time })}
        />
      </Row>
      <SubjectChoice table={table} texts={texts} set={set} />
      <FieldChoices table={table} texts={texts} set={set} />
      <IdentityChoice table={table} texts={texts} set={set} />
      <Row label={texts.zone}>
        <input
          type="text"
          aria-label={texts.zone}
          value={chosen.zone}
          onChange={event => set({ zone: event.currentTarget.value })}
        />
      </Row>
    </fieldset>
  );
}

function EventChoice({ table: { types, chosen }, texts, set }: PartProps): JSX.Element {
  return (
    <Row label={texts.type}>
      <select
        aria-label={texts.type}
        value={chosen.type}
        onChange={event => set({ type: event.currentTarget.value })}
      >
        {types.map(({ type, title }) => (
          <option key={type} value={type}>
            {title}
          </option>
        ))}
      </select>
    </Row>
  );
}

function SubjectChoice({ table, texts, set }: PartProps): JSX.Element {
  const { subject } = table.chosen;
  return (
    <Row label={texts.subject}>
      <ColumnSelect
        label={texts.subject}
        table={table}
        texts={texts}
        none={texts.sameSubject}
        value={subject.kind === "column" ? subject.value : ""}
        onChoose={value => set({ subject: { kind: value === "" ? "fixed" : "column", value } })}
      />
      {subject.kind === "fixed" && (
        <input
          type="text"
          aria-label={texts.subjectValue}
          placeholder="acme"
          value={subject.value}
          onInput={event => set({ subject: { kind: "fixed", value: event.currentTarget.value } })}
        />
      )}
    </Row>
  );
}

function FieldChoices({ table, texts, set }: PartProps): JSX.Element {
  const { types, chosen } = table;
  const fields = types.find(({ type }) => type === chosen.type)?.fields ?? [];
  return (
    <>
      {fields.map(({ name, unit, isRequired }) => {
        const label = unit === null || unit.plural === "" ? name : `${name} (${unit.plural})`;
        return (
          <Row key={name} label={label}>
            <ColumnSelect
              label={label}
              table={table}
              texts={texts}
              none={isRequired ? texts.required : texts.noColumn}
              value={ownOf(chosen.fields, name) ?? ""}
              onChoose={column => set({ fields: { ...chosen.fields, [name]: column } })}
            />
          </Row>
        );
      })}
    </>
  );
}

function IdentityChoice({ table, texts, set }: PartProps): JSX.Element {
  return (
    <Row label={texts.identity}>
      <ColumnSelect
        label={texts.identity}
        table={table}
        texts={texts}
        none={texts.fromRow}
        value={table.chosen.id ?? ""}
        onChoose={id => set({ id: id === "" ? null : id })}
      />
    </Row>
  );
}

function Row({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="column-row">
      <span aria-hidden="true">{label}</span>
      <span class="column-choice">{children}</span>
    </div>
  );
}

interface ColumnSelectProps {
  readonly label: string;
  readonly table: EventTable;
  readonly texts: UsageTexts;
  readonly value: string;
  /** What no column means. */
  readonly none?: string;
  readonly onChoose: (column: string) => void;
}

/** Each column with what stands in its first row. */
function ColumnSelect({ label, table, texts, value, none, onChoose }: ColumnSelectProps): JSX.Element {
  const { columns, samples } = table;
  return (
    <select aria-label={label} value={value} onChange={event => onChoose(event.currentTarget.value)}>
      <option value="">{none ?? texts.required}</option>
      {columns.map((column, i) => {
        const sample = samples[0]?.[i] ?? "";
        return (
          <option key={column} value={column}>
            {column}
            {sample === "" ? "" : ` · ${sample.slice(0, 30)}`}
          </option>
        );
      })}
    </select>
  );
}
