/** What happens to files and texts that are brought, and what went wrong with the last one. */
import { useState } from "preact/hooks";
import { withUsage } from "../../state/actions.ts";
import type { Playground } from "../../state/playground.ts";
import { withEvents, withRegister } from "../../state/usage.ts";
import { USAGE_TEXTS } from "../../texts/usage.ts";
import type { Trouble } from "../../work/rating-requests.ts";
import { broughtFile, eventsOf, MOST_BYTES } from "./brought.ts";

export interface Bringing {
  readonly troubles: readonly Trouble[];
  readonly files: (files: readonly File[]) => Promise<void>;
  readonly text: (text: string) => void;
  readonly register: (text: string | null) => void;
}

export function useBringing({ model }: Playground): Bringing {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const told = (message: string): readonly Trouble[] => [
    { code: null, place: null, message, reason: "", remedy: "" },
  ];
  const takeEvents = (events: ReturnType<typeof eventsOf>): void => {
    setTroubles([]);
    // A register that was there is of other accounts.
    model.set(now => withUsage(now, usage => withEvents(usage, { ...events, accounts: null })));
  };
  const register = (text: string | null): void => {
    setTroubles([]);
    model.set(now => withUsage(now, usage => withRegister(usage, text)));
  };
  const file = async (one: File): Promise<void> => {
    const brought = await broughtFile(one);
    const texts = USAGE_TEXTS[model.get().language];
    switch (brought.kind) {
      case "events":
        return takeEvents(brought.events);
      case "register":
        return register(brought.text);
      case "refused":
        return setTroubles(brought.problems);
      case "too large":
        return setTroubles(told(texts.tooLarge(`${MOST_BYTES / 1_048_576} MiB`)));
      case "unreadable":
        return setTroubles(told(texts.unreadableFile));
    }
  };
  return {
    troubles,
    // Events first: a register that comes along is theirs.
    files: async files => {
      const isRegister = ({ name }: File): number => (/\.ya?ml$/i.test(name) ? 1 : 0);
      for (const one of [...files].sort((a, b) => isRegister(a) - isRegister(b)).slice(-2)) await file(one);
    },
    text: text => takeEvents(eventsOf("", text)),
    register,
  };
}
