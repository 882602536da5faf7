/** One charge after the other: what it prices, its price, what is included, when it is due. */
import type {
  PlanAllowance,
  PlanCarryOver,
  PlanCharge,
  PlanSharedAllowance,
  PricePart,
  UnitLabel,
} from "../../../../runtime/plan/plan.ts";
import {
  type Context,
  chargeTitles,
  eventName,
  meterName,
  meterOf,
  money,
  operandText,
  quantity,
  termText,
  wordsOf,
} from "../context.ts";
import { type Block, heading, list, paragraph } from "../document.ts";
import { ownUnit } from "../figures.ts";
import { conditionText, expressionText, mayLackValue } from "../formulas.ts";
import { curvesOf } from "./curves.ts";
import { boundText, phaseBlocks, phaseStart, scheduleOf, sourceUnit } from "./price-rows.ts";

export function chargeBlocks(context: Context, charge: PlanCharge): readonly Block[] {
  const isPhased = charge.phases.length > 1;
  return [
    heading(3, charge.title),
    ...paragraph(sourceText(context, charge)),
    ...charge.phases.flatMap(phase => [
      ...(isPhased ? [heading(4, phaseStart(context, phase.from).replace(/:$/, ""))] : []),
      ...phaseBlocks(context, charge, phase),
    ]),
    ...paragraph(...unitTexts(context, charge)),
    ...paragraph(...allowanceText(context, charge)),
    ...paragraph(...endText(context, charge), ...zeroText(context, charge)),
    ...paragraph(...limitText(context, charge)),
    ...paragraph(...feeText(context, charge)),
    ...paragraph(...riseText(context, charge)),
    ...curvesOf(context, charge),
  ];
}

function partsOf(charge: PlanCharge): readonly PricePart[] {
  return charge.phases.flatMap(phase => phase.rows).flatMap(row => row.price);
}

function sourceText(context: Context, charge: PlanCharge): string {
  const { charges: say, words } = context.phrases;
  const { source, note } = charge;
  const noted = note === null ? "" : ` ${say.note(note)}`;
  switch (source.kind) {
    case "none":
      return `${partsOf(charge).every(part => part.kind === "once") ? say.once : say.fee}${noted}`;
    case "meter": {
      const { unit } = meterOf(context, source.meter);
      const name = meterName(context, source.meter);
      const of = unit.plural === "" ? say.plainMeter(name) : say.meter(name, words.unit(unit.plural));
      const separately =
        source.separately.length === 0
          ? ""
          : ` ${say.separately(words.and(source.separately.map(words.quoted)))}`;
      return `${of}${separately}${noted}`;
    }
    case "parameter":
      return `${say.parameter(termText(context, source.parameter))}${noted}`;
    case "each": {
      const { event, of, where } = source;
      const condition =
        where === null ? "" : ` ${context.phrases.measured.where(conditionText(context, where, event))}`;
      const name = `${eventName(context, event)}${condition}`;
      if (of === null) return `${say.eachCount(name)}${noted}`;
      return `${say.each(name, expressionText(context, of, event))}${noted}`;
    }
    case "spend":
      return `${say.spend(words.and(chargeTitles(context, source.of)))}${noted}`;
  }
}

/** Units of prices that the contract has made itself. */
function unitTexts(context: Context, charge: PlanCharge): readonly string[] {
  const unit = sourceUnit(context, charge);
  const parts = partsOf(charge).flatMap(part =>
    part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part],
  );
  const made = parts.flatMap(part => (part.kind === "rate" ? (ownUnit(unit, part) ?? []) : []));
  const texts = made.map(one => context.phrases.prices.unitIs(one.unit, quantity(context, one.worth, unit)));
  return [...new Set(texts)];
}

