// The figures of the regional follow-up, as they are read from what was counted: over time, by part, and side by side.
import { quartersUntil } from '../../pooling/demand/demand-cells.ts';
import {
  INITIATIVE_PARTS,
  type Measure,
  MOBILITY_PARTS,
  type OutcomeCell,
  SAFETY_PARTS,
  SECTOR_PARTS,
} from './outcome-cells.ts';

export const FIGURES = ['drive', 'sector', 'centres', 'roles', 'mobility'] as const;
export type FigureId = (typeof FIGURES)[number];

/** So many quarters are shown and counted, the one that goes on included. */
export const QUARTERS = 8;
/** What somebody who took part may have moved to. */
const MOVES: readonly string[] = ['widerTasks', 'newJobHere', 'newJobElsewhere', 'validated', 'studying'];

/** A value is null where it is not told, 0 where there was nothing. */
export type Value = number | null;

export type Figure = {
  id: FigureId;
  /** Codes of the columns of the table. */
  columns: readonly string[];
  /** By quarter, `2026Q4`; the last one, without a period, is all of them together. */
  rows: readonly { period: string; values: readonly Value[] }[];
  /** What is drawn: quarters or parts, in percent or numbers. */
  chart: {
    by: 'quarter' | 'part';
    unit: 'percent' | 'count';
    points: readonly { code: string; value: Value }[];
  };
  /** The numbers of the sentence; missing when too little can be told. */
  words: Readonly<Record<string, number>> | undefined;
};

type Cells = readonly (OutcomeCell & { measure: Measure })[];

/** How a measure, a part and a quarter stand in one place. */
export type Lookup = (measure: Measure, part: string, period: string) => Value;

/** @param cells of the place alone */
export function lookupOf(cells: Cells): Lookup {
  const values = new Map(cells.map((cell) => [`${cell.measure}/${cell.part}/${cell.period}`, cell.value]));
  return (measure, part, period) => {
    const found = values.get(`${measure}/${part}/${period}`);
    return found === undefined ? 0 : found;
  };
}

/** Whole percent, rounding half up; null where either is not told or there is nothing to take a share of. */
export function shareOf(part: Value, whole: Value): Value {
  if (part === null || whole === null || whole === 0) return null;
  return Math.floor((part * 200 + whole) / (whole * 2));
}

/** All figures of a place. @param today the local date */
export function figuresOf(look: Lookup, today: string): Figure[] {
  const quarters = quartersUntil(today, QUARTERS);
  return [
    driveFigure(look, quarters),
    sectorFigure(look, quarters),
    centresFigure(look, quarters),
    rolesFigure(look, quarters),
    mobilityFigure(look, quarters),
  ];
}

function rowsOf(quarters: readonly string[], valuesOf: (period: string) => Value[]): Figure['rows'] {
  return [...quarters, ''].map((period) => ({ period, values: valuesOf(period) }));
}

/** R27: how much of what is done comes from a need. */
function driveFigure(look: Lookup, quarters: readonly string[]): Figure {
  const valuesOf = (period: string) => {
    const all = look('efforts', '', period);
    const need = look('efforts', 'needDriven', period);
    return [need, look('efforts', 'supplyDriven', period), all, shareOf(need, all)];
  };
  const [need, , all, percent] = valuesOf('');
  return {
    id: 'drive',
    columns: ['needDriven', 'supplyDriven', 'efforts', 'needDrivenPercent'],
    rows: rowsOf(quarters, valuesOf),
    chart: {
      by: 'quarter',
      unit: 'percent',
      points: quarters.map((code) => ({ code, value: valuesOf(code)[3] ?? null })),
    },
    words: isTold(need, all, percent) ? { need: need ?? 0, all: all ?? 0, percent: percent ?? 0 } : undefined,
  };
}

