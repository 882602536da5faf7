/** Events that somebody brings: a file, or a text, with the accounts that they are of. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { useStore } from "../../state/store.ts";
import { withEvents } from "../../state/usage.ts";
import { USAGE_TEXTS } from "../../texts/usage.ts";
import { Troubles } from "../shared/troubles.tsx";
import { ColumnsPart } from "./columns-part.tsx";
import { ParametersPart } from "./parameters-part.tsx";
import type { Bringing } from "./use-bringing.ts";

interface EventsProps extends Shown {
  readonly bringing: Bringing;
}

export function EventsPart({ playground, bringing }: EventsProps): JSX.Element {
  const { model } = playground;
  const has = useStore(model, now => now.usage.events !== null);
  const hasRegister = useStore(model, now => (now.usage.events?.accounts ?? null) !== null);
  const [isReplacing, setReplacing] = useState(false);
  const done = (): void => setReplacing(false);
  return (
    <div class="events-part">
      {bringing.troubles.length > 0 && <Troubles troubles={bringing.troubles} />}
      {!has || isReplacing ? (
        <Bring playground={playground} bringing={bringing} cancel={has ? done : null} done={done} />
      ) : (
        <>
          <Present playground={playground} replace={() => setReplacing(true)} />
          <ColumnsPart playground={playground} />
          <RegisterPart playground={playground} bringing={bringing} />
          {!hasRegister && <ParametersPart playground={playground} onlyBounded={true} />}
        </>
      )}
    </div>
  );
}

function Present({ playground: { model }, replace }: Shown & { readonly replace: () => void }): JSX.Element {
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const events = useStore(model, now => now.usage.events);
  const run = useStore(model, now => now.all?.run ?? null);
  if (events === null) return <p class="empty" />;
  return (
    <p class="events-present">
      <strong>{events.name === "" ? texts.pasted : events.name}</strong>
      <span class="pill">{texts.formats[events.format]}</span>
      {run !== null && <span>{texts.eventsOf(run.events + run.unreadable.count, run.accounts)}</span>}
      <button type="button" class="quiet" onClick={replace}>
        {texts.replace}
      </button>
    </p>
  );
}

interface BringProps extends EventsProps {
  readonly cancel: (() => void) | null;
  readonly done: () => void;
}

function Bring({ playground, bringing, cancel, done }: BringProps): JSX.Element {
  const { model } = playground;
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const gallery = useStore(model, now => now.gallery);
  const [text, setText] = useState("");
  const worked = async (name: string): Promise<void> => {
    const { sampleEvents } = await import("../../gallery/contracts.ts");
    const events = await sampleEvents(name);
    if (events !== null) model.set(now => withUsage(now, usage => withEvents(usage, events)));
    done();
  };
  const files = async (list: FileList | null): Promise<void> => {
    await bringing.files([...(list ?? [])]);
    done();
  };
  return (
    <div class="bring">
      <p>{texts.bring}</p>
      <textarea
        aria-label={texts.pasteLabel}
        rows={3}
        spellcheck={false}
        value={text}
        placeholder='{"specversion":"1.0","id":"1","source":"…","type":"…","subject":"…","time":"…","data":{…}}'
        onInput={event => setText(event.currentTarget.value)}
      />
      <p class="bring-actions">
        <button
          type="button"
          class="main"
          disabled={text.trim() === ""}
          onClick={() => {
            bringing.text(text);
            done();
          }}
        >
          {texts.use}
        </button>
        <label class="file-button quiet">
          {texts.choose}
          <input type="file" multiple onChange={event => void files(event.currentTarget.files)} />
        </label>
        {gallery !== null && (
          <button type="button" class="quiet" onClick={() => void worked(gallery)}>
            {texts.worked}
          </button>
        )}
        {cancel !== null && (
          <button type="button" class="quiet" onClick={cancel}>
            {texts.cancel}
          </button>
        )}
      </p>
    </div>
  );
}

function RegisterPart({ playground: { model }, bringing }: EventsProps): JSX.Element {
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const accounts = useStore(model, now => now.usage.events?.accounts ?? null);
  const name = useStore(model, now => now.lastGood?.name ?? "");
  const firstDay = useStore(model, now => now.lastGood?.firstDay ?? "");
  const [isOpen, setOpen] = useState(false);
  const start = (): void => {
    if (accounts === null)
      bringing.register(`accounts:\n  - id: acme\n    contract: ${name}\n    start: ${firstDay}\n`);
    setOpen(true);
  };
  return (
    <div class="register">
      <p>
        <strong>{texts.register}</strong>{" "}
        <span>{accounts === null ? texts.fromEvents : texts.fromRegister}</span>
        {!isOpen && (
          <button type="button" class="quiet" onClick={start}>
            {accounts === null ? texts.addRegister : texts.editRegister}
          </button>
        )}
        {accounts !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              bringing.register(null);
              setOpen(false);
            }}
          >
            {texts.removeRegister}
          </button>
        )}
      </p>
      {isOpen && accounts !== null && (
        <textarea
          class="register-text"
          aria-label={texts.registerLabel}
          rows={8}
          spellcheck={false}
          value={accounts}
          onInput={event => bringing.register(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
