/** What stands behind the lines of a chart: axes, bounds with their words, areas and jumps. */
import type { JSX } from "preact";
import type { CurveShown } from "../../work/curve-requests.ts";
import { approximately } from "../shared/pixels.ts";
import type { LargeWords } from "../usage/numbers.ts";
import type { Frame } from "./frame.ts";
import { AS_AMOUNT, areaBetween, type Run } from "./paths.ts";
import { type Axis, placeOf, shortWords, ticksOf } from "./scales.ts";

const TICKS_APART = { across: 90, up: 44 } as const;

interface AxesProps {
  readonly frame: Frame;
  readonly large: LargeWords;
}

export function Axes({ frame: { across, up }, large }: AxesProps): JSX.Element {
  const columns = ticksOf(across, (across.end - across.start) / TICKS_APART.across);
  const rows = ticksOf(up, (up.start - up.end) / TICKS_APART.up);
  return (
    <g class="axes">
      {rows.map(value => (
        <g key={`row ${value}`}>
          <path class="grid" d={`M${across.start} ${placeOf(up, value)}H${across.end}`} />
          <text class="up" x={across.start - 8} y={placeOf(up, value) + 4}>
            {shortWords(value, large)}
          </text>
        </g>
      ))}
      {columns.map(value => (
        <g key={`column ${value}`}>
          <path class="notch" d={`M${placeOf(across, value)} ${up.start}v5`} />
          <text class="across" x={placeOf(across, value)} y={up.start + 18}>
            {shortWords(value, large)}
          </text>
        </g>
      ))}
      <path class="axis" d={`M${across.start} ${placeOf(up, Math.max(0, up.least))}H${across.end}`} />
    </g>
  );
}

/** Pixels that a character of the words above bounds takes. */
const CHARACTER = 5.9;
const LEAST_CHARACTERS = 7;

export function Marks({
  frame: { across, up },
  marks,
}: {
  readonly frame: Frame;
  readonly marks: CurveShown["marks"];
}): JSX.Element {
  const inside = marks
    .map(mark => ({ ...mark, x: placeOf(across, approximately(mark.at)) }))
    .filter(({ at }) => approximately(at) <= across.most);
  return (
    <g class="marks">
      {labelled(inside, across).map(({ at, words, x, label, anchor }) => (
        <g key={at}>
          <title>{words}</title>
          <path d={`M${x} ${up.end - 8}V${up.start}`} />
          {label !== "" && (
            <text x={anchor === "end" ? x - 5 : x + 5} y={up.end - 12} text-anchor={anchor}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface Labelled {
  readonly at: string;
  readonly words: string;
  readonly x: number;
  readonly label: string;
  readonly anchor: "start" | "end";
}

/** Words stand before their bound, where their prices hold; behind it where they fit there alone. */
function labelled(marks: readonly Omit<Labelled, "label" | "anchor">[], across: Axis): readonly Labelled[] {
  let taken = across.start - 40;
  return marks.map((mark, index): Labelled => {
    const { words, x } = mark;
    const [before, after] = [x - taken - 10, (marks[index + 1]?.x ?? across.end) - x - 10].map(room =>
      Math.floor(room / CHARACTER),
    ) as [number, number];
    const anchor = words.length <= before || before >= after ? "end" : "start";
    const room = anchor === "end" ? before : after;
    const label =
      words.length <= room ? words : room >= LEAST_CHARACTERS ? `${words.slice(0, room - 1)}…` : "";
    taken = anchor === "end" || label === "" ? x : x + label.length * CHARACTER + 5;
    return { ...mark, label, anchor };
  });
}

/** Coloured by the line that is the dearer one. */
export function Areas({
  frame: { lines, across, up, look },
  shown,
}: {
  readonly frame: Frame;
  readonly shown: CurveShown;
}): JSX.Element {
  const [own, other] = lines;
  if (!own || !other || shown.difference === null) return <g />;
  return (
    <g class="areas">
      {shown.difference.intervals.map(({ from, to, dearer }) => {
        const start = Math.max(approximately(from), across.least);
        const end = Math.min(to === null ? across.most : approximately(to), across.most);
        if (dearer === null || end <= start) return null;
        const area = areaBetween(own, other, [start, end], across, up, look);
        return <path key={from} class={dearer === 0 ? "own" : "other"} d={area} />;
      })}
    </g>
  );
}

/** Ends of the line at a jump: full where the amount is one of the quantity there, else open. */
export function Jumps({
  frame: { lines, across, up, look },
  shown,
}: {
  readonly frame: Frame;
  readonly shown: CurveShown;
}): JSX.Element {
  return (
    <g class="jumps">
      {shown.sides.map(({ line }, side) =>
        (line?.jumps ?? []).map((jump, index) => {
          const ends = endsAt(line?.stretches ?? [], lines[side] ?? [], jump);
          if (ends === null || approximately(jump.at) > across.most) return null;
          const [from, to] = [ends.from, ends.to].map(({ quantity, amount }) => ({
            x: placeOf(across, quantity),
            y: placeOf(up, look({ quantity, amount })),
          }));
          if (from === undefined || to === undefined || !Number.isFinite(from.y + to.y)) return null;
          if (Math.abs(from.y - to.y) < 4 || Math.min(from.y, to.y) < up.end - 8) return null;
          const kind = side === 0 ? "own" : "other";
          const isNamed = shown.sides.length === 1 && look === AS_AMOUNT && from.x < across.end - 80;
          return (
            <g key={`${kind} ${jump.at}`} class={kind}>
              <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
              <circle class={ends.fromIncluded ? "full" : "open"} cx={from.x} cy={from.y} r={4} />
              <circle class={ends.toIncluded ? "full" : "open"} cx={to.x} cy={to.y} r={4} />
              {isNamed && (
                <text x={from.x + 8} y={to.y > from.y ? from.y - 8 : from.y + 16}>
                  {shown.sides[side]?.jumps[index]?.short}
                </text>
              )}
            </g>
          );
        }),
      )}
    </g>
  );
}

type SideLine = NonNullable<CurveShown["sides"][number]["line"]>;

interface Ends {
  readonly from: Run[number];
  readonly to: Run[number];
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

/** The two stretches between which the jump lies. */
function endsAt(
  stretches: SideLine["stretches"],
  runs: readonly Run[],
  { at, next }: SideLine["jumps"][number],
): Ends | null {
  const [low, high] = [approximately(at), approximately(next)];
  for (const [index, run] of runs.entries()) {
    const [from, to] = [run.at(-1), runs[index + 1]?.[0]];
    const [own, following] = [stretches[index], stretches[index + 1]];
    if (from === undefined || to === undefined || own === undefined || following === undefined) continue;
    if (from.quantity >= low && to.quantity <= high)
      return { from, to, fromIncluded: own.endIncluded, toIncluded: following.startIncluded };
  }
  return null;
}
