import { daysBefore } from '../../../platform/local-date.ts';
import type { DataSubject, PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import {
  deleteNames,
  type NamedRow,
  readLevelsOf,
  readOldNames,
  readRowsNamed,
} from './matrix-data.store.ts';

const DAYS_KEPT = 730;
const AT_ONCE = 500;

/** Names in competence matrices, found by the name of somebody who belongs to the employer. */
export const matrixData: PersonalDataPart = {
  name: 'matrices',
  title: { sv: 'Kompetensmatriser', en: 'Competence matrices' },
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    matrix: { sv: 'Matris', en: 'Matrix' },
    name: { sv: 'Namn', en: 'Name' },
    label: { sv: 'Roll eller skift', en: 'Role or shift' },
    levels: { sv: 'Nivåer', en: 'Levels' },
  },
  async collect(work, subject) {
    const records: Record<string, unknown>[] = [];
    for (const { personId, ...row } of await rowsOf(work, subject))
      records.push({ ...row, levels: await readLevelsOf(work, personId) });
    return records;
  },
  /** The row stays as `Person 4`: the employer's sums are about the work. */
  async erase(work, subject) {
    const ids = (await rowsOf(work, subject)).map(({ personId }) => personId);
    return { erased: await forget(work, ids), kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Namn i kompetensmatriser, räknat från att matrisen senast ändrades',
        en: 'Names in competence matrices, from the day the matrix was last changed',
      },
      days: DAYS_KEPT,
      why: {
        sv: 'Arbetsgivaren behöver namnen så länge matrisen används.',
        en: 'The employer needs the names as long as the matrix is in use.',
      },
      clear: async (work) => forget(work, await readOldNames(work, daysBefore(work.now, DAYS_KEPT), AT_ONCE)),
    },
  ],
};

async function rowsOf(work: Work, { personId, name }: DataSubject): Promise<NamedRow[]> {
  return personId && name ? readRowsNamed(work, { personId, name }) : [];
}

async function forget(work: Work, ids: readonly string[]): Promise<number> {
  const deleted = await deleteNames(work, ids);
  await destroyPersonKeys(work, ids);
  return deleted;
}
