import { beforeAll, expect, test } from 'vitest';
import { countingIds, TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { JobDeps } from '../../../platform/jobs/job.ts';
import { daysAfter } from '../../../platform/local-date.ts';
import { createLog } from '../../../platform/log.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { organisationContent } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../../register/organisations/sharing.service.ts';
import { employerJobs } from '../../employers/employers.jobs.ts';
import { addContactPerson } from '../../employers/people/contact-people.service.ts';
import { linkNeed } from '../../needs/in-case/case-needs.service.ts';
import { needContent } from '../../needs/need.ts';
import { draftNeed } from '../../needs/needs.service.ts';
import { openCase } from '../case-content.service.ts';
import { closeCase, writeOnTimeline } from '../case-steps.service.ts';
import { caseJobs } from '../cases.jobs.ts';
import { getCase } from '../cases.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, FIRM, BRANCH, HIDDEN] = [1, 2, 3, 4, 5].map((n) => id(1, n)) as [
  string,
  string,
  string,
  string,
  string,
];
const [AHMED, KARIN] = [1, 2].map((n) => id(2, n)) as [string, string];
const ahmedActs = { kind: 'person', personId: AHMED } as const;
const karinActs = { kind: 'person', personId: KARIN } as const;

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [organisationId, name, role, ownerId] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined],
      [FIRM, 'Prov Precision AB', 'employer', CENTRE],
      [BRANCH, 'Prov Precision Nora AB', 'employer', CENTRE],
      [HIDDEN, 'Dolda Verken AB', 'employer', UNIT],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, FIRM, UNIT);
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'ahmed', CENTRE, 'broker'],
      [KARIN, 'karin', UNIT, 'businessDeveloper'],
    ] as const)
      await registerMember(work, { id: personId, name, email: `${name}@example.org`, organisationId, role });
  });
});

let ahmed: Visitor;
let karin: Visitor;
beforeAll(async () => {
  ahmed = await signedIn(testServer(database), database, AHMED);
  karin = await signedIn(testServer(database), database, KARIN);
}, 30_000);

const newCase = async () => {
  const start = { organisationId: FIRM, ownerId: CENTRE, title: 'Femaxlig fräs' };
  return (await database.run(ahmedActs, (work) => openCase(work, start))).key.toLowerCase();
};
const stands = (key: string) => database.run(ahmedActs, (work) => getCase(work, key));
const at = (key: string, step = '') => `/formedling/arenden/${key}${step && `/${step}`}`;

const deps = (now = TEST_NOW): JobDeps => ({
  runWork: (actor, act) => database.run(actor, (work) => act({ ...work, now })),
  sendMail: undefined,
  clock: () => now,
  newId: countingIds(),
  log: createLog('silent'),
  publicUrl: 'https://brygga.example.org',
});

/** Delivers the events that wait, twice, and returns the mails that came of them. */
async function deliver() {
  await database.asOwner('delete from mail_message');
  const events = await database.asOwner('delete from outbox_event returning name, payload');
  for (const { name, payload } of [...events, ...events])
    for (const { event, handle } of caseJobs.subscriptions ?? [])
      if (event === name) await handle(deps(), payload);
  return (await database.asOwner(
    'select recipient, subject, body from mail_message order by recipient',
  )) as Record<'recipient' | 'subject' | 'body', string>[];
}

test('a case is put with the right employer, with a reason on its timeline; needs of another are named and stay', async () => {
  const key = await newCase();
  const page = await ahmed.get(at(key, 'byt'));
  expect(page.text).toContain('Prov Precision Nora AB');
  const silent = await ahmed.post(at(key, 'byt/arbetsgivare'), {
    version: '1',
    organisationId: BRANCH,
    reason: '',
  });
  expect([silent.status, silent.text.includes('Skriv varför.')]).toEqual([422, true]);
  expect(silent.text).toContain(`<option value="${BRANCH}" selected`);
  const hidden = { version: '1', organisationId: HIDDEN, reason: 'Fel' };
  expect((await ahmed.post(at(key, 'byt/arbetsgivare'), hidden)).status).toBe(422);
  expect((await karin.get(at(key, 'byt'))).status).toBe(403);
  const need = await database.run(ahmedActs, async (work) => {
    const content = needContent.parse({ title: 'x', criteria: { text: 'x' } });
    const made = await draftNeed(work, { ownerId: CENTRE, organisationId: FIRM, content });
    await linkNeed(work, made, key);
    return made;
  });
  const right = { organisationId: BRANCH, reason: 'Det är verkstan i Nora' };
  const held = await ahmed.post(at(key, 'byt/arbetsgivare'), {
    ...right,
    version: String((await stands(key)).version),
  });
  expect([held.status, held.text.includes(need)]).toEqual([422, true]);
  await database.asOwner('update need set case_id = null');
  const { version } = await stands(key);
  expect(
    (await ahmed.post(at(key, 'byt/arbetsgivare'), { ...right, version: String(version - 1) })).status,
  ).toBe(422);
  expect((await ahmed.post(at(key, 'byt/arbetsgivare'), { ...right, version: String(version) })).status).toBe(
    303,
  );
  expect(await stands(key)).toMatchObject({ employer: { id: BRANCH } });
  const moved = (await ahmed.get(at(key, 'tidslinje'))).text;
  expect(moved).toContain('Ny arbetsgivare: Prov Precision Nora AB');
  expect(moved).toContain('Skäl: Det är verkstan i Nora');
});

