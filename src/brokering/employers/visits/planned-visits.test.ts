import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { organisationContent } from '../../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../../register/organisations/sharing.service.ts';
import { logContact } from '../log/contact-log.service.ts';
import { daysApart, hasLength, visitContent, visitForm } from './planned-visit.ts';
import { employerStaffData } from './staff-data.service.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, EMPLOYER] = [1, 2, 3].map((n) => id(1, n)) as [string, string, string];
const [AHMED, KARIN] = [1, 2].map((n) => id(2, n)) as [string, string];
const OPERATOR = { kind: 'operator' } as const;
const AT = `/formedling/arbetsgivare/${EMPLOYER}`;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [organisationId, name, role, ownerId] of [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre', undefined],
      [UNIT, 'Näringsliv Prov', 'businessUnit', undefined],
      [EMPLOYER, 'Prov Precision AB', 'employer', CENTRE],
    ] as const) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id: organisationId, ownerId, content });
    }
    await shareOrganisation(work, EMPLOYER, UNIT);
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'Ahmed Prov', CENTRE, 'broker'],
      [KARIN, 'Karin Prov', UNIT, 'businessDeveloper'],
    ] as const)
      await registerMember(work, {
        id: personId,
        name,
        email: `${personId}@example.org`,
        organisationId,
        role,
      });
  });
});

let ahmed: Visitor;
let karin: Visitor;
beforeAll(async () => {
  const app = testServer(database);
  ahmed = await signedIn(app, database, AHMED);
  karin = await signedIn(app, database, KARIN);
}, 30_000);

const fieldOf = (text: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? '';
const visit = { from: '09.00', until: '10:30', place: 'Maskinhallen', purpose: 'Gå igenom behoven' };

async function plan(who: Visitor, personId: string, fields: Record<string, string>) {
  const form = await who.get(`${AT}/besok/nytt`);
  return who.post(`${AT}/besok/nytt`, { ...visit, personId, id: fieldOf(form.text, 'id'), ...fields });
}

test('days apart count both ways, and a visit ends after it begins', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(daysApart(a, b)).toBe(daysApart(b, a));
      expect(daysApart(a, a)).toBe(0);
    }),
  );
  const form = { ...visit, on: '2026-11-30', personId: AHMED };
  const content = visitContent(visitForm.parse(form));
  expect(content.startsAt.toISOString()).toBe('2026-11-30T08:00:00.000Z');
  expect(hasLength(content)).toBe(true);
  expect(hasLength(visitContent(visitForm.parse({ ...form, until: '09.00' })))).toBe(false);
});

test('the other house is warned of a visit close by, and plans it only when sure', async () => {
  const past = await plan(ahmed, AHMED, { on: '2026-11-22' });
  expect([past.status, past.text.includes('senare dag')]).toEqual([422, true]);
  const wrong = await plan(ahmed, AHMED, { on: '2026-12-01', from: '25.00' });
  expect([wrong.status, wrong.text.includes('klockslag som 09.00')]).toEqual([422, true]);
  expect((await plan(ahmed, AHMED, { on: '2026-12-01' })).status).toBe(303);
  const second = await plan(karin, KARIN, { on: '2026-12-20' });
  expect(second.status).toBe(422);
  expect(second.text).toMatch(/1\s+december\s+2026: Ahmed Prov, Lärcentrum Prov har planerat ett besök/);
  expect(second.text).toContain('value="Maskinhallen"');
  expect((await plan(karin, KARIN, { on: '2027-01-02' })).status).toBe(303);
  expect((await plan(karin, KARIN, { on: '2026-12-20', sure: 'ja' })).status).toBe(303);
  const mine = await karin.get('/formedling/besok');
  expect(mine.text.match(/Ändra</g)?.length).toBe(2);
  expect(mine.text).toContain('Ahmed Prov, Lärcentrum Prov');
  expect((await karin.post('/formedling/besok/regel', { house: UNIT, days: '400' })).status).toBe(422);
  expect((await karin.post('/formedling/besok/regel', { house: CENTRE, days: '5' })).status).toBe(403);
  expect((await karin.post('/formedling/besok/regel', { house: UNIT, days: '5' })).status).toBe(303);
  expect((await plan(karin, KARIN, { on: '2026-12-10' })).status).toBe(303);
});

