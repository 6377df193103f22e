// Sums of a measure by part, place and quarter, as far as they tell of nobody.
import { protectSums, type SumCell, type SumRule } from '../../pooling/demand/protect-sums.ts';

export const MEASURES = ['needs', 'efforts', 'cases', 'mobility', 'centres', 'initiatives'] as const;
export type Measure = (typeof MEASURES)[number];

/** Whom employers belong to, seen from the municipality of the centre (R34). */
export const SECTOR_PARTS = ['ownMunicipality', 'otherPublic', 'private', 'unknownSector'] as const;
export const DRIVE_PARTS = ['needDriven', 'supplyDriven'] as const;
/** What became of those who took part (R22, R101). */
export const MOBILITY_PARTS = [
  'widerTasks',
  'newJobHere',
  'newJobElsewhere',
  'validated',
  'studying',
  'same',
  'noJob',
] as const;
export const SAFETY_PARTS = ['safer', 'asSafe', 'lessSafe'] as const;
/** What a house starts by itself (R68). */
export const INITIATIVE_PARTS = ['networkMeetings', 'pools', 'methodUses'] as const;

/** Something that is counted. `parts` are one of each split that it belongs to. */
export type Counted = {
  /** Who stands behind it: an employer, or a person where people are counted. */
  readonly member: string;
  /** SCB code of the municipality. */
  readonly municipality: string;
  /** `2026Q4`. */
  readonly period: string;
  readonly parts: readonly string[];
};

/** `part`, `area` and `period` are empty for all together; a sum that is not told has no value. */
export type OutcomeCell = {
  readonly part: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
};

type Sum = { part: string; area: string; period: string; members: Set<string>; value: number };

const keyOf = ({ part, area, period }: Pick<Sum, 'part' | 'area' | 'period'>) => `${part}/${area}/${period}`;

/**
 * All sums that are not nought: the region and its counties by quarter and in all, municipalities in all only. What would
 * tell of fewer than five members is left out, by adding and subtracting parts, places and quarters neither.
 *
 * @param splits the parts that together are the whole, for each way of parting it
 */
export function outcomeCells(
  counted: readonly Counted[],
  splits: readonly (readonly string[])[],
): OutcomeCell[] {
  const sums = sumUp(counted);
  const cells: SumCell[] = [...sums].map(([key, { members }]) => ({ key, employers: members }));
  const told = protectSums(cells, rulesOf(sums, splits));
  return [...sums].map(([key, { part, area, period, value }]) => ({
    part,
    area,
    period,
    value: told.has(key) ? value : null,
  }));
}

/** The same without leaving anything out, for what is not about employers or people, such as meetings of houses. */
export function openCells(counted: readonly Counted[]): OutcomeCell[] {
  return [...sumUp(counted).values()].map(({ members: _members, ...cell }) => cell);
}

/** How many members there are, in place of how often each was counted. */
export function memberCells(counted: readonly Counted[]): OutcomeCell[] {
  return [...sumUp(counted).values()].map(({ members, ...cell }) => ({ ...cell, value: members.size }));
}

function sumUp(counted: readonly Counted[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const one of counted)
    for (const [area, period] of placesOf(one))
      for (const part of ['', ...one.parts]) {
        const key = keyOf({ part, area, period });
        const sum = sums.get(key) ?? { part, area, period, members: new Set(), value: 0 };
        sum.members.add(one.member);
        sum.value += 1;
        sums.set(key, sum);
      }
  return sums;
}

function placesOf({ municipality, period }: Counted): [area: string, period: string][] {
  const county = municipality.slice(0, 2);
  return [
    ['', ''],
    ['', period],
    [county, ''],
    [county, period],
    [municipality, ''],
  ];
}

function rulesOf(sums: ReadonlyMap<string, Sum>, splits: readonly (readonly string[])[]): SumRule[] {
  const cells = [...sums.values()];
  const has = (key: string) => sums.has(key);
  return cells.flatMap((cell) => {
    const { part, area, period } = cell;
    const whole = keyOf(cell);
    const within = cells.filter(
      (one) => one.part === part && one.period === period && one.area.length === nextLength(area),
    );
    const places = within.filter((one) => one.area.startsWith(area)).map(keyOf);
    const times = cells
      .filter((one) => one.part === part && one.area === area && one.period !== '')
      .map(keyOf);
    const parted =
      part === ''
        ? splits.map((split) => split.map((name) => keyOf({ part: name, area, period })).filter(has))
        : [];
    return [
      ...parted.filter((parts) => parts.length > 0).map((parts) => ({ whole, parts })),
      ...(places.length > 0 ? [{ whole, parts: places }] : []),
      ...(period === '' && area.length < 4 ? [{ whole, parts: times }] : []),
    ];
  });
}

/** Of the codes of the places that a place is the sum of. */
function nextLength(area: string): number {
  return area.length + 2;
}
