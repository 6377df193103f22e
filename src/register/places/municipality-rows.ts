// From the cells of a list to municipalities: names of columns as different lists write them, decimal comma, lost zeros.
import { type MunicipalityFact, municipalityFact } from './place.ts';

export type RowProblem = {
  line: number;
  problem: 'code' | 'name' | 'county' | 'mainTown' | 'place' | 'tile' | 'repeated' | 'nameTaken';
  value: string;
};
export type MunicipalityRow = { line: number; fact: MunicipalityFact };

/** Names of the columns, in small letters without spaces, hyphens and underscores. */
const COLUMNS = {
  code: ['code', 'kommunkod', 'knkod', 'kod', 'municipalitycode'],
  name: ['name', 'kommun', 'kommunnamn', 'knnamn', 'namn', 'municipality'],
  county: ['county', 'countycode', 'länskod', 'lankod', 'lnkod', 'län', 'lan'],
  mainTown: ['maintown', 'centralort', 'tätort', 'tatort'],
  latitude: ['latitude', 'latitud', 'lat'],
  longitude: ['longitude', 'longitud', 'lon', 'lng'],
  tileColumn: ['tilecolumn', 'rutkolumn'],
  tileRow: ['tilerow', 'rutrad'],
} as const;
type Column = keyof typeof COLUMNS;
const REQUIRED: readonly Column[] = ['code', 'name', 'mainTown', 'latitude', 'longitude'];

export type ColumnPlaces = Partial<Record<Column, number>>;

/** @returns where each column stands, and the required ones that the head does not have */
export function findColumns(head: readonly string[]): { places: ColumnPlaces; missing: Column[] } {
  const plain = head.map((cell) => cell.toLowerCase().replaceAll(/[\s_-]/g, ''));
  const places: ColumnPlaces = {};
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const place = plain.findIndex((cell) => names.includes(cell));
    if (place >= 0) places[column] = place;
  }
  return { places, missing: REQUIRED.filter((column) => places[column] === undefined) };
}

/**
 * One row as a municipality. The county is that of the code when the list does not give it; a code that lost its
 * leading zero in a spreadsheet gets it back.
 */
export function readMunicipalityRow(
  cells: readonly string[],
  places: ColumnPlaces,
  line: number,
): MunicipalityRow | RowProblem {
  const cell = (column: Column) => (cells[places[column] ?? -1] ?? '').trim();
  const no = (problem: RowProblem['problem'], value = ''): RowProblem => ({ line, problem, value });
  const code = cell('code').padStart(4, '0');
  if (!/^\d{4}$/.test(code) || cell('code') === '') return no('code', cell('code'));
  if (cell('name') === '') return no('name');
  if (cell('mainTown') === '') return no('mainTown');
  const county = places.county === undefined ? code.slice(0, 2) : cell('county').padStart(2, '0');
  if (county !== code.slice(0, 2)) return no('county', cell('county'));
  const tile = [cell('tileColumn'), cell('tileRow')];
  if (tile.some((one) => !/^\d{0,3}$/.test(one)) || (tile[0] === '') !== (tile[1] === ''))
    return no('tile', tile.join(' '));
  const fact = municipalityFact.safeParse({
    code,
    name: cell('name'),
    county,
    mainTown: cell('mainTown'),
    latitude: decimal(cell('latitude')),
    longitude: decimal(cell('longitude')),
    ...(tile[0] === '' ? {} : { tileColumn: Number(tile[0]), tileRow: Number(tile[1]) }),
  });
  if (!fact.success) return no('place', `${cell('latitude')} ${cell('longitude')}`);
  return { line, fact: fact.data };
}

function decimal(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
