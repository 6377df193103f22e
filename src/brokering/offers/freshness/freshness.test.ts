import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { offerContent } from '../offer.ts';
import { addOffer } from '../offer-changes.service.ts';
import { freshnessJobs } from './freshness.jobs.ts';

const OPERATOR = { kind: 'operator' } as const;
const SCHOOL = '10000000-0000-7000-8000-000000000001';
const CONSULTANT = '10000000-0000-7000-8000-000000000002';
const FRESH = '10000000-0000-7000-8000-000000000003';
const LENA = '20000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const offers = [
      [SCHOOL, 'published', '2026-05-20'],
      [SCHOOL, 'published', '2026-01-10'],
      [SCHOOL, 'draft', '2025-01-10'],
      [CONSULTANT, 'published', '2026-03-01'],
      [FRESH, 'published', '2026-11-01'],
    ] as const;
    for (const [id, name] of [
      [SCHOOL, 'Svetsskolan Prov'],
      [CONSULTANT, 'Konsult Prov'],
      [FRESH, 'Färska skolan'],
    ] as const)
      await saveOrganisation(work, { id, content: { name, roles: ['provider'], municipalities: [] } });
    for (const [at, [providerId, state, checkedOn]] of offers.entries()) {
      const content = offerContent.parse({
        kind: 'course',
        title: { sv: `Kurs ${at}` },
        description: { sv: '' },
        contact: { email: 'Kontakt@example.org' },
      });
      await addOffer(work, {
        id: `3000000${at}-0000-7000-8000-000000000001`,
        providerId,
        state,
        content,
        checkedOn,
      });
    }
    await registerMember(work, {
      id: LENA,
      name: 'Lena Prov',
      email: 'lena@example.org',
      language: 'en',
      organisationId: SCHOOL,
      role: 'providerCoordinator',
    });
  });
});

/** The day's schedule, as it would run at that moment. */
async function runAt(now: Date): Promise<void> {
  const deps: JobDeps = {
    runWork: (actor, act) => database.run(actor, (work) => act({ ...work, now })),
    sendMail: undefined,
    clock: () => now,
    newId: countingIds(),
    log: createLog('silent'),
    publicUrl: 'https://brygga.example.org',
  };
  for (const schedule of freshnessJobs.schedules ?? []) await schedule.run(deps);
}

const mails = () =>
  database.asOwner(
    `select recipient, language, body from mail_message where kind = 'offersStale' order by created_at, recipient`,
  );

test('coordinators are told of stale offers in their language; without any, the contact that the offers name', async () => {
  await runAt(TEST_NOW);
  const [contact, lena, ...more] = await mails();
  expect(more).toEqual([]);
  expect(contact).toMatchObject({ recipient: 'kontakt@example.org', language: 'sv' });
  expect(contact?.body).toContain('Ett stöd för lärande från Konsult Prov');
  expect(contact?.body).toContain('https://brygga.example.org/formedling/utbud/bekrafta');
  expect(lena).toMatchObject({ recipient: 'lena@example.org', language: 'en' });
  expect(lena?.body).toContain('2 offers from Svetsskolan Prov');
  expect(lena?.body).toContain('https://brygga.example.org/en/formedling/utbud/bekrafta');
});

test('however often the schedule runs, each is told once a month', async () => {
  await runAt(TEST_NOW);
  await runAt(new Date('2026-11-24T06:00:00Z'));
  expect(await mails()).toHaveLength(2);
  await runAt(new Date('2026-12-01T06:00:00Z'));
  expect(await mails()).toHaveLength(4);
});
