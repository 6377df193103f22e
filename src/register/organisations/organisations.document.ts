// Organisations as a CSV file that Swedish spreadsheets open as it is; lists stand in one cell, parted by a bar.
import { stringify } from 'csv-stringify/sync';
import type { Organisation } from './organisation.ts';

export function organisationsCsv(organisations: readonly Organisation[]): string {
  const rows = organisations.map((one) => ({
    id: one.id,
    slug: one.slug,
    name: one.name,
    organisationNumber: one.organisationNumber,
    roles: one.roles.join('|'),
    learningCentreKind: one.learningCentreKind,
    providerKind: one.providerKind,
    sector: one.sector,
    municipalities: one.municipalities.join('|'),
    sniCode: one.sniCode,
    sniVersion: one.sniVersion,
    employees: one.employees,
    website: one.website,
    email: one.email,
    phone: one.phone,
    asOfYear: one.asOfYear,
    demo: one.demo ? 'demo' : '',
  }));
  return stringify(rows, { header: true, delimiter: ';', bom: true, escape_formulas: true });
}
