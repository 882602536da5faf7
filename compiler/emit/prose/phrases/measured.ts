/** Events, classes of events (bands), meters. */
import type { Aggregation, BucketSource, LevelSource } from "../../../../runtime/plan/plan.ts";

export interface Measured {
  readonly title: string;
  readonly none: string;
  readonly eventsTitle: string;
  readonly eventsRule: string;
  readonly event: (title: string, type: string, fields: number) => string;
  readonly columns: {
    readonly field: string;
    readonly key: string;
    readonly kind: string;
    readonly holds: string;
    readonly absent: string;
  };
  readonly kinds: {
    readonly text: string;
    readonly integer: string;
    readonly decimal: string;
    readonly boolean: string;
    readonly instant: string;
  };
  readonly inUnit: (kind: string, unit: string) => string;
  readonly anyValue: string;
  readonly between: (least: string, most: string) => string;
  readonly signed: string;
  readonly unsigned: string;
  readonly rejected: string;
  readonly nothing: string;
  readonly counts: (value: string) => string;
  readonly bandsTitle: string;
  readonly timeBand: (title: string, name: string) => string;
  readonly numberBand: (title: string, name: string, field: string, event: string) => string;
  readonly row: (value: string, when: string) => string;
  readonly otherwise: string;
  readonly months: (from: string, to: string) => string;
  readonly weekdays: string;
  readonly weekends: string;
  readonly onDays: (days: string) => string;
  readonly hours: (from: string, to: string) => string;
  readonly dates: (dates: string) => string;
  readonly datesWin: string;
  readonly upTo: (bound: string) => string;
  readonly below: (bound: string) => string;
  readonly above: (bound: string) => string;
  readonly atOrAbove: (bound: string) => string;
  readonly metersTitle: string;
  readonly metersRule: string;
  readonly meter: (title: string, name: string, unit: string, reads: string) => string;
  readonly plainMeter: (title: string, name: string, reads: string) => string;
  readonly count: (event: string) => string;
  readonly unique: (field: string, event: string) => string;
  readonly aggregate: (
    aggregation: Exclude<Aggregation, "count" | "unique">,
    value: string,
    event: string,
  ) => string;
  readonly level: (
    statistic: LevelSource["statistic"],
    value: string,
    event: string,
    how: {
      readonly key: string | null;
      readonly isChanges: boolean;
    },
  ) => string;
  readonly weighed: string;
  readonly levelCarried: string;
  readonly startsAt: (value: string) => string;
  readonly buckets: (statistic: string, length: string, of: string) => string;
  readonly statistics: {
    readonly maximum: string;
    readonly minimum: string;
    readonly average: string;
    readonly latest: string;
    readonly percentile: (rank: string) => string;
  };
  readonly civilDay: string;
  readonly interval: (length: string) => string;
  readonly bucketOf: (of: BucketSource["of"], value: string, event: string) => string;
  readonly empty: {
    readonly zero: string;
    readonly "left out": string;
  };
  readonly derived: (formula: string) => string;
  readonly choice: (choose: "greater" | "lesser", of: string) => string;
  readonly where: (condition: string) => string;
  readonly by: (dimensions: string) => string;
  readonly account: string;
  readonly summedOver: (dimensions: string) => string;
  readonly meterRounded: (rule: string) => string;
  readonly withoutEvents: {
    readonly zero: string;
    readonly none: string;
    readonly levelNone: string;
    readonly derived: string;
  };
  readonly counted: {
    readonly all: (value: string, steps: string) => string;
    readonly least: (least: string) => string;
    readonly most: (most: string) => string;
  };
}
