import type { RefusalRows } from "./words.ts";

const timeMatters = (label: string): string => `what ${label} costs depends on when in the period it is used`;

export const englishRefusals: RefusalRows = {
  "value of events": p => `"${p.name}" cannot be renamed here: events come with it.`,
  "value of accounts": p => `"${p.name}" cannot be renamed here: accounts may state it.`,
  "no title": () => "An example needs a title.",
  "no value": () => "A value needs a text.",
  "not a text": () => "It holds what a text cannot hold.",
  "no name": () => "A name is needed.",
  "reserved name": p => `"${p.name}" is a reserved word of the language, so nothing can have it as its name.`,
  "bad name": p =>
    `"${p.name}" is no name: names begin with a small letter and go on with small letters, digits and "_".`,
  "unit like a currency": p => `"${p.name}" would be read as a currency.`,
  "unit of the language": p => `"${p.name}" is a unit of the language already.`,
  "reserved unit": p => `"${p.name}" is a word of the language, which no unit can be.`,
  "unit like a product": p => `"${p.name}" would be a product of units, which is not declared.`,
  "bad unit": p => `"${p.name}" is no unit: units are letters, digits and "_", and begin with a letter.`,
  "account is taken": () => '"account" is a dimension that every meter has.',
  "name is taken": p => `"${p.name}" is taken already in ${p.path}.`,
  "column of another": p =>
    `The column "${p.column}" of ${p.data} is read by ${p.path} too, as another dimension.`,
  "column of prices": p => `${p.data} has a column "price" already, which holds its prices.`,

  errors: () => "the contract has errors",
  "no bill": () => "there is no bill",
  "other start": p =>
    `the account of an example starts with the contract, on ${p.first}, and this one on ${p.start}`,
  "too many events": p =>
    `${p.count} events are too many for an example that people read; at most ${p.most} are written`,
  "values that change": () => "values of a parameter that change over time are for you to write",
  "not statable": () => "the bill cannot be stated as an example",
  "not writable": () => "a name or a unit of it cannot be written",
  "does not compile": () => "the contract does not compile with this example",
  "comes out otherwise": p => `${p.what} is ${p.actual} with this example, and not ${p.expected}`,

  "unreadable event": p => `event ${p.number} cannot be read: ${p.cause}`,
  "same identity": p => `event ${p.number} has the source and id of another one, which no record can state`,
  "several accounts": () => "an example has one account, and these events belong to several",
  void: p => `event ${p.number} voids another one, which no record can state`,
  "no time": p => `event ${p.number} has no time`,
  "late receipt": p => `event ${p.number} is received later than it happens, which no record can state`,
  "unknown type": p => `event ${p.number}: the contract has no event of the type ${p.type}`,
  "wrong field": p => `event ${p.number}: ${p.field} is not ${p.type}`,

  "no version": p => `the contract has no version ${p.version}`,
  "start outside the term": p => {
    const term = p.last === "" ? `on ${p.first} or later` : `between ${p.first} and ${p.last}`;
    return `an account of this contract starts ${term}, and not on ${p.start}`;
  },
  "no such bill": p => `there is no bill ${p.bill} in the account's term`,
  "no quantity": p => `${p.label}: ${p.text} is no quantity`,
  "time matters": p => `${timeMatters(p.label)}; state events instead`,
  "time matters, many events": p =>
    `${timeMatters(p.label)}, and more than ${p.most} events are too many to state one by one`,
  "time matters, no event": p => `${timeMatters(p.label)}, and no event of the period counts for it`,
  "counts for several": p =>
    `${p.label} would be ${p.read} and not ${p.wanted}: its events count for several meters`,
  "no count": p => `${p.label}: ${p.text} is no number of events`,
  "count too large": p => `${p.label}: more than ${p.most} events are too many to state one by one`,
  "no value of a field": p => `${p.label}: ${p.text} is no value of ${p.field}`,
  "no bill here": () => "no bill is made here",
  failure: p => `${p.what}: ${p.actual}`,
  "partly held": () => "some of it is not offered, and held",

  "no such meter": p => `meter ${p.meter}`,
  "no such dimension": p => `${p.dimension} of meter ${p.meter}`,
  "no such event": p => `event ${p.event}`,
  "no such parameter": p => `parameter ${p.parameter}`,
  "no such period": () => "its days are no billing period there",
  "no such account": p => p.cause,
};
