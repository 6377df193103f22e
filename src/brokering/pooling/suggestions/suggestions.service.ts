import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import type { LongJobType } from '../../../platform/jobs/job.ts';
import { startLongJob, WorkFailed } from '../../../platform/jobs/job.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { RunWork, Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import type { Concept } from '../../../register/skills/concept.ts';
import { findConceptNames, listPublishedConcepts } from '../../../register/skills/skills.service.ts';
import { poolContent } from '../pool.ts';
import { messages as m } from '../pooling.messages.ts';
import { insertPool } from '../pooling.store.ts';
import { SEARCH_LIMITS } from '../search/find-pools.solver.ts';
import type { PlanInput } from '../search/pool-plan.ts';
import {
  type SearchReport,
  type SearchTask,
  SolverFailed,
  searchInThreads,
} from '../search/pooling.solver.ts';
import type { SuggestedPool, Suggestions } from '../search/suggestion.ts';
import { closeSubjects } from './close-subjects.ts';
import type { PoolableNeed } from './poolable-need.ts';
import { POOLING_RULES } from './pooling-rules.ts';
import type { PoolingRun, PoolingSummary } from './pooling-summary.ts';
import {
  deleteSuggestions,
  insertPlaces,
  type OpenNeed,
  readPoolableNeeds,
  readRun,
  replaceRun,
} from './suggestions.store.ts';

const SEARCHER = { kind: 'job', name: 'pooling.search' } as const;
const SEARCHING: readonly string[] = ['broker', 'centreHead', 'businessDeveloper', 'administrator'];

/** The search in the background; its page shows how far it is. */
export const poolSearchJob = {
  kind: 'pooling.search',
  payload: z.object({}),
  stoppable: true,
} satisfies LongJobType<object>;

export type PoolingInput = PlanInput & {
  /** Whose each need is, by its id. */
  readonly owners: ReadonlyMap<string, OpenNeed>;
};

/** All open needs that are in no pool and say enough to be pooled: where, how many, and what. */
export async function readPoolingInput(work: Work): Promise<PoolingInput> {
  const towns = new Map((await listMunicipalities(work)).map((one) => [one.code, one]));
  const open = await readPoolableNeeds(work);
  const concepts = await conceptsAround(work, new Set(open.flatMap((need) => need.concepts)));
  return {
    needs: open.flatMap((need) => asPoolable(need, closeSubjects(need.concepts, concepts))),
    towns,
    today: localDate(work.now),
    rules: POOLING_RULES,
    owners: new Map(open.map((need) => [need.id, need])),
  };
}

/** What is asked for, and what stands one step from it, by id. */
export async function conceptsAround(work: Work, asked: ReadonlySet<string>): Promise<Map<string, Concept>> {
  const named = await listPublishedConcepts(work, [...asked]);
  const near = new Set(named.flatMap(({ broader, related }) => [...broader, ...related]));
  const rest = await listPublishedConcepts(work, [...near.difference(asked)]);
  return new Map([...named, ...rest].map((one) => [one.id, one]));
}

function asPoolable(need: OpenNeed, subjects: PoolableNeed['subjects']): PoolableNeed[] {
  const { municipality, people, ...criteria } = need.criteria;
  if (!municipality || subjects.size === 0) return [];
  return [
    {
      id: need.id,
      employer: need.organisationId ?? undefined,
      municipality,
      people: people ?? 1,
      subjects,
      targetLevel: criteria.targetLevel,
      forms: criteria.forms,
      timesOfDay: criteria.timesOfDay,
      languages: criteria.languages,
      maxDistanceKm: criteria.maxDistanceKm,
      maxTravelMinutes: criteria.maxTravelMinutes,
      startFrom: criteria.startFrom,
      startUntil: criteria.startUntil,
      budgetOre: criteria.budgetOre,
      vulnerabilityReasons: need.vulnerability,
    },
  ];
}

type Search = { input: PoolingInput; found: Suggestions; summary: PoolingSummary };

type HowToSearch = Pick<SearchTask, 'givesWay'> & { report?: SearchReport | undefined };

/** Searches for the pools that serve the most people among the needs as they are stored now; keeps nothing. */
export async function searchPools(runWork: RunWork, { report, givesWay }: HowToSearch = {}): Promise<Search> {
  const started = performance.now();
  const input = await runWork(SEARCHER, readPoolingInput);
  const task = { input, limits: SEARCH_LIMITS, givesWay };
  const found = await searchInThreads(task, report).catch((error: unknown) => {
    throw error instanceof SolverFailed ? new WorkFailed(m.searchFailed, error) : error;
  });
  return { input, found, summary: summaryOf(found, (performance.now() - started) / 1000) };
}

