// The catalogue: which offers a search finds, how many each filter would leave, and in which neutral order they stand.
import { z } from 'zod';
import { municipalityCode } from '../../../register/places/place.ts';
import { FORMS, TIMES_OF_DAY } from '../../needs/conditions.ts';
import { OFFER_KINDS, type Offer } from '../offer.ts';

/** The filters of an address: `?q=svets&typ=course&form=distance&kommun=1885`. Unknown values are passed over. */
export const catalogueQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  typ: z.enum(OFFER_KINDS).optional().catch(undefined),
  form: z.enum(FORMS).optional().catch(undefined),
  kommun: municipalityCode.optional().catch(undefined),
  sprak: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  tid: z.enum(TIMES_OF_DAY).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).catch(1),
  /** Ids of offers to compare, separated by commas. */
  jamfor: z.string().max(200).optional().catch(undefined),
});
export type CatalogueQuery = z.infer<typeof catalogueQuery>;

export const MAX_COMPARED = 4;

/** What the list must know of an offer that the words of the search found. */
export type CatalogueRow = {
  id: string;
  kind: string;
  form: string | null;
  municipalities: readonly string[];
  coverage: readonly string[];
  languages: readonly string[];
  timesOfDay: readonly string[];
  /** How well the words fit, in bands; the same for all when nothing was searched for. */
  band: number;
  /** The offer's lot in this search. */
  lot: string;
};

export const FACETS = ['typ', 'form', 'kommun', 'sprak', 'tid'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCount = { value: string; count: number };

export type Catalogue = {
  /** Ids of all offers that every filter leaves, in order. */
  ids: string[];
  /** For each filter, how many offers each of its values would leave beside the other filters. */
  facets: Record<Facet, FacetCount[]>;
};

/** What a page of the catalogue shows. */
export type CataloguePage = Catalogue & { offers: Offer[]; compared: Offer[]; pageSize: number };

/** Bands first, the lot inside them: neither name nor number of offers moves a provider. */
export function arrangeCatalogue(rows: readonly CatalogueRow[], query: CatalogueQuery): Catalogue {
  const left = rows.filter((row) => FACETS.every((facet) => passes(row, facet, query[facet])));
  const ids = left.toSorted((a, b) => b.band - a.band || compare(a.lot, b.lot)).map((row) => row.id);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, countFacet(rows, facet, query)]));
  return { ids, facets: facets as Record<Facet, FacetCount[]> };
}

function countFacet(rows: readonly CatalogueRow[], facet: Facet, query: CatalogueQuery): FacetCount[] {
  const others = FACETS.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!others.every((other) => passes(row, other, query[other]))) continue;
    for (const value of new Set(valuesOf(row, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function passes(row: CatalogueRow, facet: Facet, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (facet === 'kommun') return reaches(row, wanted);
  return valuesOf(row, facet).includes(wanted);
}

/** Taught there, or at a distance or by a provider that comes there. */
function reaches(row: CatalogueRow, municipality: string): boolean {
  return (
    row.municipalities.includes(municipality) ||
    row.coverage.some((code) => code === 'SE' || municipality.startsWith(code))
  );
}

function valuesOf(row: CatalogueRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'typ':
      return [row.kind];
    case 'form':
      return row.form ? [row.form] : [];
    case 'kommun':
      return row.municipalities;
    case 'sprak':
      return row.languages;
    case 'tid':
      return row.timesOfDay;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
