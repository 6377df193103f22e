// Municipalities as a CSV file that Swedish spreadsheets open as it is, and that the importer reads back.
import { stringify } from 'csv-stringify/sync';
import type { Municipality } from './place.ts';

export function municipalitiesCsv(municipalities: readonly Municipality[]): string {
  const rows = municipalities.map((one) => ({
    code: one.code,
    name: one.name,
    county: one.countyCode,
    mainTown: one.mainTown,
    latitude: decimal(one.latitude),
    longitude: decimal(one.longitude),
    tileColumn: one.tile?.column ?? '',
    tileRow: one.tile?.row ?? '',
  }));
  return stringify(rows, { header: true, delimiter: ';', bom: true, escape_formulas: true });
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
