// Writes events.ndjson: three months of booked vouchers, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260216);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const OFFICES = [
  // Account, first day, bookings a working day, clients.
  ["hauptsitz-chur", Date.UTC(2026, 0, 1), 14, 37],
  ["filiale-davos", Date.UTC(2026, 1, 16), 5, 11],
];

for (const [account, first, bookings, clients] of OFFICES)
  for (let day = first; day < Date.UTC(2026, 3, 1); day += DAY) {
    if (new Date(day).getUTCDay() % 6 !== 0)
      for (let i = 0; i < bookings; i++) write(buchung(account, day, clients));
    write(stand(account, day, (day - first) / DAY));
  }
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function buchung(subject, day, clients) {
  const data = {
    mandant: `M-${100 + below(clients)}`,
    art: ["rechnung", "rechnung", "rechnung", "kasse", "kasse", "lohn"][below(6)],
  };
  // Without a number it is one voucher: the contract's default.
  if (below(4) === 0) data.anzahl = 2 + below(8);
  return event("ch.kontofrei.beleg.verbucht", subject, day + 6 * 3_600_000 + below(39_600) * 1000, data);
}

// Shortly before 22:00 UTC; the archive grows and is tidied up now and then.
function stand(subject, day, age) {
  const megabytes = 12_000 + (age % 47) * 400 + below(350);
  const groesse = `${Math.floor(megabytes / 1000)}.${String(megabytes % 1000).padStart(3, "0")}`;
  return event("ch.kontofrei.ablage.festgestellt", subject, day + 21 * 3_600_000 + below(3_000) * 1000, {
    groesse,
  });
}

function event(type, subject, time, data) {
  serial++;
  return {
    specversion: "1.0",
    id: `b-${String(serial).padStart(5, "0")}`,
    source: "/kontofrei/zrh",
    type,
    subject,
    time: new Date(time).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const march = Date.UTC(2026, 2, 11);

  const doppelt = buchung("hauptsitz-chur", march, 37);
  write(doppelt);
  write({ ...doppelt, received: "2026-03-12T05:00:00Z" });

  const widerspruch = buchung("hauptsitz-chur", march, 37);
  write(widerspruch);
  write({ ...widerspruch, received: "2026-03-12T05:00:00Z", data: { ...widerspruch.data, anzahl: 400 } });

  const ohneMandant = buchung("filiale-davos", march, 11);
  delete ohneMandant.data.mandant;
  write(ohneMandant);

  const unbekannteArt = buchung("filiale-davos", march, 11);
  unbekannteArt.data.art = "spesen";
  write(unbekannteArt);

  // Of 27 February: the first arrives within the five days, the second after them.
  const february = Date.UTC(2026, 1, 27);
  write({ ...buchung("hauptsitz-chur", february, 37), received: "2026-03-05T22:59:59Z" });
  write({ ...buchung("hauptsitz-chur", february, 37), received: "2026-03-05T23:00:00Z" });

  // Davos was not open yet.
  write(buchung("filiale-davos", Date.UTC(2026, 1, 12), 11));

  // Half a minute before April in Zürich, which is 21:59:30 UTC in summer: the last level of March.
  const amMonatsende = stand("hauptsitz-chur", march, 0);
  write({ ...amMonatsende, time: "2026-03-31T23:59:30+02:00", data: { groesse: "49.900" } });

  write(buchung("filiale-ilanz", march, 5));
  write({ ...buchung("hauptsitz-chur", march, 37), type: "ch.kontofrei.beleg.gescannt" });
}

// The file stands in the order in which the records arrived.
function write(record) {
  arrivals.push({ at: new Date(record.received ?? record.time).toISOString(), text: JSON.stringify(record) });
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
