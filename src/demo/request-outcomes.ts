// What came of a request of the demo region: points, a choice, an agreement that both have signed.
import { z } from 'zod';
import {
  draftAgreement,
  getAgreementPage,
  saveAgreement,
  sendAgreement,
  signAgreement,
} from '../brokering/requests/agreements/agreement.service.ts';
import { agreementContent } from '../brokering/requests/agreements/agreement.ts';
import {
  chooseProposal,
  declareInterest,
  getComparison,
  saveScores,
} from '../brokering/requests/comparison/comparison.service.ts';
import { tellCase } from '../brokering/requests/in-case/case-of-request.service.ts';
import { localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { demoId } from './demo-id.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const text = z.string().min(1);
const written = agreementContent.pick({
  priceTerms: true,
  cancellation: true,
  data: true,
  dataWho: true,
  employerSigner: true,
  providerSigner: true,
});

/** Points by provider and criterion, each with its reason; days are counted back from today. */
export const demoOutcome = z.strictObject({
  scoredBy: id,
  scoredDaysAgo: z.int(),
  scores: z.record(id, z.record(z.string(), z.tuple([text, text]))),
  chosenBy: id,
  chosenDaysAgo: z.int(),
  chosen: id,
  reason: text,
  agreement: written.extend({
    daysAgo: z.int(),
    fromDaysAgo: z.int(),
    untilInDays: z.int(),
    dataUntilInDays: z.int(),
    signedBy: z.strictObject({ employer: id, provider: id }),
    signedDaysAgo: z.int(),
  }),
});
type DemoOutcome = z.infer<typeof demoOutcome>;

const NO_TIE = { providerIds: [], words: '' };
const JOB = { kind: 'job', name: 'demo' } as const;

/** @param request the one that was published, with its proposals opened */
export async function loadDemoOutcome(
  runWork: RunWork,
  request: { id: string; key: string },
  outcome: DemoOutcome,
): Promise<void> {
  const by = person(outcome.scoredBy);
  await runWork(by, (work) => score(on(work, outcome.scoredDaysAgo), request.key, outcome));
  await runWork(person(outcome.chosenBy), async (work) => {
    const then = on(work, outcome.chosenDaysAgo);
    await declareInterest(then, request.key, NO_TIE);
    const letter = await letterOf(then, request.key, outcome.chosen);
    await chooseProposal(then, request.key, { letter, reason: outcome.reason }, (key) => key);
  });
  await agree(runWork, request.key, { by: outcome.scoredBy, ...outcome.agreement });
  // Told to the case on the days that they happened; what comes later finds it told.
  const steps = [
    ['compared', outcome.scoredDaysAgo],
    ['chosen', outcome.chosenDaysAgo],
    ['agreed', outcome.agreement.signedDaysAgo],
  ] as const;
  for (const [step, daysAgo] of steps)
    await runWork(JOB, (work) => tellCase(on(work, daysAgo), request.id, step));
}

async function score(work: Work, key: string, { scores }: DemoOutcome): Promise<void> {
  await declareInterest(work, key, NO_TIE);
  for (const [provider, points] of Object.entries(scores)) {
    const letter = await letterOf(work, key, provider);
    const given = Object.entries(points).map(([criterion, [value, reason]]) => ({
      letter,
      criterion,
      points: value,
      reason,
    }));
    await saveScores(work, key, given);
  }
}

async function letterOf(work: Work, key: string, provider: string): Promise<string> {
  const { bidders } = await getComparison(work, key);
  const found = bidders.find(({ providerId }) => providerId === demoId('organisation', provider));
  if (!found) throw new Error(`${provider} has not answered ${key}`);
  return found.letter;
}

async function agree(
  runWork: RunWork,
  key: string,
  { by, signedBy, signedDaysAgo, ...demo }: DemoOutcome['agreement'] & { by: string },
): Promise<void> {
  await runWork(person(by), async (work) => {
    const then = on(work, demo.daysAgo);
    await draftAgreement(then, key, true);
    const { agreement } = await getAgreementPage(then, key);
    if (!agreement) throw new Error(`No agreement of ${key}`);
    const { daysAgo: _at, fromDaysAgo, untilInDays, dataUntilInDays, ...words } = demo;
    const day = (days: number) => addDays(localDate(work.now), days);
    const dates = { from: day(-fromDaysAgo), until: day(untilInDays), dataUntil: day(dataUntilInDays) };
    await saveAgreement(then, key, 1, { ...agreement.content, ...words, ...dates });
    await sendAgreement(then, key);
  });
  for (const party of ['employer', 'provider'] as const)
    await runWork(person(signedBy[party]), async (work) => {
      const then = on(work, signedDaysAgo);
      const { agreement, record } = await getAgreementPage(then, key);
      const document = record?.files.find(({ role }) => role === 'document');
      if (!agreement || !document) throw new Error(`Nothing to sign in ${key}`);
      const { name, title, reference } = agreement.content[`${party}Signer`];
      await signAgreement(then, key, {
        organisationId: agreement[party].id,
        typedName: name,
        title,
        authority: reference,
        hash: document.hash,
        provedAt: then.now,
      });
    });
}

function person(slug: string) {
  return { kind: 'person', personId: demoId('person', slug) } as const;
}

/** The same work, as if it were done in the morning of an earlier day. */
function on(work: Work, daysAgo: number): Work {
  return { ...work, now: instantAt(addDays(localDate(work.now), -daysAgo), '10:20') };
}
