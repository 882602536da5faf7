/** The oracle: what every account is billed, and whether a contract's own examples hold. */
import { billsOf, billsOverEnd, hasOpening, outcomeOf } from "./bills.ts";
import { type Book, docIn, eventViewOf, NEVER } from "./book.ts";
import type { Span } from "./calendar.ts";
import { billedTerm, type LateEnd, memberTermOf } from "./ends.ts";
import { examplesOf } from "./examples.ts";
import { cannot } from "./fractions.ts";
import { intakeOf, sift, type Terms } from "./intake.ts";
import { compareText } from "./levels.ts";
import { isInLevel } from "./meters.ts";
import { calendarFor } from "./terms.ts";
import { type Doc, versionsOf } from "./versions.ts";
import type { OutcomeBill, OutcomeExample, World, WorldAccount } from "./world.ts";

export { OracleCannot } from "./fractions.ts";

export function oracleBills(world: World): readonly OutcomeBill[] {
  const docs = versionsOf(world.trees, world.entry);
  const payers = world.accounts
    .filter(({ billTo }) => billTo === null)
    .sort((a, b) => compareText(a.id, b.id));
  return payers.flatMap(account => billsOfAccount(world, docs, account));
}

/** Where it is open which of two contents of one identity stands, the bills must be the same with either. */
function billsOfAccount(world: World, docs: readonly Doc[], account: WorldAccount): readonly OutcomeBill[] {
  const { bills, tied } = billsWith(world, docs, account, 0);
  for (let standing = 1; standing < tied; standing += 1) {
    const others = billsWith(world, docs, account, standing).bills;
    if (JSON.stringify(others) !== JSON.stringify(bills))
      cannot("two contents of one identity received at one instant");
  }
  return bills;
}

function billsWith(
  world: World,
  docs: readonly Doc[],
  account: WorldAccount,
  standing: number,
): { readonly bills: readonly OutcomeBill[]; readonly tied: number } {
  if (account.start < (docs[0]?.from ?? account.start)) cannot("an account that starts before the contract");
  const calendar = calendarFor(docs, account.start, world.zone);
  const billed = billedTerm(calendar, docs, account, calendar.startOf(world.through));
  const { term, periods, late, closes } = billed;
  if (periods.length === 0) return { bills: [], tied: 1 };
  const others = world.accounts.filter(one => payerOf(world, one) === account.id && one !== account);
  const members = new Map([
    [account.id, { term, late }] as const,
    ...others.map(one => [one.id, memberTermOf(calendar, docs, one, billed)] as const),
  ]);
  const ends = (subject: string): readonly LateEnd[] =>
    [late, members.get(subject)?.late ?? null].flatMap(one => one ?? []);
  const terms: Terms = {
    calendar,
    periods,
    termOf: subject => members.get(subject)?.term ?? null,
    docAt: moment => docIn(docs, calendar.dayOf(moment)),
    lateOf: (subject, time) => {
      const known = ends(subject).flatMap(one => (time >= one.end ? (one.known ?? []) : []));
      return known.length === 0 ? null : Math.min(...known);
    },
    ends: periods.at(-1)?.to === term.to,
    closes,
  };
  const sifted = sift(world.events, terms.docAt, calendar, standing);
  const view = eventViewOf(docs, calendar, world.texts, account);
  // A version that another one has ended before the account starts has no meters for it.
  const own = docs.filter((_, index) => (docs[index + 1]?.from ?? NEVER) > account.start);
  const intake = intakeOf(sifted, terms, fact => own.some(doc => isInLevel(view, doc, fact)));
  const memberTerm = (subject: string, bill: number): Span | null => {
    const member = members.get(subject);
    if (member === undefined) return null;
    const { term: own, late: over } = member;
    if (subject === account.id || over === null || over.known === null || bill < over.known) return own;
    return { from: own.from, to: over.end < own.to ? over.end : own.to };
  };
  const end =
    account.end === null || late !== null
      ? null
      : { last: account.end, known: account.endKnown ?? account.end };
  const book: Book = {
    account: account.id,
    docs,
    calendar,
    texts: world.texts,
    memberTerm,
    memberEnds: others.flatMap(({ id }) => members.get(id)?.late?.known ?? []),
    start: term.from,
    end,
    periods,
    standing: intake.standing,
    usage: [],
    carriesFrom: term.from,
    register: account.parameters,
    lastKnows: closes === null ? null : { moment: closes, bill: periods.length },
  };
  const counted = (all: readonly number[], bill: number): number => all.filter(one => one === bill).length;
  const bills = (
    late === null || account.end === null ? billsOf(book) : billsOverEnd(book, late, account.end)
  )
    .filter(({ number }) => number > 0 || hasOpening(book))
    .map(made =>
      outcomeOf(book, made, {
        rejected: counted(intake.rejected, made.number),
        held: counted(intake.held, made.number),
      }),
    );
  return { bills, tied: sifted.tied };
}

/** The account that pays in the end. */
function payerOf({ accounts }: World, account: WorldAccount): string {
  let at = account;
  for (let steps = 0; at.billTo !== null; steps += 1) {
    const next = accounts.find(({ id }) => id === at.billTo);
    if (next === undefined || steps > accounts.length) cannot("a payer that is not there");
    at = next;
  }
  return at.id;
}

/** The examples of the newest version, of which those may be chosen that stand at some places. */
export function oracleExamples(
  world: Pick<World, "trees" | "texts" | "entry">,
  isAsked: (place: { readonly path: string; readonly start: number }) => boolean = () => true,
): readonly OutcomeExample[] {
  const docs = versionsOf(world.trees, world.entry);
  const asked = (docs.at(-1)?.examples ?? []).filter(({ span }) => isAsked(span));
  return asked.map(example => examplesOf(docs, world.texts, example));
}