test('a visit that was made warns too, also when only the log tells of it', async () => {
  const content = { kind: 'visit', happenedOn: '2026-11-20', purpose: 'x', said: '', note: '' } as const;
  const actor = { kind: 'person', personId: KARIN } as const;
  await database.run(actor, (work) =>
    logContact(work, EMPLOYER, { content: { ...content, personId: KARIN } }),
  );
  const sent = await plan(ahmed, AHMED, { on: '2026-11-24' });
  expect(sent.text).toMatch(/20\s+november\s+2026: Karin Prov, Näringsliv Prov var på besök/);
});

test('a visit is moved by its own house, becomes a line of the log when made, and cannot be made twice', async () => {
  const list = (await ahmed.get(`${AT}/besok`)).text;
  const link = /href="([^"]*\/besok\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  expect((await karin.get(link)).status).toBe(403);
  const early = await ahmed.post(`${link}/skriv-in`, { version: '1', said: 'Bra möte', note: 'x' });
  expect([early.status, early.text.includes('inte varit än'), early.text.includes('Bra möte')]).toEqual([
    422,
    true,
    true,
  ]);
  const moved = { ...visit, version: '1', personId: AHMED, on: '2026-11-23', from: '08.00', until: '08.30' };
  expect((await ahmed.post(link, moved)).status).toBe(422);
  expect((await ahmed.post(link, { ...moved, sure: 'ja' })).status).toBe(303);
  const second = await ahmed.post(link, { ...moved, sure: 'ja', place: 'Kontoret' });
  expect([second.status, second.text.includes('choose.place')]).toEqual([409, true]);
  const today = (await ahmed.get('/i-dag')).text;
  expect(today).toContain('Skriv in besöket');
  expect((await karin.post(`${link}/skriv-in`, { version: '2' })).status).toBe(403);
  const done = await ahmed.post(`${link}/skriv-in`, { version: '2', said: 'Två kan programmera', note: '' });
  expect([done.status, done.location]).toEqual([303, `${AT}/kontakter`]);
  expect((await karin.get(`${AT}/kontakter`)).text).toContain('Två kan programmera');
  // What a colleague writes meanwhile becomes a contact of its own instead.
  const also = await ahmed.post(`${link}/skriv-in`, { version: '2', said: 'De söker en lärling', note: '' });
  expect(also.status).toBe(422);
  for (const kept of ['De söker en lärling', `action="${AT}/kontakter/ny"`, 'hann skriva in'])
    expect(also.text).toContain(kept);
  expect((await ahmed.post(`${link}/stall-in`, { version: '3' })).status).toBe(409);
  expect((await ahmed.get('/i-dag')).text).not.toContain('Skriv in besöket');
});

test('a calendar follows the visits of one person by an address that can be closed', async () => {
  const made = await karin.post('/formedling/besok/kalender', {});
  const address = /value="http:\/\/localhost(\/besok\/[\w-]+\/kalender\.ics)"/.exec(made.text)?.[1] ?? '';
  const program = visitor(testServer(database));
  const file = await program.get(address);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file.text).toContain('DTSTART:20261210T080000Z');
  expect(file.text).not.toContain('DTSTART:20261123');
  const [stored] = await database.asOwner('select link_hash from visit_feed');
  expect(address).not.toContain(String(stored?.link_hash));
  const list = (await karin.get(`${AT}/besok`)).text;
  const link = /href="([^"]*\/besok\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  expect((await karin.get(`${link}/kalender.ics`)).text).toContain('Besök hos Prov Precision AB');
  await karin.post(`${link}/stall-in`, { version: '1' });
  expect((await program.get(address)).text).toContain('STATUS:CANCELLED');
  const job = { kind: 'job', name: 'x' } as const;
  const subject = { personId: KARIN, email: null, name: null };
  const work = await database.run(job, (one) => employerStaffData.collect(one, subject));
  expect(work).toHaveLength(3);
  await database.asOwner(`update membership set ended_at = now() where person_id = $1`, [KARIN]);
  expect((await program.get(address)).text).not.toContain('BEGIN:VEVENT');
  const erased = await database.run(job, (one) => employerStaffData.erase(one, subject));
  expect(erased).toMatchObject({ erased: 1, kept: [{ count: 1 }] });
  expect((await program.get(address)).status).toBe(404);
});
