// Sums of unmet demand for one concept: by municipality, county and region, by quarter and for all time.
import { FEWEST_TOLD, protectSums, type SumCell, type SumRule } from './protect-sums.ts';

/** A need as it is counted; who asks is told apart by id alone. */
export type CountedNeed = {
  readonly employer: string;
  /** SCB code. */
  readonly municipality: string;
  /** `2026Q4`, the quarter in which it came. */
  readonly period: string;
  readonly people: number;
};

/** `area` and `period` are empty for all together; a sum that is not told has no figures. */
export type DemandCell = {
  readonly area: string;
  readonly period: string;
  readonly employers: number | null;
  readonly people: number | null;
};

/** `2026Q4` of a local date. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last `count` quarters up to that of `day`, the earliest first. */
export function quartersUntil(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Number(quarterOf(day).slice(-1)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const quarter = last - count + 1 + at;
    return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  });
}

const areasOf = (municipality: string) => ['', municipality.slice(0, 2), municipality];
const keyOf = (area: string, period: string) => `${area}/${period}`;

/** All sums of one concept that are not nought; empty when the concept as a whole is of too few. */
export function demandCells(needs: readonly CountedNeed[]): DemandCell[] {
  const sums = sumUp(needs);
  const all = sums.get(keyOf('', ''));
  if (!all || all.employers.size < FEWEST_TOLD) return [];
  const told = protectSums(withFixed(sums), rulesOf(sums));
  return [...sums].map(([key, { area, period, employers, people }]) =>
    told.has(key)
      ? { area, period, employers: employers.size, people }
      : { area, period, employers: null, people: null },
  );
}

type Sum = { area: string; period: string; employers: Set<string>; people: number };

function sumUp(needs: readonly CountedNeed[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const need of needs)
    for (const area of areasOf(need.municipality))
      for (const period of ['', need.period]) {
        const key = keyOf(area, period);
        const sum = sums.get(key) ?? { area, period, employers: new Set(), people: 0 };
        sum.employers.add(need.employer);
        sum.people += need.people;
        sums.set(key, sum);
      }
  return sums;
}

/**
 * What a provider is told of its own offers (count_unmet_demand_by_place) is told already: the region, and municipalities
 * of five or more, but the smallest of them when all others together are fewer.
 */
function withFixed(sums: ReadonlyMap<string, Sum>): SumCell[] {
  const towns = [...sums.values()].filter(({ area, period }) => area.length === 4 && period === '');
  const few = towns.filter(({ employers }) => employers.size < FEWEST_TOLD);
  const behindFew = new Set(few.flatMap(({ employers }) => [...employers]));
  const [smallest] = towns
    .filter((town) => !few.includes(town))
    .sort((a, b) => a.employers.size - b.employers.size || (a.area < b.area ? -1 : 1));
  const goesToo = few.length > 0 && behindFew.size < FEWEST_TOLD ? smallest : undefined;
  return [...sums].map(([key, sum]) => {
    const isFixed = sum.period === '' && (sum.area === '' || sum.area.length === 4);
    const isHidden = sum.employers.size < FEWEST_TOLD || sum === goesToo;
    return { key, employers: sum.employers, fixed: isFixed ? (isHidden ? 'hidden' : 'told') : undefined };
  });
}

function rulesOf(sums: ReadonlyMap<string, Sum>): SumRule[] {
  const cells = [...sums.values()];
  return cells.flatMap(({ area, period }) => {
    const whole = keyOf(area, period);
    const within = cells.filter((one) => one.period === period && one.area.length === area.length + 2);
    const parts = within.filter((one) => one.area.startsWith(area)).map((one) => keyOf(one.area, period));
    const times = cells.filter((one) => one.area === area && one.period !== '');
    return [
      ...(parts.length > 0 ? [{ whole, parts }] : []),
      ...(period === '' ? [{ whole, parts: times.map((one) => keyOf(area, one.period)) }] : []),
    ];
  });
}