/** What is above the last bound, where there is one. */
function endText(context: Context, charge: PlanCharge): readonly string[] {
  const { prices } = context.phrases;
  const open = new Set<string>();
  const ends = new Set<string>();
  for (const row of charge.phases.flatMap(phase => phase.rows)) {
    const schedule = scheduleOf(row);
    const last = schedule?.rows.at(-1);
    const before = schedule?.rows.at(-2);
    if (schedule === null || last === undefined || before === undefined) continue;
    const unit = schedule.by === null ? sourceUnit(context, charge) : meterOf(context, schedule.by).unit;
    const bound = boundText(context, before, unit);
    if (last.offered) open.add(before.inclusive ? prices.noLast(bound) : prices.noLastAt(bound));
    else ends.add(before.inclusive ? prices.ends(bound) : prices.endsAt(bound));
  }
  return [...(open.size > 1 ? [prices.noLastRow] : open), ...ends];
}

/** What is due at a quantity of zero, and how packages begin. */
function zeroText(context: Context, charge: PlanCharge): readonly string[] {
  const { prices, charges: say } = context.phrases;
  const { source } = charge;
  if (source.kind === "none" || source.kind === "spend") return [];
  const parts = partsOf(charge);
  const tiers = parts.flatMap(part => (part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : []));
  const has = (of: readonly PricePart[], kind: PricePart["kind"]): boolean =>
    of.some(part => part.kind === kind);
  const isDueAtZero =
    has(parts, "fee") || has(tiers, "fee") || charge.least !== null || source.kind === "parameter";
  return [
    ...(charge.phases.some(phase => phase.rows.length > 1) ? [prices.rowsAlone] : []),
    ...(has(parts, "flat") && source.kind !== "each" ? [prices.flatOnce] : []),
    ...(has(tiers, "flat") ? [prices.flatInRow] : []),
    ...(has(tiers, "fee") ? [prices.feeInRow] : []),
    ...(has(parts, "fee") ? [prices.feeBeside] : []),
    ...([...parts, ...tiers].some(part => part.kind === "rate" && part.started) ? [prices.started] : []),
    ...(isDueAtZero || source.kind === "each" ? [] : [prices.zero]),
    ...(source.kind === "meter" && mayLackValue(context, source.meter) ? [say.noValue] : []),
  ];
}

// What is included

function allowanceText(context: Context, charge: PlanCharge): readonly string[] {
  const { charges: say, words } = context.phrases;
  const shared = context.version.allowances
    .filter(one => one.for.includes(charge.name))
    .map(one => say.alsoShared(words.quoted(one.title)));
  const paid = context.version.credits
    .filter(one => one.tax === null && one.pays.includes(charge.name))
    .map(one => say.paidByUnits(words.quoted(one.title)));
  const own = new Set(charge.includes.flatMap(one => includesText(context, charge, one)));
  const both = charge.includes.length > 1 ? [say.twoAllowances] : [];
  return [...own, ...both, ...shared, ...paid];
}

function includesText(context: Context, charge: PlanCharge, allowance: PlanAllowance): readonly string[] {
  const { charges: say, words } = context.phrases;
  const { source } = charge;
  const unit = allowance.counts === "events" ? null : sourceUnit(context, charge);
  const written = /^includes (.+?) each /.exec(allowance.place.words)?.[1] ?? null;
  const isMoney = allowance.counts === "money" ? "money" : unit;
  const quantity = operandText(context, allowance.quantity, isMoney, written);
  const period = words.inEach(allowance.period);
  const hasStarted = partsOf(charge).some(part => part.kind === "rate" && part.started);
  const isSeparate = source.kind === "meter" && source.separately.length > 0;
  const hasRows = charge.phases.some(phase => phase.rows.length > 1);
  return [
    allowance.counts === "events"
      ? say.includesEvents(/[a-z]/.test(quantity) ? quantity : say.events(quantity), period)
      : say.includes(quantity, period),
    ...(allowance.tiers === "before" ? [say.allowanceBefore] : []),
    ...(allowance.tiers === "within" ? [say.allowanceWithin] : []),
    ...(hasStarted && allowance.tiers === null ? [say.allowancePackages] : []),
    ...(source.kind === "each" ? [say.allowanceEach] : hasRows ? [say.allowanceShared] : []),
    ...(isSeparate ? [say.allowanceAlone(words.and(source.separately.map(words.quoted)))] : []),
    carryText(context, allowance.carries, unit, allowance.place.words),
  ];
}

