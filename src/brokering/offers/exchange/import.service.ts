// Brings offers of a list in: repeatable, in short transactions, with a preview that writes nothing.
import type { Work } from '../../../platform/work.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { type ImportOptions, type ImportState, importBatch } from './import-batch.service.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { type KnownProvider, plainName } from './provider-name.ts';
import type { Reading } from './reading.ts';

const ROWS_PER_TRANSACTION = 500;

/** One short transaction as the one who imports. */
export type RunAs = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Adds and updates offers. National lists are public catalogues, so what they hold is published; other rows are
 * published when nothing is missing and stay drafts otherwise, unless the row says its own state.
 */
export async function importOffers(
  runAs: RunAs,
  reading: Reading,
  options: ImportOptions,
): Promise<ImportReport> {
  const found = emptyReport();
  const known = await runAs(async (work) => ({
    codes: await codesByName(work),
    providers: await knownProviders(work),
  }));
  const state: ImportState = { reading, options, found, ...known };
  const steps = reading.drafts.length;
  for (let from = 0; from < steps; from += ROWS_PER_TRANSACTION) {
    const batch = reading.drafts.slice(from, from + ROWS_PER_TRANSACTION);
    await runAs((work) => importBatch(work, batch, state));
    await options.report?.(Math.min(from + ROWS_PER_TRANSACTION, steps), steps);
  }
  return found;
}

async function knownProviders(work: Work): Promise<KnownProvider[]> {
  const { items } = await listOrganisations(work, { roles: ['provider'] });
  return items.map(({ id, name, organisationNumber }) => ({ id, name: plainName(name), organisationNumber }));
}

/** A municipality by its own name and that of its main town. */
async function codesByName(work: Work): Promise<Map<string, string>> {
  const places = await listMunicipalities(work);
  const pairs = places.flatMap((one) => [
    [one.mainTown.toLowerCase(), one.code] as const,
    [one.name.toLowerCase(), one.code] as const,
    [`${one.name.toLowerCase()} kommun`, one.code] as const,
    [`${one.name.toLowerCase()}s kommun`, one.code] as const,
  ]);
  return new Map(pairs);
}
