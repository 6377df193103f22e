import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import { type LongJobType, type Report, startLongJob } from '../../../platform/jobs/job.ts';
import { findJobRun, findLatestRun, type JobRun } from '../../../platform/jobs/job-run.ts';
import { Forbidden, NotFound } from '../../../platform/result.ts';
import { type Actor, personOf, type RunWork, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { listOpenNeeds } from '../../needs/needs.service.ts';
import { listPublishedOffers } from '../../offers/offers.service.ts';
import { prepareBulk, readyToMatch } from '../matching.service.ts';
import { RULE_SET } from '../rule-set.ts';
import { messages as m } from './overview.messages.ts';
import { readKeptFirsts } from './overview.store.ts';
import {
  arrangeOverview,
  COMPARED,
  type Overview,
  type OverviewLine,
  type OverviewRow,
  overviewResult,
  overviewRow,
} from './overview.ts';

const STARTING: readonly string[] = ['broker', 'centreHead', 'administrator'];
/** Needs that are matched between two reports of how far it is. */
const AT_ONCE = 20;

/** All open needs of one reader against all offers, in the background. */
export const overviewJob = {
  kind: 'matching.overview',
  payload: z.object({ personId: z.uuid() }),
  stoppable: true,
} satisfies LongJobType<{ personId: string }>;

/** Matches all open needs that the actor may see with all published offers, and stores nothing. */
export async function matchAllNeeds(runWork: RunWork, actor: Actor, report?: Report): Promise<Overview> {
  const started = performance.now();
  await readyToMatch();
  const { needs, kept, matcher, today } = await runWork(actor, async (work) => ({
    needs: await listOpenNeeds(work),
    kept: await readKeptFirsts(work),
    matcher: await prepareBulk(work),
    today: localDate(work.now),
  }));
  const rows: OverviewRow[] = [];
  for (let at = 0; at < needs.length; at += AT_ONCE) {
    const batch = new Map(needs.slice(at, at + AT_ONCE).map((need) => [need.id, need]));
    const asked = [...batch.values()].map((need) => ({
      need: need.criteria,
      needId: need.id,
      limit: COMPARED,
      today,
    }));
    await matcher.match(asked, (match) => {
      const need = batch.get(match.needId ?? '');
      if (need) rows.push(overviewRow(match, need, kept.get(need.id), RULE_SET));
    });
    await report?.(rows.length, needs.length);
  }
  return {
    ruleSet: `${RULE_SET.id} ${RULE_SET.version}`,
    dataAsOf: matcher.dataAsOf ?? null,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    rows,
  };
}

/** Whether the one who acts may have all needs matched. */
export async function mayStartOverview(work: Work): Promise<boolean> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some(({ role }) => STARTING.includes(role));
}

/** Asks for the overview in the background. Returns the id of the run. @throws Forbidden for those who do not broker */
export async function startOverview(work: Work): Promise<string> {
  const personId = personOf(work.actor);
  if (!personId || !(await mayStartOverview(work)))
    throw new Forbidden('Only those who broker match all needs');
  return startLongJob(work, overviewJob, { title: m.matching, payload: { personId } });
}

/** A run with what it found once it is done. @throws NotFound when it is no overview that the one who acts may see */
export async function getOverviewRun(
  work: Work,
  runId: string,
): Promise<{ run: JobRun; overview: Overview | undefined }> {
  const run = z.uuid().safeParse(runId).success ? await findJobRun(work, runId) : undefined;
  if (run?.kind !== overviewJob.kind) throw new NotFound(`No overview ${runId}`);
  return { run, overview: run.state === 'done' ? overviewResult.parse(run.result) : undefined };
}

/** The newest overview that the one who acts asked for and that is done. */
export async function findLatestOverview(
  work: Work,
): Promise<{ run: JobRun; overview: Overview } | undefined> {
  const run = await findLatestRun(work, overviewJob.kind);
  return run && { run, overview: overviewResult.parse(run.result) };
}

/**
 * The lines of an overview as they are today: needs that were closed or changed since, or that the one who acts may no
 * longer see, fall out.
 */
export async function listOverviewLines(work: Work, { rows }: Overview): Promise<OverviewLine[]> {
  const needs = new Map((await listOpenNeeds(work)).map((need) => [need.id, need]));
  return arrangeOverview(rows, needs).flatMap(({ row, group }) => {
    const need = needs.get(row.needId);
    return need ? [{ need, row, group }] : [];
  });
}

/** Titles and providers of the offers that stand first in these lines, by id; withdrawn ones are left out. */
export async function nameFirstOffers(
  work: Work,
  lines: readonly OverviewLine[],
): Promise<Map<string, { title: LocalText; provider: string }>> {
  const ids = [...new Set(lines.flatMap(({ row }) => row.first?.offerId ?? []))];
  const offers = ids.length > 0 ? await listPublishedOffers(work, ids) : [];
  return new Map(
    offers.map(({ id, content, provider }) => [id, { title: content.title, provider: provider.name }]),
  );
}
