// The region at a glance: for each municipality who took part and who is there now, summed by county.
import type { ParticipationFact } from '../../places/participation.ts';
import type { County, Municipality } from '../../places/place.ts';
import type { Organisation } from '../organisation.ts';

/** The region of the European Social Fund that the region pages are about. */
export const REGION = 'Östra Mellansverige';

/** Municipalities of an ESF region; an installation may know others too. */
export function municipalitiesOf(
  esfRegion: string,
  municipalities: readonly Municipality[],
  counties: readonly County[],
): Municipality[] {
  const codes = counties.filter((county) => county.esfRegion === esfRegion).map((county) => county.code);
  return municipalities.filter((place) => codes.includes(place.countyCode));
}

/** `participation`: 0 not named, 1 named, 2 named with a participating actor. */
export type RegionPlace = Municipality & { participation: 0 | 1 | 2; centres: number };

export type CountyLine = {
  code: string;
  name: string;
  municipalities: number;
  /** Named by the participation. */
  named: number;
  /** Municipalities with at least one learning centre now. */
  withCentre: number;
};

/** @param organisations learning centres, those of the participation's year and those of today */
export function placesOfRegion(
  municipalities: readonly Municipality[],
  participation: ParticipationFact | undefined,
  organisations: readonly Organisation[],
): RegionPlace[] {
  const named = new Set(participation?.municipalities);
  return municipalities.map((place) => {
    const here = organisations.filter(
      (one) => one.roles.includes('learningCentre') && one.municipalities.includes(place.code),
    );
    const actor = here.some((one) => one.asOfYear !== undefined && one.asOfYear === participation?.year);
    return {
      ...place,
      participation: named.has(place.code) ? (actor ? 2 : 1) : 0,
      centres: here.filter((one) => one.asOfYear === undefined).length,
    };
  });
}

/** One line for each county that has a municipality, in order of code; the sums are those of the places. */
export function sumByCounty(places: readonly RegionPlace[]): CountyLine[] {
  const byCounty = Map.groupBy(places, (place) => place.countyCode);
  return [...byCounty]
    .map(([code, list]) => ({
      code,
      name: list[0]?.county ?? '',
      municipalities: list.length,
      named: list.filter((place) => place.participation > 0).length,
      withCentre: list.filter((place) => place.centres > 0).length,
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** The level on the map: none, one, two or more. */
export function centreLevel(centres: number): 0 | 1 | 2 {
  return centres === 0 ? 0 : centres === 1 ? 1 : 2;
}
