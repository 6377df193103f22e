import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { daysAfter } from '../../../platform/local-date.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { linkNeed } from '../../needs/in-case/case-needs.service.ts';
import { needContent } from '../../needs/need.ts';
import { needJobs } from '../../needs/needs.jobs.ts';
import { draftNeed } from '../../needs/needs.service.ts';
import { openCase } from '../case-content.service.ts';
import { reassignCase, switchReminders, writeOnTimeline } from '../case-steps.service.ts';
import { caseJobs } from '../cases.jobs.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, FIRM] = [id(1, 1), id(1, 2)];
const [AHMED, SARA, ANNIKA] = [id(2, 1), id(2, 2), id(2, 3)];
const ahmed = { kind: 'person', personId: AHMED } as const;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const house = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: CENTRE, content: house });
    const firm = { name: 'Prov AB', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: CENTRE });
    for (const [key, name, role, language] of [
      [AHMED, 'ahmed', 'broker', 'sv'],
      [SARA, 'sara', 'broker', 'en'],
      [ANNIKA, 'annika', 'centreHead', 'sv'],
    ] as const)
      await registerMember(work, {
        id: key,
        name,
        email: `${name}@example.org`,
        organisationId: CENTRE,
        role,
        language,
      });
  });
});

const deps = (now: Date): JobDeps => ({
  runWork: (actor, act) => database.run(actor, (work) => act({ ...work, now })),
  sendMail: undefined,
  clock: () => now,
  newId: countingIds(),
  log: createLog('silent'),
  publicUrl: 'https://brygga.example.org',
});

/** The schedules of the day, so many days after the story begins. */
async function runAfter(days: number): Promise<void> {
  for (const { schedules } of [caseJobs, needJobs])
    for (const schedule of schedules ?? []) await schedule.run(deps(daysAfter(TEST_NOW, days)));
}

const mails = async () =>
  (await database.asOwner(
    'select recipient, kind, body from mail_message order by created_at, recipient',
  )) as {
    recipient: string;
    kind: string;
    body: string;
  }[];
const told = async () => (await mails()).map(({ recipient, kind }) => `${kind} ${recipient.split('@')[0]}`);

const start = { organisationId: FIRM, ownerId: CENTRE, title: 'Hemligt om fräsen' };

test('each limit is told once: after 9 and 21 days to who has it, after 45 to the head, by person and by need', async () => {
  const { key } = await database.run(ahmed, (work) => openCase(work, start));
  const other = await database.run(ahmed, (work) => openCase(work, start));
  const content = needContent.parse({ title: 'x', criteria: { text: 'x' } });
  const need = await database.run(ahmed, async (work) => {
    const made = await draftNeed(work, { ownerId: CENTRE, organisationId: FIRM, content });
    await linkNeed(work, made, key);
    await switchReminders(work, other.key, false);
    return made;
  });
  await runAfter(8);
  expect(await told()).toEqual([]);
  await runAfter(9);
  await runAfter(10);
  expect(await told()).toEqual(['casesWait ahmed']);
  const [first] = await mails();
  expect(first?.body).toContain(`${key}: arbetsgivaren har väntat på svar sedan 23\u00a0november\u00a02026`);
  expect(first?.body).toContain(`https://brygga.example.org/formedling/arenden/${key.toLowerCase()}`);
  expect(first?.body).not.toContain('fräsen');
  await database.run(ahmed, (work) =>
    writeOnTimeline({ ...work, now: daysAfter(TEST_NOW, 11) }, key, { kind: 'call', words: 'Svarade' }),
  );
  await runAfter(21);
  // The case moved; its need did not.
  expect((await told()).slice(1)).toEqual(['needWaits ahmed']);
  expect((await mails())[1]?.body).toContain(need);
  await runAfter(32);
  expect((await told()).slice(2)).toEqual(['casesWait ahmed']);
  await runAfter(56);
  expect((await told()).slice(3).sort()).toEqual(['casesWait annika', 'needWaits annika']);
  await runAfter(57);
  expect(await told()).toHaveLength(5);
  await database.run(ahmed, (work) => switchReminders(work, other.key, true));
});

test('when whoever had the case has left, the head hears of it instead', async () => {
  await database.asOwner('delete from mail_message');
  await database.asOwner('delete from case_reminder');
  await database.asOwner(`update broker_case set state = 'paused'`);
  await database.run(ahmed, (work) => openCase({ ...work, now: daysAfter(TEST_NOW, 100) }, start));
  await database.asOwner(`update membership set ended_at = now() where person_id = $1`, [AHMED]);
  await runAfter(109);
  expect(await told()).toEqual(['casesWait annika']);
  await database.asOwner(`update membership set ended_at = null where person_id = $1`, [AHMED]);
});

test('a new broker is told of the case, in their language and once', async () => {
  await database.asOwner('delete from mail_message');
  const { key } = await database.run(ahmed, (work) => openCase(work, start));
  await database.run(ahmed, (work) => reassignCase(work, key, 1, SARA));
  const [event] = await database.asOwner(`select payload from outbox_event where name = 'cases.reassigned'`);
  const [tell] = caseJobs.subscriptions ?? [];
  for (const _again of [1, 2]) await tell?.handle(deps(TEST_NOW), event?.payload);
  expect(await told()).toEqual(['caseHandedOver sara']);
  expect((await mails())[0]?.body).toContain(`/en/formedling/arenden/${key.toLowerCase()}`);
});