/** R34: whose needs are worked with. */
function sectorFigure(look: Lookup, quarters: readonly string[]): Figure {
  const valuesOf = (period: string) => [
    ...SECTOR_PARTS.map((part) => look('needs', part, period)),
    look('needs', '', period),
  ];
  const all = look('needs', '', '');
  const own = shareOf(look('needs', 'ownMunicipality', ''), all);
  const privately = shareOf(look('needs', 'private', ''), all);
  return {
    id: 'sector',
    columns: [...SECTOR_PARTS, 'needs'],
    rows: rowsOf(quarters, valuesOf),
    chart: {
      by: 'part',
      unit: 'count',
      points: SECTOR_PARTS.map((code) => ({ code, value: look('needs', code, '') })),
    },
    words: isTold(all, privately)
      ? { all: all ?? 0, privately: privately ?? 0, ...(own === null ? {} : { own }) }
      : undefined,
  };
}

/** R88: the first quarter is the baseline, the latest one that is over tells the trend. */
function centresFigure(look: Lookup, quarters: readonly string[]): Figure {
  const active = (period: string) => look('centres', '', period) ?? 0;
  const [first = ''] = quarters;
  const latest = quarters.at(-2) ?? first;
  return {
    id: 'centres',
    columns: ['centres'],
    rows: rowsOf(quarters, (period) => [active(period)]),
    chart: {
      by: 'quarter',
      unit: 'count',
      points: quarters.map((code) => ({ code, value: active(code) })),
    },
    words: { now: active(latest), base: active(first), change: active(latest) - active(first) },
  };
}

/** R68: what came to the house, and what the house started. */
function rolesFigure(look: Lookup, quarters: readonly string[]): Figure {
  const valuesOf = (period: string) => [
    look('cases', '', period),
    ...INITIATIVE_PARTS.map((part) => look('initiatives', part, period)),
    look('efforts', 'supplyDriven', period),
  ];
  const columns = ['cases', ...INITIATIVE_PARTS, 'supplyDriven'];
  const totals = valuesOf('');
  const [cases = null, ...started] = totals;
  const own = started.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    id: 'roles',
    columns,
    rows: rowsOf(quarters, valuesOf),
    chart: {
      by: 'part',
      unit: 'count',
      points: columns.map((code, at) => ({ code, value: totals[at] ?? null })),
    },
    words: cases === null ? undefined : { cases, own },
  };
}

/** R22, R101: what became of those who took part and answered. */
function mobilityFigure(look: Lookup, quarters: readonly string[]): Figure {
  const columns = [...MOBILITY_PARTS, ...SAFETY_PARTS];
  const all = look('mobility', '', '');
  const moved = MOVES.map((part) => look('mobility', part, ''));
  const safer = look('mobility', 'safer', '');
  return {
    id: 'mobility',
    columns: [...columns, 'answers'],
    rows: rowsOf(quarters, (period) => [
      ...columns.map((part) => look('mobility', part, period)),
      look('mobility', '', period),
    ]),
    chart: {
      by: 'part',
      unit: 'count',
      points: MOBILITY_PARTS.map((code) => ({ code, value: look('mobility', code, '') })),
    },
    words:
      all === null || all === 0
        ? undefined
        : {
            all,
            // At least so many: parts that are not told are not in it.
            moved: moved.reduce<number>((sum, value) => sum + (value ?? 0), 0),
            ...(safer === null ? {} : { safer }),
          },
  };
}

function isTold(...values: readonly (Value | undefined)[]): boolean {
  return values.every((value) => typeof value === 'number') && values.some((value) => value !== 0);
}

/** One place among others. */
export type Standing = {
  needs: Value;
  privatePercent: Value;
  efforts: Value;
  needDrivenPercent: Value;
  cases: Value;
  answers: Value;
};

/** How a place stands over all quarters together. */
export function standingOf(look: Lookup): Standing {
  const needs = look('needs', '', '');
  const efforts = look('efforts', '', '');
  return {
    needs,
    privatePercent: shareOf(look('needs', 'private', ''), needs),
    efforts,
    needDrivenPercent: shareOf(look('efforts', 'needDriven', ''), efforts),
    cases: look('cases', '', ''),
    answers: look('mobility', '', ''),
  };
}
