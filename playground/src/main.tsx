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
import { store } from "./state/store.ts";
import { client } from "./work/client.ts";

const playground: Playground = {
  model: store(firstModel(FIRST_CONTRACT, "en", "light")),
  worker: client(() => new Worker(new URL("./work/worker.ts", import.meta.url), { type: "module" })),
};
keepRated(playground);

const root = document.getElementById("app");
if (root !== null) render(<App playground={playground} />, root);
