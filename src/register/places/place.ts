// Where things are: counties and municipalities by SCB code, and how far apart their main towns lie.
import { z } from 'zod';

/** SCB's four digits; the first two are the county. */
export const municipalityCode = z.string().regex(/^\d{4}$/);

export const countyFact = z.object({
  code: z.string().regex(/^\d{2}$/),
  name: z.string(),
  esfRegion: z.string(),
  regionalBodyFormer: z.string().optional(),
  regionalBodyNow: z.string().optional(),
});
export type CountyFact = z.infer<typeof countyFact>;

/** Coordinates are those of the main town, WGS 84; the tile is its cell on the region's map, counted from 0. */
export const municipalityFact = z.object({
  code: municipalityCode,
  name: z.string(),
  county: z.string().regex(/^\d{2}$/),
  mainTown: z.string(),
  latitude: z.number().min(54).max(70),
  longitude: z.number().min(10).max(25),
  tileColumn: z.int().nonnegative().optional(),
  tileRow: z.int().nonnegative().optional(),
});
export type MunicipalityFact = z.infer<typeof municipalityFact>;

export type County = {
  code: string;
  name: string;
  esfRegion: string;
  regionalBodyFormer: string | null;
  regionalBodyNow: string | null;
};

export type Municipality = {
  code: string;
  name: string;
  countyCode: string;
  county: string;
  mainTown: string;
  latitude: number;
  longitude: number;
  tile: { column: number; row: number } | undefined;
};

export type Point = { latitude: number; longitude: number };

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres; roads are longer, by a third or so. */
export function distanceKm(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitudes = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const haversine =
    latitudes + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudes;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
}
