/**
 * Keeps the page's files, so that it opens without a network. The build writes `VERSION`, `CORE` and `REST` in front of
 * this: a hash over all files, those that every visit needs, and those of the worked contracts and languages.
 * Nothing but these files is ever kept or answered.
 */
/* global VERSION, CORE, REST */
const NAME = `tarif-${VERSION}`;
const address = file => new URL(file, registration.scope).href;
const KNOWN = new Set([...CORE, ...REST].map(address));

addEventListener("install", event => {
  event.waitUntil(caches.open(NAME).then(cache => cache.addAll(CORE.map(address))));
});

addEventListener("activate", event => {
  event.waitUntil(dropOlder().then(() => clients.claim()));
});

/** The page says when it has nothing else to load. */
addEventListener("message", event => {
  if (event.data === "rest") event.waitUntil(keepRest());
});

addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") return;
  const file = request.mode === "navigate" ? pageOf(request.url) : request.url;
  if (file !== null && KNOWN.has(file)) event.respondWith(answer(file));
});

/** The page itself, whatever stands behind it in the address; null for other addresses below it. */
function pageOf(url) {
  const { origin, pathname } = new URL(url);
  const asked = origin + pathname;
  return asked === registration.scope || asked === address("index.html") ? address("index.html") : null;
}

async function answer(file) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(file);
  if (kept !== undefined) return kept;
  const fresh = await fetch(file);
  if (fresh.ok) await cache.put(file, fresh.clone());
  return fresh;
}

async function keepRest() {
  const cache = await caches.open(NAME);
  for (const file of REST.map(address)) if ((await cache.match(file)) === undefined) await cache.add(file);
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter(name => name.startsWith("tarif-") && name !== NAME).map(name => caches.delete(name)),
  );
}
