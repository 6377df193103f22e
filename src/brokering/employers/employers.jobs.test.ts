import { expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer } from '../../../test/server.ts';
import { emitEvent } from '../../platform/events.ts';
import type { JobDeps } from '../../platform/jobs/job.ts';
import { createLog } from '../../platform/log.ts';
import { mailRefused, queueMail } from '../../platform/mail/mail.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { organisationContent } from '../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { employerJobs } from './employers.jobs.ts';
import { logContact } from './log/contact-log.service.ts';
import { addContactPerson } from './people/contact-people.service.ts';
import { answerSignal, sendSignal } from './signals/signals.service.ts';
import { cancelVisit, changeVisit, planVisit } from './visits/planned-visits.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, EMPLOYER] = [1, 2, 3].map((n) => id(1, n)) as [string, string, string];
const [AHMED, SARA, KARIN] = [1, 2, 3].map((n) => id(2, n)) as [string, string, string];
const RUT = id(3, 1);
const ahmed = { kind: 'person', personId: AHMED } as const;
const karin = { kind: 'person', personId: KARIN } as const;
const AT = `/formedling/arbetsgivare/${EMPLOYER}`;

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [organisationId, name, role, ownerId] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined],
      [EMPLOYER, 'Prov Precision AB', 'employer', CENTRE],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, EMPLOYER, UNIT);
    for (const [personId, name, organisationId, role, language] of [
      [AHMED, 'ahmed', CENTRE, 'broker', 'sv'],
      [SARA, 'sara', CENTRE, 'broker', 'en'],
      [KARIN, 'karin', UNIT, 'businessDeveloper', 'sv'],
    ] as const)
      await registerMember(work, {
        id: personId,
        name,
        email: `${name}@example.org`,
        organisationId,
        role,
        language,
      });
  });
  await db.run(ahmed, (work) =>
    addContactPerson(work, EMPLOYER, {
      id: RUT,
      content: {
        name: 'Rut Prov',
        email: 'Rut@example.org',
        purpose: 'Utbildning',
        legalGround: 'publicTask',
        keepUntil: '2027-11-01',
      },
    }),
  );
});

const deps: JobDeps = {
  runWork: database.run,
  sendMail: undefined,
  clock: () => TEST_NOW,
  newId: countingIds(),
  log: createLog('silent'),
  publicUrl: 'https://brygga.example.org',
};

/** Delivers the events that wait, twice, and returns the mails that came of them. */
async function deliver() {
  await database.asOwner('delete from mail_message');
  const events = await database.asOwner('delete from outbox_event returning name, payload');
  for (const { name, payload } of [...events, ...events])
    for (const { event, handle } of employerJobs.subscriptions ?? [])
      if (event === name) await handle(deps, payload);
  return (await database.asOwner(
    'select recipient, kind, language, subject, body, calendar from mail_message order by kind, recipient',
  )) as Record<'recipient' | 'kind' | 'language' | 'subject' | 'body' | 'calendar', string>[];
}

test('the house hears of a signal and the sender of its answer, each once, with a link and nothing of what was said', async () => {
  const signalId = id(5, 1);
  const given = { id: signalId, employer: 'Prov Precision AB', text: 'Johan på verkstan slutar' };
  await database.run(karin, (work) => sendSignal(work, given));
  const today = (await (await signedIn(testServer(database), database, KARIN)).get('/i-dag')).text;
  expect(today).toContain('En av dina signaler väntar på svar.');
  const told = await deliver();
  expect(told.map(({ recipient, language }) => `${recipient} ${language}`)).toEqual([
    'ahmed@example.org sv',
    'sara@example.org en',
  ]);
  for (const { body } of told) {
    expect(body).toContain(`/formedling/signaler/${signalId}`);
    expect(body).not.toMatch(/Johan|Precision|karin/i);
  }
  expect(told[1]?.body).toContain('https://brygga.example.org/en/');
  await database.run(ahmed, (work) => answerSignal(work, signalId, 'Vi ringer Johan'));
  const answered = await deliver();
  expect(answered.map(({ recipient, subject }) => `${recipient} ${subject}`)).toEqual([
    'karin@example.org Din signal har fått svar',
  ]);
  expect(answered[0]?.body).not.toContain('Johan');
  const visitor = await signedIn(testServer(database), database, KARIN);
  expect((await visitor.get('/i-dag')).text).not.toContain('dina signaler väntar');
});

const visitId = id(6, 1);
const content = {
  startsAt: new Date('2026-12-01T08:00:00Z'),
  endsAt: new Date('2026-12-01T09:00:00Z'),
  personId: AHMED,
  contactId: RUT,
  invitesContact: true,
  place: 'Maskinhallen',
  purpose: 'Om Johans uppsägning',
};

