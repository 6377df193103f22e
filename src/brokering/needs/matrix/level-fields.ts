// The controls of the grid as a form sends them: the name says which cell and what stood in it, the value what it shall be.
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { type LevelChange, levelChange } from './levels.ts';

/** `niva.<person>.<competence>.<what it said>`; nothing said is `-`. */
export function cellField(cell: Pick<LevelChange, 'personId' | 'competenceId' | 'was'>): string {
  return `niva.${cell.personId}.${cell.competenceId}.${cell.was ?? '-'}`;
}

/** The cells that say something else than they said; what cannot be a level is left out and counted. */
export function changesIn(values: FormValues): { changes: LevelChange[]; unread: number } {
  const changes: LevelChange[] = [];
  let unread = 0;
  for (const [name, value] of Object.entries(values)) {
    const [field, personId, competenceId, was] = name.split('.');
    if (field !== 'niva') continue;
    const read = levelChange.safeParse({
      personId,
      competenceId,
      was: was === '-' ? null : Number(was),
      level: value === '' ? null : Number(value),
    });
    if (!read.success) unread += 1;
    else if (read.data.level !== read.data.was) changes.push(read.data);
  }
  return { changes, unread };
}
