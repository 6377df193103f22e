import { sql } from 'kysely';
import { redact } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';

/** Takes words out of what was asked with; the rest of a record is never changed. Returns how many had them. */
export async function redactMatchRecords(
  work: Work,
  needIds: readonly string[],
  words: readonly string[],
): Promise<number> {
  if (needIds.length === 0) return 0;
  const rows = await work.tx
    .selectFrom('matchRecord')
    .select(['id', 'criteria'])
    .where('needId', 'in', [...needIds])
    .execute();
  let redacted = 0;
  for (const { id, criteria } of rows) {
    const text = JSON.stringify(redact(criteria, words));
    if (text === JSON.stringify(criteria)) continue;
    await sql`select redact_match_record(${id}, ${text}::jsonb)`.execute(work.tx);
    redacted += 1;
  }
  return redacted;
}

export async function readMatchesMadeBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('matchRecord')
    .innerJoin('need', 'need.id', 'matchRecord.needId')
    .select(['need.key as need', 'madeAt', 'found', 'lot'])
    .where('madeBy', '=', personId)
    .orderBy('madeAt')
    .execute();
}

/** Questions on conditions that were mailed to the address. */
export async function readQuestionsTo(work: Work, email: string) {
  return work.tx
    .selectFrom('waiverRecipient')
    .innerJoin('waiver', 'waiver.id', 'waiverRecipient.waiverId')
    .select([
      'waiver.needKey as need',
      'provider',
      'question',
      'address',
      'answer',
      'answerText',
      'answeredAt',
    ])
    .where(sql`lower(address)`, '=', email)
    .execute();
}

/** The question and its answer stay, since the match rests on them; the address goes. */
export async function removeAddressOfQuestions(work: Work, email: string): Promise<number> {
  const result = await work.tx
    .updateTable('waiverRecipient')
    .set({ address: null })
    .where(sql`lower(address)`, '=', email)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