function carryText(
  context: Context,
  carries: PlanCarryOver | null,
  unit: UnitLabel | null,
  clause: string,
): string {
  const { charges: say } = context.phrases;
  if (carries === null) return say.lapses;
  if (carries.upTo === null) return say.carries(carries.periods);
  const written = / periods? up to (.+)$/.exec(clause)?.[1] ?? null;
  return say.carriesUpTo(carries.periods, operandText(context, carries.upTo, unit, written));
}

export function sharedAllowances(context: Context, shared: readonly PlanSharedAllowance[]): readonly Block[] {
  const { charges: say, words } = context.phrases;
  if (shared.length === 0) return [];
  const items = shared.map(one => {
    const written =
      / ([0-9][^ ]*(?: (?:thousand|million|billion))?(?: [A-Za-z][^ ]*)?) each /.exec(one.place.words)?.[1] ??
      null;
    const quantity = operandText(context, one.quantity, one.unit, written);
    const charges = words.and(chargeTitles(context, one.for));
    return [
      say.shared(words.quoted(one.title), quantity, words.inEach(one.period), charges),
      ...(one.tiers === "before" ? [say.sharedBefore] : []),
      ...(one.tiers === "within" ? [say.sharedWithin] : []),
      carryText(context, one.carries, one.unit, one.place.words),
    ].join(" ");
  });
  return [heading(3, say.sharedTitle), ...list(items)];
}

// Bounds, due dates, rises

function limitText(context: Context, charge: PlanCharge): readonly string[] {
  const { charges: say, words } = context.phrases;
  const { least, most, priceRounding, source } = charge;
  const isEach = source.kind === "each";
  const found: string[] = [];
  if (least !== null) found.push((isEach ? say.leastEach : say.least)(operandText(context, least, "money")));
  if (most !== null) found.push((isEach ? say.mostEach : say.most)(operandText(context, most, "money")));
  if (priceRounding !== null) {
    const rule = words.rounded(priceRounding.mode, money(context, priceRounding.step));
    found.push((isEach ? say.roundedEach : say.rounded)(rule));
  }
  return found.length > 1 ? [...found, say.boundsOrder] : found;
}

function feeText(context: Context, charge: PlanCharge): readonly string[] {
  const { charges: say } = context.phrases;
  const { proration, timing, source, name } = charge;
  if (proration === null) return [];
  const arrears = context.stated.timings.has(name) ? say.arrears : say.arrearsByDefault;
  const isAdvance = timing === "advance";
  const isProrated = proration !== "none";
  const cut = { day: say.proratedByDay, second: say.proratedBySecond, none: say.notProrated }[proration];
  const changed =
    source.kind === "parameter"
      ? isProrated
        ? say.parameterByDay
        : say.parameterAtStart
      : isProrated
        ? say.feeByDay
        : say.feeAtStart;
  return [
    isAdvance ? say.advance : arrears,
    cut,
    ...(isAdvance ? [isProrated ? say.givenBack : say.kept] : []),
    ...(context.version.policies.priceChanges === "split" ? [changed] : []),
  ];
}

function riseText(context: Context, charge: PlanCharge): readonly string[] {
  const { charges: say, words } = context.phrases;
  const { increasing, settled } = charge;
  const found: string[] = [];
  if (increasing !== null) {
    const { rate, between, rounding } = increasing;
    const rule = words.rounded(rounding.mode, money(context, rounding.step));
    found.push(say.increasing(operandText(context, rate, "percent"), rule));
    if (between !== null) {
      const [least, most] = [between.least, between.most].map(one => operandText(context, one, "percent"));
      found.push(say.increasingBetween(least ?? "", most ?? ""));
    }
  }
  if (settled !== null) found.push(say.settled(wordsOf(context).period(settled)));
  return found;
}
