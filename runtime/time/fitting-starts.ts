/** Which days near a start would do where it does not. */
import { addDays, type CivilDate, formatCivilDate } from "./civil.ts";

/** The last such day before the start and the first after it, within a year and a day of it. */
export function fittingStarts(start: CivilDate, fits: (day: CivilDate) => boolean): readonly CivilDate[] {
  return [-1, 1].flatMap(step => {
    for (let days = 1; days <= FARTHEST; days += 1) {
      const day = addDays(start, step * days);
      if (fits(day)) return [day];
    }
    return [];
  });
}

const FARTHEST = 366;

/** "2026-04-01 or 2026-05-01"; null where none is near. */
export function fittingWords(start: CivilDate, fits: (day: CivilDate) => boolean): string | null {
  const days = fittingStarts(start, fits).map(formatCivilDate);
  return days.length === 0 ? null : days.join(" or ");
}
