// The requests of the demo region: written, approved, published and answered by its people on earlier days.
import { z } from 'zod';
import { findNeedNames } from '../brokering/needs/needs.service.ts';
import { recordCertificate, recordGrant } from '../brokering/requests/aid/aid.service.ts';
import { getRequest, publishRequest } from '../brokering/requests/asking/requests.service.ts';
import { PROCEDURES } from '../brokering/requests/procurement/procurement.ts';
import { COVERAGE, proposalContent } from '../brokering/requests/proposals/proposal.ts';
import { addDemoProposal } from '../brokering/requests/proposals/proposals.service.ts';
import { decideSpec, saveSpec, sendSpec } from '../brokering/requests/spec/spec.service.ts';
import { specContent } from '../brokering/requests/spec/spec.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { Actor, RunWork, Work } from '../platform/work.ts';
import { getOrganisation } from '../register/organisations/organisations.service.ts';
import { demoId } from './demo-id.ts';
import { demoOutcome, loadDemoOutcome } from './request-outcomes.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const coverage = z.enum(COVERAGE);
const text = z.string().min(1);

/** One line of `db/reference/demo/requests.jsonl`; ids are those of the other demo files. */
const demoRequest = z.strictObject({
  need: id,
  broker: id,
  approvedBy: id,
  spec: specContent.omit({ outcomes: true }).extend({ outcomes: z.array(text) }),
  specDaysAgo: z.int(),
  publishedDaysAgo: z.int(),
  deadlineInDays: z.int(),
  hidesAsker: z.boolean(),
  added: z.array(id),
  addedReason: z.string(),
  procurement: z.strictObject({ valueOre: z.int(), procedure: z.enum(PROCEDURES), note: text }).optional(),
  proposals: z.array(
    z.strictObject({
      provider: id,
      daysAgo: z.int(),
      outcomes: z.array(coverage),
      captioning: coverage,
      method: text,
      teachers: text,
      timeAndPlace: text,
      delivery: text,
      references: text,
      priceOre: z.int(),
    }),
  ),
  outcome: demoOutcome.optional(),
});
type DemoRequest = z.infer<typeof demoRequest>;

/** What an employer had got before, and what it got of the centre: S3-4 of domain.md, with room left. */
const DEMO_AID = {
  broker: 'ahmed-saleh',
  employer: 'bergslagens-precision',
  signedBy: { signedBy: 'Johan Berg', signedTitle: 'vd', signedEmail: undefined },
  earlier: { daysAgo: 640, cents: 28_500_000, giver: 'Stiftelsen Exempelstöd' },
  effort: { daysAgo: 20, cents: 420_000, what: 'Kostnadsfri kompetensanalys' },
};

async function loadDemoAid(runWork: RunWork): Promise<void> {
  const { broker, employer, signedBy, earlier, effort } = DEMO_AID;
  await runWork({ kind: 'person', personId: demoId('person', broker) }, async (work) => {
    const day = (ago: number) => addDays(localDate(work.now), -ago);
    const id = demoId('organisation', employer);
    const signedOn = day(effort.daysAgo + 2);
    const stated = [{ on: day(earlier.daysAgo), cents: earlier.cents, giver: earlier.giver }];
    await recordCertificate(work, id, { ...signedBy, signedOn, earlier: stated }, true);
    const { what, cents } = effort;
    await recordGrant(work, id, { what, cents, on: day(effort.daysAgo), from: undefined }, true);
  });
}

export async function loadDemoRequests(runWork: RunWork): Promise<void> {
  await loadDemoAid(runWork);
  for (const demo of readReferenceLines('demo/requests.jsonl', demoRequest)) await loadRequest(runWork, demo);
}

async function loadRequest(runWork: RunWork, demo: DemoRequest): Promise<void> {
  const person = (slug: string): Actor => ({ kind: 'person', personId: demoId('person', slug) });
  const key = await runWork(person(demo.broker), async (work) => {
    const needId = demoId('need', demo.need);
    const needKey = (await findNeedNames(work, [needId])).get(needId)?.split(' ')[0];
    if (!needKey) throw new Error(`No need ${demo.need}`);
    const spec = { ...demo.spec, outcomes: demo.spec.outcomes.map((words) => ({ text: words })) };
    await saveSpec(on(work, -demo.specDaysAgo), needKey, 0, spec);
    await sendSpec(on(work, -demo.specDaysAgo), needKey, undefined);
    return needKey;
  });
  await runWork(person(demo.approvedBy), (work) =>
    decideSpec(on(work, 1 - demo.specDaysAgo), key, { number: 1, approved: true, words: '' }),
  );
  const published = await runWork(person(demo.broker), (work) =>
    publishRequest(
      on(work, -demo.publishedDaysAgo),
      key,
      {
        deadline: instantAt(addDays(localDate(work.now), demo.deadlineInDays), '16:00'),
        hidesAsker: demo.hidesAsker,
        added: demo.added.map((slug) => demoId('organisation', slug)),
        addedReason: demo.addedReason,
        procurement: demo.procurement,
        demo: true,
      },
      (requestKey) => requestKey,
    ),
  );
  const request = await runWork({ kind: 'operator' }, async (work) => {
    const made = await getRequest(work, published.key);
    for (const { provider, daysAgo, captioning, ...content } of demo.proposals)
      await addDemoProposal(work, made, {
        provider: await getOrganisation(work, demoId('organisation', provider)),
        content: proposalContent.parse({ ...content, adaptations: { captioning } }),
        submittedAt: on(work, -daysAgo).now,
      });
    return made;
  });
  if (demo.outcome) await loadDemoOutcome(runWork, request, demo.outcome);
}

/** The same work, as if it were done in the morning so many days from now. */
function on(work: Work, days: number): Work {
  return { ...work, now: instantAt(addDays(localDate(work.now), days), '09:40') };
}