test('another house that keeps the employer is asked, and takes the case or says no; until then nothing changes', async () => {
  const key = await newCase();
  await database.run(ahmedActs, (work) =>
    writeOnTimeline(work, key, { kind: 'note', words: 'Hemlig anteckning' }),
  );
  await database.asOwner('delete from outbox_event');
  const ask = { version: '1', houseId: UNIT, houseReason: 'De har kontakten' };
  expect((await ahmed.post(at(key, 'byt/hus'), { ...ask, houseId: HIDDEN })).status).toBe(422);
  expect((await ahmed.post(at(key, 'byt/hus'), ask)).status).toBe(303);
  expect((await ahmed.get(at(key))).text).toContain('Näringsliv Prov är tillfrågat');
  const told = await deliver();
  expect(told.map(({ recipient }) => recipient)).toEqual(['karin@example.org']);
  expect(told[0]?.body).toContain(`/formedling/arenden/${key}`);
  expect(told[0]?.body).not.toMatch(/fräs|kontakten/);
  const question = (await karin.get(at(key))).text;
  expect(question).toContain('De har kontakten');
  expect(question).not.toContain('Hemlig anteckning');
  expect((await ahmed.post(at(key, 'byt/svara'), { answer: 'ja' })).status).toBe(409);
  expect((await karin.post(at(key, 'byt/svara'), { answer: 'nej' })).status).toBe(303);
  expect(await stands(key)).toMatchObject({ owner: { id: CENTRE }, offered: null, broker: { id: AHMED } });
  expect(
    (await deliver()).map(({ recipient, subject }) => [recipient, subject.includes('kvar hos er')]),
  ).toEqual([['ahmed@example.org', true]]);
  expect((await ahmed.get(at(key, 'tidslinje'))).text).toContain('tackade nej till ärendet');
  const again = async () => ({ ...ask, version: String((await stands(key)).version) });
  await ahmed.post(at(key, 'byt/hus'), await again());
  await ahmed.post(at(key, 'byt/ta-tillbaka'), { version: String((await stands(key)).version) });
  expect((await karin.post(at(key, 'byt/svara'), { answer: 'ja' })).status).toBe(409);
  await ahmed.post(at(key, 'byt/hus'), await again());
  expect((await karin.post(at(key, 'byt/svara'), { answer: 'ja' })).status).toBe(303);
  const theirs = (await karin.get(at(key, 'tidslinje'))).text;
  expect(theirs).toContain('Hemlig anteckning');
  expect(theirs).toContain('Ärendet togs över av Näringsliv Prov');
  const taken = await database.run(karinActs, (work) => getCase(work, key));
  expect(taken).toMatchObject({ owner: { id: UNIT }, broker: { id: KARIN }, next: { owner: { id: KARIN } } });
  expect((await ahmed.get(at(key))).text).not.toContain('Hemlig anteckning');
  expect((await deliver()).at(0)?.subject).toContain('tagits över');
});

test('when a case is closed the employer is asked once how it was, reminded once, and may say no to more', async () => {
  const key = await newCase();
  const rut = id(3, 1);
  await database.run(ahmedActs, (work) =>
    addContactPerson(work, FIRM, {
      id: rut,
      content: {
        name: 'Rut Prov',
        email: 'rut@example.org',
        purpose: 'x',
        legalGround: 'contract',
        keepUntil: '2027-11-01',
      },
    }),
  );
  expect((await ahmed.get(at(key, 'fraga'))).status).toBe(409);
  await database.run(ahmedActs, (work) => closeCase(work, key, 1, { reason: 'notForUs' }));
  expect((await ahmed.get(at(key))).text).toContain(at(key, 'fraga'));
  expect((await karin.get(at(key, 'fraga'))).status).toBe(403);
  expect((await ahmed.post(at(key, 'fraga'), { contactId: 'x' })).status).toBe(422);
  expect((await ahmed.post(at(key, 'fraga'), { contactId: rut })).status).toBe(303);
  expect((await ahmed.post(at(key, 'fraga'), { contactId: rut })).status).toBe(422);
  expect((await ahmed.get(at(key))).text).toContain('Inget svar än');
  const bodies = () =>
    database.asOwner(
      `select kind, body from mail_message where kind like 'rating%' order by created_at, kind`,
    );
  const linkIn = (body: unknown) => /\/omdome\/[\w-]+/.exec(String(body))?.[0] ?? '';
  const first = linkIn((await bodies())[0]?.body);
  expect((await visitor(testServer(database)).get(first)).text).toMatch(/avslutades 23\s+november\s+2026/);
  const [remind] = employerJobs.schedules ?? [];
  for (const days of [13, 14, 15]) await remind?.run(deps(daysAfter(TEST_NOW, days)));
  const mails = await bodies();
  expect(mails.map(({ kind }) => kind)).toEqual(['ratingAsked', 'ratingReminded']);
  const second = linkIn(mails[1]?.body);
  expect(second).not.toBe(first);
  const guest = visitor(testServer(database));
  await guest.get(second);
  const no = await guest.post(`${second}/nej`, {});
  expect([no.status, no.location]).toEqual([303, second]);
  expect((await guest.get(first)).text).toContain('inga fler frågor');
  expect((await ahmed.get(at(key))).text).toContain('ville inte svara');
  const other = await newCase();
  await database.run(ahmedActs, (work) => closeCase(work, other, 1, { reason: 'notForUs' }));
  expect((await ahmed.get(at(other, 'fraga'))).text).not.toContain('rut@example.org');
});
