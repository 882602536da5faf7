/** The page keeps its own files, so that it opens again without a network. */

export function keepOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  void register().catch(() => undefined);
}

/** A browser that refuses (a private window, a plain address) shows the same page, with the network. */
async function register(): Promise<void> {
  await navigator.serviceWorker.register("./offline.js", { scope: "./" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("rest");
}
