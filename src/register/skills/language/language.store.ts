import { sql } from 'kysely';
import { marksOf } from '../../../platform/mirror-marks.ts';
import type { Work } from '../../../platform/work.ts';

/** Marks that tell which published concepts came, went or changed. */
export function vocabularyMarks(work: Work): ReturnType<typeof marksOf> {
  return marksOf(work, { table: 'concept', version: sql<number>`version` });
}