test('those who come to a visit get it into their calendars, its changes and its end; who no longer comes is told', async () => {
  await database.run(ahmed, (work) => planVisit(work, EMPLOYER, { id: visitId, content, isSure: false }));
  const invited = await deliver();
  expect(invited.map(({ recipient }) => recipient)).toEqual(['ahmed@example.org', 'rut@example.org']);
  for (const { calendar, body } of invited) {
    expect(calendar).toMatch(/METHOD:REQUEST/);
    expect(calendar).toContain(`UID:${visitId}@brygga`);
    expect(calendar).toMatch(/SEQUENCE:0/);
    expect(calendar).toContain('Lärcentrum Prov');
    expect(`${calendar} ${body}`).not.toMatch(/Johan|Rut Prov/);
  }
  const guest = invited.find(({ recipient }) => recipient.startsWith('rut'));
  expect(guest?.body).not.toContain('https://');
  const later = { ...content, personId: SARA, startsAt: new Date('2026-12-01T08:30:00Z') };
  await database.run(ahmed, (work) =>
    changeVisit(work, EMPLOYER, { id: visitId, version: 1, content: later, isSure: true }),
  );
  const changed = await deliver();
  expect(
    changed.map(({ recipient, calendar }) => [recipient.split('@')[0], /METHOD:(\w+)/.exec(calendar)?.[1]]),
  ).toEqual([
    ['ahmed', 'CANCEL'],
    ['rut', 'REQUEST'],
    ['sara', 'REQUEST'],
  ]);
  expect(changed.every(({ calendar }) => calendar.includes('SEQUENCE:1'))).toBe(true);
  await database.run(ahmed, (work) => cancelVisit(work, EMPLOYER, { id: visitId, version: 2 }));
  const off = await deliver();
  expect(off.map(({ recipient }) => recipient.split('@')[0])).toEqual(['rut', 'sara']);
  for (const { calendar } of off) {
    expect(calendar).toMatch(/METHOD:CANCEL/);
    expect(calendar).toMatch(/STATUS:CANCELLED/);
    expect(calendar).toMatch(/SEQUENCE:2/);
  }
});

test('an address that refuses mail is marked, gets no more of it, and is mailed again once somebody corrects it', async () => {
  const mail = {
    ledgerKey: 'x',
    kind: 'x',
    to: 'rut@example.org',
    subject: 'x',
    body: 'x',
    lang: 'sv',
  } as const;
  await database.run({ kind: 'operator' }, async (work) => {
    await queueMail(work, mail);
    const { id: mailId } = await work.tx
      .selectFrom('mailMessage')
      .select('id')
      .where('ledgerKey', '=', 'x')
      .executeTakeFirstOrThrow();
    await emitEvent(work, mailRefused, { id: mailId });
  });
  const events = await database.asOwner(
    `delete from outbox_event where name = 'mail.refused' returning payload`,
  );
  const handler = employerJobs.subscriptions?.find(({ event }) => event === 'mail.refused');
  for (const { payload } of events) await handler?.handle(deps, payload);
  const visitor = await signedIn(testServer(database), database, AHMED);
  for (const page of [`${AT}/personer`, AT, '/i-dag'])
    expect((await visitor.get(page)).text).toContain('Mejl kommer inte fram');
  expect((await visitor.get('/i-dag')).text).toContain(`href="${AT}/personer/${RUT}"`);
  expect((await visitor.get(`${AT}/historik`)).text).toContain('Mejl till en kontaktperson kom inte fram');
  const entry = await database.run(ahmed, (work) =>
    logContact(work, EMPLOYER, {
      content: { kind: 'visit', happenedOn: '2026-11-20', purpose: 'x', said: '', note: '' },
    }),
  );
  const ask = `${AT}/kontakter/${entry}/fraga`;
  expect((await visitor.get(ask)).text).not.toContain('Rut');
  expect((await visitor.post(ask, { contactId: RUT })).status).toBe(422);
  const other = {
    ...content,
    startsAt: new Date('2026-12-08T08:00:00Z'),
    endsAt: new Date('2026-12-08T09:00:00Z'),
  };
  await database.run(ahmed, (work) =>
    planVisit(work, EMPLOYER, { id: id(6, 2), content: other, isSure: true }),
  );
  expect((await deliver()).map(({ recipient }) => recipient)).toEqual(['ahmed@example.org']);
  const page = await visitor.get(`${AT}/personer/${RUT}`);
  expect(page.text).toMatch(/sade nej 23\s+november\s+2026/);
  const field = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  const same = {
    name: 'Rut Prov',
    email: 'rut@example.org',
    purpose: 'Utbildning',
    legalGround: 'publicTask',
    keepUntil: '2027-11-01',
  };
  await visitor.post(`${AT}/personer/${RUT}`, { ...same, version: field('version') });
  expect((await visitor.get(`${AT}/personer`)).text).toContain('Mejl kommer inte fram');
  expect((await visitor.post(`${AT}/personer/${RUT}/adress`, {})).status).toBe(303);
  expect((await visitor.get(ask)).text).toContain('rut@example.org');
  expect((await visitor.get('/i-dag')).text).not.toContain('Mejl kommer inte fram');
});
