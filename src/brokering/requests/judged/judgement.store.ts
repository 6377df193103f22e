import { sql } from 'kysely';
import { z } from 'zod';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import { CHECK_RULES } from '../../matching/checks.ts';
import {
  type AskedException,
  HOUSES,
  type Judgement,
  type JudgementFilter,
  type KeptOut,
  keptOut,
  type OwnJudgement,
  type PublishedRequest,
  VERDICTS,
  type Verdict,
} from './judgement.ts';

const verdictOf = z.enum(VERDICTS);
const row = z.object({
  providerId: z.string(),
  provider: z.string(),
  house: z.enum(HOUSES),
  verdict: verdictOf,
  details: z.array(keptOut),
  offers: z.number(),
  asked: z.boolean(),
});
const published = z.object({
  requestId: z.string(),
  key: z.string(),
  title: z.string(),
  centre: z.string(),
  publishedAt: z.date(),
  deadline: z.date(),
  rule: z.object({ id: z.string(), version: z.string() }),
});

/** Judges every provider of the register, once, with the request. Returns how many. */
export async function insertJudgements(
  work: Work,
  requestId: string,
  match: { shown: readonly string[]; leftOut: readonly KeptOut[] },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select store_request_judgements(${requestId}::uuid,
    ${JSON.stringify(match.shown)}::jsonb, ${JSON.stringify(match.leftOut)}::jsonb) as n`.execute(work.tx);
  return rows[0]?.n ?? 0;
}

/** Those of one request that the one who acts may read: the nearest to being asked first, then by name. */
export async function readJudgements(
  work: Work,
  requestId: string,
  { verdict, name }: JudgementFilter,
  part: Part,
): Promise<Listed<Judgement>> {
  let query = work.tx.selectFrom('requestJudgement as judged').where('requestId', '=', requestId);
  query = query.where('asked', '=', false);
  if (verdict) query = query.where('verdict', '=', verdict);
  if (name) query = query.where(sql<boolean>`strpos(plain_text(provider), plain_text(${name})) > 0`);
  const { total } = await query.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['providerId', 'provider', 'house', 'verdict', 'details', 'offers', 'asked'])
    .orderBy(sql`array_position(${[...VERDICTS]}::text[], verdict)`)
    .orderBy('provider')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  return { items: rows.map((one) => toJudgement(one)), total };
}

/** How many did not get the request, by what was missing; empty when nothing was stored for it. */
export async function countJudgements(work: Work, requestId: string): Promise<Map<Verdict, number>> {
  const rows = await work.tx
    .selectFrom('requestJudgement')
    .select('verdict')
    .select(sql<number>`(count(*) filter (where not asked))::integer`.as('n'))
    .where('requestId', '=', requestId)
    .groupBy('verdict')
    .execute();
  return new Map(rows.map(({ verdict, n }) => [verdictOf.parse(verdict), n]));
}

/** What the providers of the one who acts were told by the rule and did not get, the newest request first. */
export async function readOwnJudgements(work: Work, part: Part): Promise<Listed<OwnJudgement>> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from requests_that_judged_acting() asked
    join request_judgement judged on judged.request_id = asked.request_id
    where not judged.asked and judged.provider_id in (select acting_organisations_as('providerCoordinator'))
  `.execute(work.tx);
  const found = await sql<unknown>`
    select asked.*, judged.provider_id, judged.provider, judged.house, judged.verdict, judged.details, judged.offers,
      judged.asked
    from requests_that_judged_acting() asked
    join request_judgement judged on judged.request_id = asked.request_id
    where not judged.asked and judged.provider_id in (select acting_organisations_as('providerCoordinator'))
    order by asked.published_at desc, asked.request_id, judged.provider
    limit ${part.limit} offset ${rowsBefore(part)}`.execute(work.tx);
  return { items: found.rows.map(toOwn), total: rows[0]?.n ?? 0 };
}

/** A published request by its key, for a provider, with what it was told; whether anything was stored for it at all. */
export async function readPublished(
  work: Work,
  key: string,
): Promise<{ request: PublishedRequest; judged: boolean; judgement: Judgement | undefined } | undefined> {
  const { rows } = await sql<{ judged: boolean; requestId: string }>`
    select * from published_request(${key})`.execute(work.tx);
  const [found] = rows;
  if (!found) return undefined;
  const own = await work.tx
    .selectFrom('requestJudgement')
    .select(['providerId', 'provider', 'house', 'verdict', 'details', 'offers', 'asked'])
    .where('requestId', '=', found.requestId)
    .where('providerId', 'in', sql<string>`(select acting_organisations_as('providerCoordinator'))`)
    .orderBy('provider')
    .executeTakeFirst();
  return {
    request: published.parse(found),
    judged: found.judged,
    judgement: own && toJudgement(own),
  };
}

const exception = z.object({
  rule: z.enum(CHECK_RULES),
  askedAt: z.date(),
  answer: z.enum(['yes', 'no']).nullable(),
  answeredAt: z.date().nullable(),
});

/** What the providers of the one who acts were asked about exceptions for the need of a request. */
export async function readExceptions(work: Work, requestId: string): Promise<AskedException[]> {
  const { rows } = await sql<unknown>`select * from waivers_of_acting_provider(${requestId}::uuid)`.execute(
    work.tx,
  );
  return rows.map((one) => {
    const { answer, answeredAt, ...rest } = exception.parse(one);
    return { ...rest, answer: answer && answeredAt ? { value: answer, at: answeredAt } : undefined };
  });
}

function toOwn(found: unknown): OwnJudgement {
  return { request: published.parse(found), judgement: toJudgement(found) };
}

function toJudgement(found: unknown): Judgement {
  const { details, ...rest } = row.parse(found);
  return { ...rest, offersKeptOut: details };
}
