import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import {
  company,
  DECISIONS,
  type DecisionKind,
  MIN_ORGANISATIONS,
  PROPOSAL_STATES,
  type Proposal,
  type ProposalState,
  type ProposalStep,
} from './proposal.ts';
import type { UnknownWord } from './unknown-words.ts';

const row = z.object({
  id: z.string(),
  key: z.string(),
  word: z.string(),
  forms: z.array(z.string()),
  lang: z.enum(['sv', 'en']),
  state: z.enum(PROPOSAL_STATES),
  decision: z.enum(DECISIONS).nullable(),
  conceptId: z.string().nullable(),
  needs: z.number(),
  offers: z.number(),
  organisations: z.number(),
  municipalities: z.number(),
  company,
  foundAt: z.date(),
  version: z.number(),
  readable: z.coerce.number(),
});

export type ProposalFilter = { state: ProposalState; text?: string | undefined };

/** Proposals in a state that the one who acts may see, those of the most organisations first. */
export async function readProposals(
  work: Work,
  { state, text }: ProposalFilter,
  page: { offset: number; limit: number },
): Promise<Proposal[]> {
  let query = selectProposals(work).where('state', '=', state);
  if (text) query = query.where(isLike(text));
  const rows = await query
    .orderBy('organisations', 'desc')
    .orderBy('needs', 'desc')
    .orderBy('word')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((one) => toProposal(row.parse(one)));
}

function isLike(text: string) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`plain_text(word) like plain_text(${pattern})`;
}

