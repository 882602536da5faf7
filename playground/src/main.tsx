/**
 * The page begins: the texts that the address names, or the gallery's first; the worker; the standing
 * orders.
 */
import { render } from "preact";
import "./styles/tokens.css";
import "./styles/page.css";
import { App } from "./app.tsx";
import { FIRST_CONTRACT } from "./gallery/first.ts";
import { firstModel } from "./state/model.ts";
import { keepRated, type Playground } from "./state/playground.ts";
import { sideOf } from "./state/side.ts";
import { store } from "./state/store.ts";
import { client, MOST_MILLISECONDS_BESIDE } from "./work/client.ts";

const start = (): Worker => new Worker(new URL("./work/worker.ts", import.meta.url), { type: "module" });
const model = store(firstModel(FIRST_CONTRACT, "en", "light"));
const playground: Playground = {
  model,
  worker: client(start),
  side: sideOf(model, client(start, MOST_MILLISECONDS_BESIDE)),
};
keepRated(playground);

const root = document.getElementById("app");
if (root !== null) render(<App playground={playground} />, root);
