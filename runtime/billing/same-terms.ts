/** Whether the terms of a charge that follow each other are the same: what is only repeated begins nothing. */
import { bandsRead } from "../metering/measures.ts";
import { closureOf } from "../metering/window-readings.ts";
import type { PlanCharge, PlanVersion, PricePhase } from "../plan/plan.ts";
import { addDays, formatCivilDate } from "../time/civil.ts";
import { parameterAt } from "./account.ts";
import { versionOn } from "./adjust/term-days.ts";
import { parametersIn } from "./charge-parts.ts";
import { sameAdjustments } from "./same-adjustments.ts";
import type { Piece } from "./timeline.ts";
import type { Timeline } from "./timeline-days.ts";
import { withoutWording } from "./wording.ts";

/** How a price goes on in the next one. */
export interface Going {
  /** Its amounts are the same, and go on rising: whatever else changes, no new price takes effect. */
  readonly amounts: boolean;
  /** The price is the same on its first day. */
  readonly price: boolean;
  /** So is all that its lines are made of: no line is split there. */
  readonly lines: boolean;
  /** So is what either says of later days: the two are one. */
  readonly always: boolean;
}

const GOES_ON: Going = { amounts: true, price: true, lines: true, always: true };

/** Whether nothing that moves money differs from `b` on: places, titles, labels and the dates of the phases left aside. */
export function goingFrom(timeline: Timeline, a: Piece, b: Piece): Going {
  if (a.phase === b.phase && a.version === b.version) return GOES_ON;
  const [one, other] = [meaningOf(a), meaningOf(b)];
  const [last, first] = [addDays(b.from, -1), b.from];
  const isValued = (names: readonly string[], valuesIn: (piece: Piece, name: string) => string): boolean =>
    names.every(name => valuesIn(a, name) === valuesIn(b, name));
  const day = formatCivilDate(first);
  const valueOn = ({ version }: Piece, name: string, on: string): string =>
    parameterAt(version, timeline.account, name, on);
  const isSame =
    one.all === other.all &&
    sameAdjustments(
      timeline,
      b.charge.name,
      // Of a price that versions repeat, the last of them.
      { version: versionOn(timeline, last), day: last },
      { version: b.version, day: first },
    );
  const onDay = (piece: Piece, name: string): string =>
    valueOn(piece, name, piece === a ? formatCivilDate(last) : day);
  // What rises no more costs what its text says.
  const goesOn = a.charge.increasing === null || b.charge.increasing !== null;
  const amounts = goesOn && one.amounts === other.amounts && isValued(one.amountsBy, onDay);
  const price = goesOn && one.price === other.price && isValued(one.pricedBy, onDay);
  const from = (piece: Piece, name: string): string =>
    JSON.stringify([valueOn(piece, name, day), valuesAfter(piece.version, name, day)]);
  // What a meter reads by is no price: a change in time is refused, and a version's is one of the meter.
  const isRead = one.readBy.every(name => from(a, name) === from(b, name));
  const isAlways = one.price === other.price && one.rises === other.rises;
  const always = isAlways && isValued([...one.pricedBy, ...one.risesBy], from);
  return { amounts, price, lines: isSame && isRead && price, always: isSame && isRead && always };
}

/** What a version says of a parameter that is to hold later. */
function valuesAfter({ parameters }: PlanVersion, name: string, day: string): readonly unknown[] {
  const values = parameters.find(one => one.name === name)?.values ?? [];
  return values.filter(({ from, value }, index) => {
    return from !== null && from > day && value !== values[index - 1]?.value;
  });
}

/** The price alone, and with all that makes its lines; without the values of its parameters. */
interface Meaning {
  readonly amounts: string;
  readonly amountsBy: readonly string[];
  readonly rises: string;
  readonly price: string;
  readonly all: string;
  readonly pricedBy: readonly string[];
  /** What it rises by is asked for on anniversaries alone. */
  readonly risesBy: readonly string[];
  /** The parameters of its meters. */
  readonly readBy: readonly string[];
}

const meanings = new WeakMap<PricePhase, Meaning>();

function meaningOf({ version, charge, phase }: Piece): Meaning {
  const known = meanings.get(phase);
  if (known !== undefined) return known;
  const { phases: _, increasing, ...asked } = charge;
  const shared = version.allowances.filter(allowance => allowance.for.includes(charge.name));
  const own = { ...phase, from: null };
  const pricedBy = parametersIn({ asked, phase: own, shared });
  const risesBy = parametersIn(increasing);
  const parameters = version.parameters.filter(({ name }) => pricedBy.has(name));
  const { source } = charge;
  const price = {
    asked,
    shared,
    phase: own,
    parameters: parameters.map(({ name, unit }) => ({ name, unit })),
  };
  const meters = source.kind === "meter" ? closureOf(version, source.meter) : [];
  const all = {
    price,
    meters,
    bands: meters.map(meter => bandsRead(version, meter)),
    // A quantity of fees and of single events is never a net one.
    negative: isNet(source) ? version.policies.negativeQuantities : null,
    rounding: version.roundLines,
  };
  const made = {
    amounts: withoutWording(own),
    amountsBy: [...parametersIn(own)],
    rises: withoutWording(increasing),
    price: withoutWording(price),
    all: withoutWording(all),
    pricedBy: [...pricedBy],
    risesBy: [...risesBy],
    readBy: [...parametersIn(meters)],
  };
  meanings.set(phase, made);
  return made;
}

function isNet({ kind }: PlanCharge["source"]): boolean {
  return kind === "meter" || kind === "spend";
}
