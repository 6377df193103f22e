import { sql } from 'kysely';
import { REDACTED, redact } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';

/** Cases that the person has, or has the next action of. */
export async function readCasesOfPerson(work: Work, personId: string) {
  return work.tx
    .selectFrom('brokerCase')
    .select(['key', 'title', 'state', 'openedAt'])
    .where((or) => or.or([or('brokerId', '=', personId), or('nextOwnerId', '=', personId)]))
    .orderBy('openedAt')
    .execute();
}

/** What the person wrote or did in cases. */
export async function readEntriesOfPerson(work: Work, personId: string) {
  return work.tx
    .selectFrom('caseEntry')
    .innerJoin('brokerCase', 'brokerCase.id', 'caseEntry.caseId')
    .select(['brokerCase.key', 'caseEntry.kind', 'caseEntry.at', 'caseEntry.words'])
    .where('caseEntry.personId', '=', personId)
    .orderBy('caseEntry.at')
    .execute();
}

/** Texts of a case that name somebody. */
export type NamingTexts = {
  id: string;
  key: string;
  title: string;
  about: string | null;
  nextAction: string | null;
  offeredWords: string | null;
  entries: { id: string; words: string | null }[];
};

/** The cases whose texts hold one of the words that tell who somebody is, with those of their lines that do. */
export async function readTextsNaming(work: Work, words: readonly string[]): Promise<NamingTexts[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<NamingTexts>`
    with wanted as (select '%' || word || '%' as pattern from unnest(${[...words]}::text[]) as given (word)),
    named as (
      select entry.id, entry.case_id, entry.words from case_entry entry
      where exists (select from wanted where entry.words ilike pattern))
    select one.id, one.key, one.title, said.about, said.next_action as "nextAction", said.offered_words as "offeredWords",
      coalesce((select jsonb_agg(jsonb_build_object('id', named.id, 'words', named.words) order by named.id)
        from named where named.case_id = one.id), '[]') as entries
    from broker_case one join case_words said on said.case_id = one.id
    where one.id in (select case_id from named)
      or exists (select from wanted
        where concat_ws(' ', one.title, said.about, said.next_action, said.offered_words) ilike pattern)
    order by one.key`.execute(work.tx);
  return rows;
}

/** Takes the words out of the texts. */
export async function redactTexts(work: Work, texts: NamingTexts, words: readonly string[]): Promise<void> {
  const { id, title, about, nextAction, offeredWords, entries } = texts;
  await work.tx
    .updateTable('brokerCase')
    .set((from) => ({
      ...redact({ title, about, nextAction, offeredWords }, words),
      version: from('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  for (const entry of entries)
    await work.tx
      .updateTable('caseEntry')
      .set({ words: redact(entry.words, words) })
      .where('id', '=', entry.id)
      .execute();
}

/** So many cases one transaction clears. */
const CLEARED_AT_ONCE = 200;

/** Takes out what people wrote in cases that were closed before; how it went stays. Returns the ids of the cases. */
export async function clearWordsClosedBefore(work: Work, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select one.id from broker_case one join case_words said on said.case_id = one.id
    where one.state = 'closed' and one.closed_at < ${before}
      and (said.about is not null
        or exists (select from case_entry entry where entry.case_id = one.id and entry.words <> ${REDACTED}))
    order by one.closed_at limit ${CLEARED_AT_ONCE}`.execute(work.tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await work.tx.updateTable('brokerCase').set({ about: null }).where('id', 'in', ids).execute();
  await work.tx
    .updateTable('caseEntry')
    .set({ words: REDACTED })
    .where('caseId', 'in', ids)
    .where('words', 'is not', null)
    .execute();
  return ids;
}