/** How many the one who acts may see in each state. */
export async function countProposals(work: Work, text?: string): Promise<Map<ProposalState, number>> {
  let query = work.tx.selectFrom('conceptProposal');
  if (text) query = query.where(isLike(text));
  const rows = await query
    .select((from) => ['state', from.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return new Map(rows.map((one) => [z.enum(PROPOSAL_STATES).parse(one.state), Number(one.count)]));
}

export async function readProposal(work: Work, id: string): Promise<Proposal | undefined> {
  const found = await selectProposals(work).where('id', '=', id).executeTakeFirst();
  return found && toProposal(row.parse(found));
}

function selectProposals(work: Work) {
  return work.tx
    .selectFrom('conceptProposal')
    .selectAll()
    .select((from) =>
      from
        .selectFrom('conceptProposalNeed')
        .whereRef('proposalId', '=', 'conceptProposal.id')
        .select((inner) => inner.fn.countAll().as('count'))
        .as('readable'),
    );
}

/** Below the number of organisations a reader is told of the needs that they may read, and no more. */
function toProposal({ readable, ...found }: z.infer<typeof row>): Proposal {
  if (found.organisations >= MIN_ORGANISATIONS) return found;
  return { ...found, needs: readable, organisations: null, municipalities: null };
}

/** The needs that the word stands in, as far as the one who acts may read them. */
export async function readNeedsOf(work: Work, id: string, limit: number): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('conceptProposalNeed')
    .select('needId')
    .where('proposalId', '=', id)
    .orderBy('needId', 'desc')
    .limit(limit)
    .execute();
  return rows.map((one) => one.needId);
}

/** Other words that wait and are written much like this one, the closest first. */
export async function readSimilar(
  work: Work,
  { id, word }: { id: string; word: string },
  limit: number,
): Promise<{ id: string; word: string; similarity: number }[]> {
  const { rows } = await sql<{ id: string; word: string; similarity: number }>`
    select id, word, similarity(plain_text(word), plain_text(${word})) as similarity
    from concept_proposal
    where state <> 'decided' and id <> ${id} and similarity(plain_text(word), plain_text(${word})) >= 0.4
    order by 3 desc, word limit ${limit}`.execute(work.tx);
  return rows;
}

const stepRow = z.object({
  id: z.string(),
  act: z.enum(['commented', 'decided', 'undone']),
  decision: z.enum(DECISIONS).nullable(),
  conceptId: z.string().nullable(),
  addedWord: z.string().nullable(),
  addedLang: z.enum(['sv', 'en']).nullable(),
  text: z.string(),
  personName: z.string().nullable(),
  at: z.date(),
});

/** What was said and decided, newest first. */
export async function readSteps(work: Work, proposalId: string): Promise<ProposalStep[]> {
  const rows = await work.tx
    .selectFrom('conceptProposalStep')
    .leftJoin('person', 'person.id', 'conceptProposalStep.personId')
    .where('proposalId', '=', proposalId)
    .select([
      'conceptProposalStep.id',
      'act',
      'decision',
      'conceptId',
      'addedWord',
      'addedLang',
      'text',
      'person.name as personName',
      'at',
    ])
    .orderBy('at', 'desc')
    .orderBy('conceptProposalStep.id', 'desc')
    .execute();
  return rows.map((one) => stepRow.parse(one));
}

export type NewStep = Pick<ProposalStep, 'id' | 'act' | 'text' | 'at'> & {
  proposalId: string;
  personId: string | null;
  decision?: DecisionKind;
  conceptId?: string;
  addedWord?: string;
  addedLang?: 'sv' | 'en';
};

export async function insertStep(work: Work, step: NewStep): Promise<void> {
  await work.tx.insertInto('conceptProposalStep').values(step).execute();
}

export type ProposalChange = {
  state: ProposalState;
  decision: DecisionKind | null;
  conceptId: string | null;
};

/** Returns whether the proposal was at that version. */
export async function updateProposal(
  work: Work,
  { id, version }: { id: string; version: number },
  change: ProposalChange,
): Promise<boolean> {
  const result = await work.tx
    .updateTable('conceptProposal')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Adds or counts anew; what was decided of a word stays as it is. */
export async function upsertWord(work: Work, found: UnknownWord): Promise<void> {
  const { key, needs, ...counted } = found;
  const values = {
    ...counted,
    needs: needs.length,
    company: JSON.stringify(found.company),
    countedAt: work.now,
  };
  const { id } = await work.tx
    .insertInto('conceptProposal')
    .values({ ...values, id: work.newId(), key, foundAt: work.now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  await work.tx.deleteFrom('conceptProposalNeed').where('proposalId', '=', id).execute();
  await sql`insert into concept_proposal_need (proposal_id, need_id)
    select ${id}, need_id from unnest(${needs}::uuid[]) need_id`.execute(work.tx);
}

/** Takes away undecided words that were not found this time and that nobody has said anything of. Returns how many. */
export async function deleteUnseen(work: Work, keys: readonly string[]): Promise<number> {
  const result = await work.tx
    .deleteFrom('conceptProposal')
    .where('state', '=', 'waiting')
    .where(sql<boolean>`key <> all(${[...keys]}::text[])`)
    .where(sql<boolean>`id not in (select proposal_id from concept_proposal_step)`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function readWaitingKeys(work: Work): Promise<Set<string>> {
  const rows = await work.tx.selectFrom('conceptProposal').select('key').execute();
  return new Set(rows.map((one) => one.key));
}

/** When the texts were read last. */
export async function readCountedAt(work: Work): Promise<Date | undefined> {
  const found = await work.tx
    .selectFrom('conceptProposal')
    .select((from) => from.fn.max('countedAt').as('at'))
    .executeTakeFirst();
  return found?.at ?? undefined;
}

/** What a person said and decided, newest first. */
export async function readStepsBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('conceptProposalStep')
    .innerJoin('conceptProposal', 'conceptProposal.id', 'proposalId')
    .where('personId', '=', personId)
    .select(['word', 'act', 'conceptProposalStep.decision', 'text', 'at'])
    .orderBy('at', 'desc')
    .execute();
}

/** What was said of words stays, without who said it. Returns how many. */
export async function loosenStepsOf(work: Work, personId: string): Promise<number> {
  const result = await work.tx
    .updateTable('conceptProposalStep')
    .set({ personId: null })
    .where('personId', '=', personId)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
