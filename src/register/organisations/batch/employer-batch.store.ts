// Many employers at once, in statements of a bounded size.
import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { OrganisationContent } from '../organisation.ts';

export type NewEmployer = { id: string; content: OrganisationContent };

export async function insertEmployers(
  work: Work,
  employers: readonly NewEmployer[],
  ownerId: string,
): Promise<void> {
  await work.tx
    .insertInto('organisation')
    .values(
      employers.map(({ id, content }) => ({
        id,
        name: content.name,
        organisationNumber: content.organisationNumber ?? null,
        roles: ['employer'],
        sector: content.sector ?? null,
        sniCode: content.sniCode ?? null,
        sniVersion: content.sniVersion ?? null,
        employees: content.employees ?? null,
        website: content.website ?? null,
        email: content.email ?? null,
        phone: content.phone ?? null,
        ownerId,
        createdAt: work.now,
      })),
    )
    .execute();
  const places = employers.flatMap(({ id, content }) =>
    content.municipalities.map((municipalityCode) => ({ organisationId: id, municipalityCode })),
  );
  if (places.length > 0) await work.tx.insertInto('organisationMunicipality').values(places).execute();
}

/** Which of the numbers stand on a record, also one that the one who acts may not see. */
export async function readTakenNumbers(work: Work, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const { rows } = await sql<{ number: string }>`
    select number from organisation_numbers_taken(${[...numbers]}::text[]) as number`.execute(work.tx);
  return new Set(rows.map((row) => row.number));
}
