// Setting levels when others may do so at the same time: a cell changes only if it still says what the writer saw.
import { z } from 'zod';
import { competenceLevel } from './gap.ts';

/** One cell: what it said when the writer opened it, and what it shall say; null is not assessed. */
export const levelChange = z.object({
  personId: z.uuid(),
  competenceId: z.uuid(),
  was: competenceLevel.nullable(),
  level: competenceLevel.nullable(),
});
export type LevelChange = z.infer<typeof levelChange>;

/** A cell that somebody else changed meanwhile. */
export type LevelConflict = LevelChange & { theirs: number | null };

export type StoredLevels = ReadonlyMap<string, number>;

/** One text for a cell, as key of maps. */
export function cellKey(cell: { personId: string; competenceId: string }): string {
  return `${cell.personId}.${cell.competenceId}`;
}

/** Which changes go in, which need no write, and which somebody else came before. The last word on a cell counts. */
export function settleLevels(
  stored: StoredLevels,
  changes: readonly LevelChange[],
): { write: LevelChange[]; conflicts: LevelConflict[] } {
  const last = new Map(changes.map((change) => [cellKey(change), change]));
  const write: LevelChange[] = [];
  const conflicts: LevelConflict[] = [];
  for (const [key, change] of last) {
    const theirs = stored.get(key) ?? null;
    if (theirs === change.level) continue;
    if (theirs === change.was) write.push(change);
    else conflicts.push({ ...change, theirs });
  }
  return { write, conflicts };
}
