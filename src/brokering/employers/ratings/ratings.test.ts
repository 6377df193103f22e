import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { organisationContent } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../../register/organisations/sharing.service.ts';
import { logContact } from '../log/contact-log.service.ts';
import { addContactPerson } from '../people/contact-people.service.ts';
import { averageTenths } from './rating.ts';
import { ratingData } from './rating-data.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, EMPLOYER] = [1, 2, 3].map((n) => id(1, n)) as [string, string, string];
const [AHMED, KARIN] = [1, 2].map((n) => id(2, n)) as [string, string];
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
    for (const [personId, organisationId, role] of [
      [AHMED, CENTRE, 'broker'],
      [KARIN, UNIT, 'businessDeveloper'],
    ] as const) {
      const person = { id: personId, name: 'Prov', email: `${personId}@example.org` };
      await registerMember(work, { ...person, organisationId, role });
    }
  });
});

let ahmed: Visitor;
let ask = '';
beforeAll(async () => {
  ahmed = await signedIn(testServer(database), database, AHMED);
  const entry = await database.run({ kind: 'person', personId: AHMED }, async (work) => {
    await addContactPerson(work, EMPLOYER, {
      id: id(3, 1),
      content: {
        name: 'Rut Prov',
        email: 'rut@example.org',
        purpose: 'x',
        legalGround: 'contract',
        keepUntil: '2027-01-01',
      },
    });
    const content = { kind: 'visit', happenedOn: '2026-11-20', purpose: 'x', said: '', note: '' } as const;
    return logContact(work, EMPLOYER, { content });
  });
  ask = `${AT}/kontakter/${entry}/fraga`;
}, 30_000);

test('the average is rounded half up in tenths, and lies between the lowest and the highest', () => {
  expect([[4, 5, 4], [1, 2, 2, 2], [5], []].map(averageTenths)).toEqual([43, 18, 50, undefined]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (scores) => {
      const average = averageTenths(scores) ?? 0;
      expect(average).toBeGreaterThanOrEqual(Math.min(...scores) * 10);
      expect(average).toBeLessThanOrEqual(Math.max(...scores) * 10);
    }),
  );
});

test('who was met answers by a link without an account, once, and both houses read it', async () => {
  const app = testServer(database);
  expect((await ahmed.get(`${AT}/kontakter`)).text).toContain(ask);
  expect((await ahmed.get(ask)).text).toContain('rut@example.org');
  expect((await ahmed.post(ask, { contactId: id(3, 1) })).location).toBe(`${AT}/kontakter`);
  const [mail] = await database.asOwner(
    `select recipient, body from mail_message where kind = 'ratingAsked'`,
  );
  expect(mail?.recipient).toBe('rut@example.org');
  const link = /\/omdome\/[\w-]+/.exec(String(mail?.body))?.[0] ?? '';
  const rut = visitor(app);
  expect((await rut.get(link)).text).toMatch(/Lärcentrum Prov undrar hur mötet 20\s+november\s+2026/);
  const missing = await rut.post(link, { comment: 'Bra möte' });
  expect([missing.status, missing.text.includes('Bra möte')]).toEqual([422, true]);
  expect((await rut.post(link, { score: '6' })).status).toBe(422);
  expect((await rut.post(link, { score: '4', comment: 'Bra möte' })).status).toBe(303);
  expect((await rut.get(link)).text).toContain('4 av 5');
  expect((await rut.post(link, { score: '1' })).status).toBe(409);
  const shown = await ahmed.post(ask, { contactId: '' });
  const second = /\/omdome\/[\w-]+/.exec(shown.text)?.[0] ?? '';
  expect((await visitor(app).post(second, { score: '5' })).status).toBe(303);
  const karin = await signedIn(app, database, KARIN);
  const page = (await karin.get(AT)).text;
  expect(page).toContain('4,5 av 5. 2 svar på 2 frågor.');
  expect(page).toContain('Bra möte');
  expect((await karin.get(ask)).status).toBe(403);
  await ahmed.post(ask, { contactId: id(3, 1) });
  const [late] = await database.asOwner(
    `select body from mail_message where kind = 'ratingAsked' order by created_at desc, id desc limit 1`,
  );
  const open = /\/omdome\/[\w-]+/.exec(String(late?.body))?.[0] ?? '';
  await database.asOwner('alter table employer_rating disable trigger keep');
  await database.asOwner(`update employer_rating set expires_at = '2026-01-01' where score is null`);
  await database.asOwner('alter table employer_rating enable trigger keep');
  expect((await rut.get(open)).status).toBe(404);
  expect((await rut.get('/omdome/gissad')).status).toBe(404);
});

test('the words of somebody who is forgotten go, the number stays', async () => {
  const job = { kind: 'job', name: 'x' } as const;
  const subject = { personId: null, email: 'rut@example.org', name: null };
  expect(await database.run(job, (work) => ratingData.collect(work, subject))).toHaveLength(2);
  for (const erased of [2, 0])
    expect(await database.run(job, (work) => ratingData.erase(work, subject))).toMatchObject({ erased });
  expect((await ahmed.get(AT)).text).toContain('4,5 av 5');
  expect((await ahmed.get(AT)).text).not.toContain('Bra möte');
  const [rule] = ratingData.retention;
  expect(await database.run(job, (work) => rule?.clear(work) ?? Promise.resolve(-1))).toBe(0);
});
