// The regional follow-up: figures that are counted at night and read by everybody.
import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import type { County, Municipality } from '../../../register/places/place.ts';
import { listCounties, listMunicipalities } from '../../../register/places/places.service.ts';
import { quartersUntil } from '../../pooling/demand/demand-cells.ts';
import type { RegionalComment } from './comment.ts';
import { listComments } from './comments.service.ts';
import { type Figure, figuresOf, lookupOf, QUARTERS, type Standing, standingOf } from './figures.ts';
import {
  type Counted,
  DRIVE_PARTS,
  type Measure,
  MOBILITY_PARTS,
  memberCells,
  type OutcomeCell,
  openCells,
  outcomeCells,
  SAFETY_PARTS,
  SECTOR_PARTS,
} from './outcome-cells.ts';
import {
  readActiveCentres,
  readCountedCases,
  readCountedEfforts,
  readCountedMoves,
  readCountedNeeds,
  readInitiatives,
  readOutcomes,
  replaceOutcomes,
} from './outcome-rows.store.ts';

export type Place = { code: string; name: string | undefined };

export type RegionalOutcome = {
  /** Local date of the count; missing before the first. */
  countedOn: string | undefined;
  /** What the figures are about: the region (no code), a county or a municipality. */
  place: Place;
  /** Where the figures over time come from: municipalities have none of their own. */
  overTime: Place;
  figures: Figure[];
  /** The region, the county and the municipality side by side, as far as they were asked for. */
  standings: (Place & { standing: Standing })[];
  /** What regional bodies say of it in their own words. */
  comments: readonly RegionalComment[];
  counties: readonly County[];
  municipalities: readonly Municipality[];
};

/** The figures for a county or a municipality by its SCB code; for the whole region without one. */
export async function getRegionalOutcome(work: Work, code: string): Promise<RegionalOutcome> {
  const counties = await listCounties(work);
  const municipalities = await listMunicipalities(work);
  const nameOf = (area: string) => [...counties, ...municipalities].find((one) => one.code === area)?.name;
  const place = nameOf(code) === undefined ? '' : code;
  const areas = [...new Set(['', place.slice(0, 2), place])];
  const cells = await readOutcomes(work, areas);
  const lookAt = (area: string) => lookupOf(cells.filter((cell) => cell.area === area));
  const overTime = place.slice(0, 2);
  return {
    countedOn: cells[0]?.countedOn,
    place: { code: place, name: nameOf(place) },
    overTime: { code: overTime, name: nameOf(overTime) },
    figures: figuresOf(lookAt(overTime), localDate(work.now)),
    standings: areas.map((area) => ({ code: area, name: nameOf(area), standing: standingOf(lookAt(area)) })),
    comments: await listComments(work, overTime),
    counties,
    municipalities,
  };
}

/** Counts anew, as a job; what could tell of fewer than five is left out before it is stored. Returns how many sums. */
export async function countOutcomes(work: Work): Promise<number> {
  const today = localDate(work.now);
  const since = firstDay(quartersUntil(today, QUARTERS)[0] ?? '');
  const needs = await readCountedNeeds(work, since);
  const efforts = await readCountedEfforts(work, since);
  const moves = await readCountedMoves(work, since);
  const cells = [
    ...of('needs', outcomeCells(needs, [SECTOR_PARTS])),
    ...of('efforts', outcomeCells(efforts, [DRIVE_PARTS])),
    ...of('cases', outcomeCells(await readCountedCases(work, since), [])),
    ...of('mobility', outcomeCells(moves, [MOBILITY_PARTS, safetyOf(moves)])),
    ...of('centres', memberCells(await readActiveCentres(work, since))),
    ...of('initiatives', openCells(await readInitiatives(work, since, today))),
  ];
  await replaceOutcomes(work, cells, today);
  return cells.length;
}

function of(measure: Measure, cells: readonly OutcomeCell[]) {
  return cells.map((cell) => ({ ...cell, measure }));
}

/** They are the whole only where everybody said both how it was and how it is. */
function safetyOf(moves: readonly Counted[]): readonly string[] {
  const said = (one: Counted) => one.parts.some((part) => (SAFETY_PARTS as readonly string[]).includes(part));
  return moves.every(said) ? SAFETY_PARTS : [];
}

/** `2026-10-01` of `2026Q4`. */
function firstDay(quarter: string): string {
  const month = Number(quarter.slice(-1)) * 3 - 2;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
