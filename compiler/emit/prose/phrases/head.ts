/** Parties, term, bills, agreed values, versions. */

export interface Head {
  readonly about: (name: string, isList: boolean) => string;
  readonly literate: (path: string) => string;
  readonly versionsTitle: string;
  readonly versionsOf: (count: number) => string;
  readonly versionRow: (version: number, title: string, days: string) => string;
  readonly versionsRule: string;
  readonly versionTitle: (version: number, from: string) => string;
  readonly unchanged: (version: number) => string;
  readonly same: (kind: string, titles: string) => string;
  readonly gone: (kind: string, titles: string) => string;
  readonly kinds: {
    readonly parameters: string;
    readonly events: string;
    readonly bands: string;
    readonly meters: string;
    readonly charges: string;
    readonly allowances: string;
    readonly discounts: string;
    readonly limits: string;
    readonly credits: string;
    readonly taxes: string;
  };
  readonly partiesTitle: string;
  readonly parties: (first: string, second: string) => string;
  readonly noParties: (isList: boolean) => string;
  readonly until: (from: string, to: string) => string;
  readonly untilNotice: (from: string) => string;
  readonly accountTerm: string;
  readonly currency: (code: string) => string;
  readonly zone: (name: string, iana: string) => string;
  readonly clocksChange: string;
  readonly clocksStay: string;
  readonly billsTitle: string;
  readonly billed: (each: string) => string;
  readonly billedContractMonths: (example: string) => string;
  readonly endOfMonth: (start: string, cut: string, whole: string) => string;
  readonly billedCalendar: (begin: string) => string;
  readonly begins: {
    readonly week: string;
    readonly month: (day: number) => string;
    readonly quarter: (day: number) => string;
    readonly year: (day: number) => string;
  };
  readonly periodHolds: string;
  readonly payable: (duration: string) => string;
  readonly notPayable: string;
  readonly opening: (charges: string) => string;
  readonly noOpening: string;
  readonly last: string;
  readonly roundLines: (rule: string) => string;
  readonly roundLinesNever: string;
  readonly roundTotal: (rule: string) => string;
  readonly orderTitle: string;
  readonly order: {
    readonly lines: string;
    readonly discounts: (titles: string) => string;
    readonly limits: (titles: string) => string;
    readonly laterDiscounts: (titles: string) => string;
    readonly credits: (titles: string) => string;
    readonly taxes: (titles: string) => string;
    readonly laterCredits: (titles: string) => string;
    readonly total: string;
    readonly forward: string;
  };
  readonly orderRule: string;
  readonly absent: (kinds: string) => string;
  readonly absentKinds: {
    readonly discounts: string;
    readonly limits: string;
    readonly credits: string;
    readonly taxes: string;
  };
  readonly fromOn: (from: string) => string;
  readonly adjustmentsTitle: string;
  readonly valuesTitle: string;
  readonly valuesRule: string;
  readonly value: (title: string, name: string, worth: string) => string;
  readonly valueFrom: (worth: string, from: string) => string;
  readonly valueFirst: (worth: string) => string;
  readonly bounds: (least: string, most: string) => string;
  readonly oneOf: (values: string) => string;
  readonly fixedValue: string;
}
