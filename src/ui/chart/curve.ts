// Where the dots of a curve stand in its drawing, and the round numbers of its axis.

export type CurveScale = {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  /** The lowest line, and the height of the whole drawing. */
  floor: number;
  height: number;
  ticks: readonly number[];
  /** Values of x that are written, so that they do not run into each other. */
  named: ReadonlySet<number>;
};

const TOP = 26;
const FLOOR = 218;
/** Of every curve, in its own pixels. */
export const CURVE_HEIGHT = 288;
const MOST_TICKS = 5;
/** Room that one number on the axis takes. */
const NAME_WIDTH = 30;

/** Fits the dots, and the ceiling with them, into a drawing of the width. */
export function curveScale(
  dots: readonly { x: number; y: number }[],
  ceiling: number | undefined,
  width: number,
): CurveScale {
  const heights = [...dots.map(({ y }) => y), ...(ceiling === undefined ? [] : [ceiling])];
  const ticks = roundTicks(Math.min(...heights), Math.max(...heights));
  const low = Math.min(ticks[0] ?? 0, ...heights);
  const high = Math.max(ticks.at(-1) ?? 1, ...heights);
  const places = dots.map(({ x }) => x);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const left = width < 500 ? 44 : 62;
  const right = width - 16;
  const step = (right - left - 16) / Math.max(1, last - first);
  const every = Math.max(1, Math.ceil(NAME_WIDTH / step));
  return {
    x: (value) => left + 10 + (value - first) * step,
    y: (value) => FLOOR - ((value - low) * (FLOOR - TOP - 16)) / Math.max(1, high - low),
    left,
    right,
    top: TOP,
    floor: FLOOR,
    height: CURVE_HEIGHT,
    ticks,
    named: new Set(places.filter((value) => (value - first) % every === 0)),
  };
}

/** At most five round numbers from just below the lowest to just below the highest. */
export function roundTicks(lowest: number, highest: number): number[] {
  const span = Math.max(highest - lowest, Math.abs(highest) / 10, 1);
  const power = 10 ** Math.floor(Math.log10(span / MOST_TICKS));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => span / one <= MOST_TICKS) ?? 10 * power;
  const from = Math.floor(lowest / step) * step;
  return Array.from({ length: Math.floor((highest - from) / step) + 1 }, (_, at) => from + at * step);
}

/** The dots in runs that are drawn as one line each; a dot that jumps begins a new one. */
export function linesOf<T extends { jumps?: boolean }>(dots: readonly T[]): T[][] {
  const lines: T[][] = [];
  for (const dot of dots) {
    const line = lines.at(-1);
    if (line && !dot.jumps) line.push(dot);
    else lines.push([dot]);
  }
  return lines;
}
