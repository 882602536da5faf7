/**
 * The page begins: the texts that the address names, or the gallery's first; the worker; the standing
 * orders.
 */
import { render } from "preact";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/bar.css";
import "./styles/editor.css";
import { App } from "./app.tsx";
import { firstLanguage, firstTheme, keepPreferences } from "./frame/preferences.ts";
import { keepShortcuts } from "./frame/shortcuts.ts";
import { FIRST_CONTRACT, FIRST_NAME } from "./gallery/first.ts";
import { keepAddress } from "./share/address.ts";
import { firstModel, type Model } from "./state/model.ts";
import { keepRated, type Playground } from "./state/playground.ts";
import { sideOf } from "./state/side.ts";
import { store } from "./state/store.ts";
import { client, MOST_MILLISECONDS_BESIDE } from "./work/client.ts";

const start = (): Worker => new Worker(new URL("./work/worker.ts", import.meta.url), { type: "module" });
const first = firstModel(FIRST_CONTRACT, firstLanguage(), firstTheme());
const model = store<Model>({ ...first, gallery: FIRST_NAME });
const playground: Playground = {
  model,
  worker: client(start),
  side: sideOf(model, client(start, MOST_MILLISECONDS_BESIDE)),
};
keepPreferences(playground);
keepAddress(playground);
keepRated(playground);
keepShortcuts(playground);

const root = document.getElementById("app");
if (root !== null) render(<App playground={playground} />, root);