/** Searches anew, and puts what was found in place of the suggestions that nobody took up. Returns the figures. */
export async function renewSuggestions(runWork: RunWork, report?: SearchReport): Promise<PoolingSummary> {
  const search = await searchPools(runWork, { report, givesWay: true });
  // Whoever has cancelled it since the last report is heard here, before anything is changed.
  await report?.(search.found.needs, search.found.needs);
  return keepSuggestions(runWork, search);
}

/** Puts what a search found in place of the suggestions that nobody took up. Returns the figures. */
export async function keepSuggestions(
  runWork: RunWork,
  { input, found, summary }: Search,
): Promise<PoolingSummary> {
  await runWork(SEARCHER, async (work) => {
    await replaceSuggestions(work, input, found);
    await replaceRun(work, summary);
  });
  return summary;
}

/** Asks for a new search in the background. Returns the id of the run. @throws Forbidden for those who do not broker */
export async function startSearch(work: Work): Promise<string> {
  const roles = (await findReader(work))?.memberships.map(({ role }) => role) ?? [];
  if (!roles.some((role) => SEARCHING.includes(role))) throw new Forbidden('Only brokers search for pools');
  return startLongJob(work, poolSearchJob, { title: m.searching, payload: {} });
}

/** What the latest search found, for those who broker. */
export async function findLatestSearch(work: Work): Promise<PoolingRun | undefined> {
  return readRun(work);
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function summaryOf(found: Suggestions, seconds: number): PoolingSummary {
  const { pools, objective, bound, gap, ...counts } = found;
  return {
    ...counts,
    pools: pools.filter(({ needs }) => needs.length > 1).length,
    objective: round(objective, 3),
    bound: round(bound, 3),
    gap: round(gap, 5),
    seconds: round(seconds, 1),
    rules: POOLING_RULES.version,
  };
}

/** Replaces the suggestions that nobody took up by what was found now. Only pools of several needs are suggested. */
export async function replaceSuggestions(work: Work, input: PoolingInput, found: Suggestions): Promise<void> {
  await deleteSuggestions(work);
  const pools = found.pools.filter(({ needs }) => needs.length > 1);
  const names = await findConceptNames(
    work,
    pools.map(({ plan }) => plan.subject),
  );
  for (const pool of pools) {
    const title = names.get(pool.plan.subject)?.label.sv ?? pool.plan.subject;
    await insertSuggestion(work, pool, title, input);
  }
}

async function insertSuggestion(
  work: Work,
  pool: SuggestedPool,
  title: string,
  { owners, rules }: PoolingInput,
) {
  const id = work.newId();
  const { plan, needs } = pool;
  const latest = needs.flatMap(({ startUntil }) => startUntil ?? []).sort()[0];
  const limits = needs.flatMap((need) => need.maxDistanceKm ?? []);
  const content = poolContent.parse({
    title,
    subject: plan.subject,
    outcomes: [...new Set(needs.flatMap((need) => owners.get(need.id)?.concepts ?? []))].sort(),
    level: plan.level,
    form: plan.form,
    municipality: plan.municipality,
    // What suits the one that travels least suits all.
    maxDistanceKm: plan.municipality && limits.length > 0 ? Math.min(...limits) : undefined,
    timeOfDay: plan.timeOfDay,
    language: plan.language,
    startFrom: plan.startsOn,
    startUntil: latest,
    minSeats: rules.seats.min,
    maxSeats: rules.seats.max,
    fixedOre: rules.price.fixedOre,
    perHeadOre: rules.price.perHeadOre,
  });
  const suggestion = { rules: rules.version, worth: pool.worth, groups: pool.groups };
  await insertPool(work, { id, state: 'suggested', content, suggestion });
  await insertPlaces(
    work,
    needs.flatMap((need) => {
      const owner = owners.get(need.id);
      if (!owner) return [];
      return {
        id: work.newId(),
        poolId: id,
        needId: need.id,
        needOwnerId: owner.ownerId,
        organisationId: owner.organisationId,
        municipality: need.municipality,
        people: need.people,
        state: 'suggested' as const,
      };
    }),
  );
  await recordAudit(work, {
    entity: 'pool',
    entityId: id,
    action: 'suggested',
    after: suggestion,
  });
}
