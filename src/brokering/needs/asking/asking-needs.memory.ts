import { perDatabase } from '../../../platform/database/per-database.ts';
import type { Work } from '../../../platform/work.ts';
import type { AskingNeed } from './asking-need.ts';

/** So many are held; of more the rest is read again each time. */
const MOST_HELD = 20_000;

type Held = { mark: string; need: AskingNeed };

const heldOf = perDatabase(() => new Map<string, Held>());

/** Those of the needs with these marks, in the same order; `read` gives what is not held as it stands. */
export async function holdAsking(
  database: Work['database'],
  marks: readonly { id: string; mark: string }[],
  read: (ids: readonly string[]) => Promise<readonly AskingNeed[]>,
): Promise<AskingNeed[]> {
  const held = heldOf(database);
  const missing = marks.filter(({ id, mark }) => held.get(id)?.mark !== mark).map(({ id }) => id);
  const anew = new Map((await read(missing)).map((need) => [need.id, need]));
  return marks.flatMap(({ id, mark }) => {
    const need = anew.get(id) ?? held.get(id)?.need;
    if (!need) return [];
    if (held.size < MOST_HELD || held.has(id)) held.set(id, { mark, need });
    return need;
  });
}
