import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import type { Actor } from '../../../platform/work.ts';
import { registerMember } from '../../accounts/accounts.service.ts';
import { saveOrganisation } from '../../organisations/organisations.service.ts';
import { getEvent } from '../events.service.ts';
import { registerForEvent } from '../registrations.service.ts';

const HOUSE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;
const ANYONE: Actor = { kind: 'anonymous' };
const people = {
  broker: '00000000-0000-4000-8000-000000000011',
  stranger: '00000000-0000-4000-8000-000000000012',
  administrator: '00000000-0000-4000-8000-000000000013',
  participant: '00000000-0000-4000-8000-000000000014',
};
const address = (path: string) => `https://brygga.example${path}`;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name] of [
      [HOUSE, 'Lärcentrum Prov'],
      [OTHER, 'Campus Annanstans'],
    ] as const) {
      const content = { name, roles: ['learningCentre' as const], municipalities: ['1885'] };
      await saveOrganisation(work, { id, content });
    }
    const places = { broker: HOUSE, stranger: OTHER, administrator: OTHER, participant: HOUSE } as const;
    for (const [key, organisationId] of Object.entries(places)) {
      const role = key === 'stranger' ? 'broker' : (key as 'broker' | 'administrator' | 'participant');
      const id = people[key as keyof typeof people];
      await registerMember(work, { id, name: key, email: `${key}@example.org`, organisationId, role });
    }
  });
});

let broker: Visitor;
let stranger: Visitor;
let administrator: Visitor;
beforeAll(async () => {
  const app = testServer(database);
  broker = await signedIn(app, database, people.broker);
  stranger = await signedIn(app, database, people.stranger);
  administrator = await signedIn(app, database, people.administrator);
});

const typed = {
  titleSv: 'Frukost om lärande',
  aboutSv: 'Kom och prata.',
  organiserId: HOUSE,
  on: '2026-12-10',
  from: '8.30',
  until: '10:00',
  registerOn: '2026-12-08',
  registerAt: '12.00',
  place: 'Stora salen',
  municipality: '1885',
  seats: '1',
  version: '1',
};

async function arrange(changes: Record<string, string> = {}): Promise<{ id: string; slug: string }> {
  const sent = await broker.post('/evenemang/nytt', { ...typed, ...changes });
  expect(sent.status).toBe(303);
  const id = sent.location?.split('/').at(-1) ?? '';
  const [row] = await database.asOwner('select slug from calendar_event where id = $1', [id]);
  return { id, slug: String(row?.slug) };
}

function register(slug: string, name: string, email: string): Promise<void> {
  const form = { name, email, adaptations: ['captioning' as const], adaptationNote: '=1+1' };
  return database.run(ANYONE, (work) => registerForEvent(work, { slug, form, lang: 'sv' }, address));
}

async function subjectsTo(email: string): Promise<unknown[]> {
  const mails = await database.asOwner('select subject from mail_message where recipient = $1 order by id', [
    email,
  ]);
  return mails.map((mail) => mail.subject);
}

test('an event is published with Swedish local times and its organiser', async () => {
  const { slug } = await arrange();
  const event = await database.run(ANYONE, (work) => getEvent(work, slug));
  expect(event).toMatchObject({
    organiser: 'Lärcentrum Prov',
    startsAt: new Date('2026-12-10T07:30:00Z'),
    registerUntil: new Date('2026-12-08T11:00:00Z'),
    seats: 1,
    state: 'open',
  });
  expect((await arrange()).slug).toBe(`${slug}-2`);
});

test.each([
  ['time', { from: '25.00' }, 'Skriv ett klockslag som 09.00.'],
  ['end', { until: '08.00' }, 'Sluttiden ska vara efter starttiden.'],
  ['registration', { registerOn: '2026-12-11' }, 'Anmälan ska stänga innan evenemanget börjar.'],
  ['where', { place: '' }, 'Skriv en lokal eller en länk till mötet.'],
])('%s: what cannot be accepted comes back with all that was written', async (_, changes, said) => {
  const sent = await broker.post('/evenemang/nytt', { ...typed, ...changes });
  expect([sent.status, sent.text.includes(said), sent.text.includes('Kom och prata.')]).toEqual([
    422,
    true,
    true,
  ]);
});

test('those who registered hear of another time and of the cancelling, once, and more seats call those who wait', async () => {
  const { id, slug } = await arrange({ titleSv: 'Flyttat möte' });
  await register(slug, 'Anna', 'anna@example.org');
  await register(slug, 'Bo', 'bo@example.org');
  const changed = await broker.post(`/evenemang/${id}/andra`, {
    ...typed,
    titleSv: 'Flyttat möte',
    on: '2026-12-11',
  });
  expect(changed.status).toBe(303);
  expect((await subjectsTo('anna@example.org')).at(-1)).toBe('Ändrat: Flyttat möte');
  expect((await subjectsTo('bo@example.org')).at(-1)).toBe('Ändrat: Flyttat möte');
  const late = await broker.post(`/evenemang/${id}/andra`, { ...typed, titleSv: 'Mitt namn' });
  expect([late.status, late.text.includes('Någon annan ändrade evenemanget.')]).toEqual([422, true]);
  const more = { ...typed, titleSv: 'Flyttat möte', on: '2026-12-11', seats: '5', version: '2' };
  expect((await broker.post(`/evenemang/${id}/andra`, more)).status).toBe(303);
  expect(await subjectsTo('anna@example.org')).toHaveLength(2);
  const [freed] = await database.asOwner(
    `select count(*)::int as n from outbox_event where name = 'events.seatFreed' and payload ->> 'eventId' = $1`,
    [id],
  );
  expect(freed?.n).toBe(1);
  await broker.post(`/evenemang/${id}/stall-in`, {});
  await broker.post(`/evenemang/${id}/stall-in`, {});
  expect((await subjectsTo('anna@example.org')).slice(2)).toEqual(['Inställt: Flyttat möte']);
  expect((await database.run(ANYONE, (work) => getEvent(work, slug))).state).toBe('cancelled');
  expect((await broker.post(`/evenemang/${id}/andra`, { ...more, version: '4' })).status).toBe(409);
});

test('the organiser sees who comes and what to arrange; protected people stay without name, on page and in file', async () => {
  const { id, slug } = await arrange({ titleSv: 'Listan', seats: '' });
  await register(slug, '=HYPERLINK("x")', 'calle@example.org');
  await register(slug, 'Dolda Person', 'participant@example.org');
  await database.asOwner('update person set protected_identity = true where id = $1', [people.participant]);
  const page = (await broker.get(`/evenemang/${id}`)).text;
  expect(page).toContain('2 anmälda');
  expect(page).toContain('Texttolkning: 2');
  expect(page).toContain('Skyddade personuppgifter');
  const file = (await broker.get(`/evenemang/${id}/anmalda.csv`)).text;
  expect(file).toContain('calle@example.org');
  expect(file).toContain(`"'=HYPERLINK(""x"")"`);
  expect(file).toContain(`'=1+1`);
  for (const text of [page, file]) {
    expect(text).not.toContain('Dolda');
    expect(text).not.toContain('participant@example.org');
  }
});

test('others neither see an event that they do not arrange nor change it', async () => {
  const { id } = await arrange({ titleSv: 'Vårt' });
  for (const path of ['', '/andra', '/anmalda.csv'])
    expect([path, (await stranger.get(`/evenemang/${id}${path}`)).status]).toEqual([path, 404]);
  expect((await stranger.post(`/evenemang/${id}/stall-in`, {})).status).toBe(404);
  expect((await stranger.post('/evenemang/nytt', typed)).status).toBe(403);
  expect((await stranger.get('/evenemang')).text).not.toContain('Vårt');
  expect((await visitor(testServer(database)).get('/evenemang')).status).toBe(403);
  expect((await administrator.get(`/evenemang/${id}`)).status).toBe(200);
});

test('administrators put a notice on every page, correct it and take it away; others do not', async () => {
  const notice = {
    textSv: 'Stängt på tisdag.',
    textEn: 'Closed on Tuesday.',
    shownFrom: '2026-11-20',
    shownUntil: '2026-11-25',
    eventId: '',
  };
  expect((await administrator.post('/notiser/ny', notice)).status).toBe(303);
  const guest = visitor(testServer(database));
  expect((await guest.get('/en/kalender')).text).toContain('Closed on Tuesday.');
  const id = /\/notiser\/([0-9a-f-]{36})\/andra/.exec((await administrator.get('/notiser')).text)?.[1] ?? '';
  const wrong = await administrator.post(`/notiser/${id}/andra`, { ...notice, shownUntil: '2026-11-01' });
  expect([wrong.status, wrong.text.includes('Sista dag är samma dag eller senare.')]).toEqual([422, true]);
  await administrator.post(`/notiser/${id}/andra`, { ...notice, textSv: 'Stängt på onsdag.' });
  expect((await guest.get('/kalender')).text).toContain('Stängt på onsdag.');
  expect((await broker.get('/notiser')).status).toBe(403);
  expect((await broker.post(`/notiser/${id}/ta-bort`, {})).status).toBe(403);
  await administrator.post(`/notiser/${id}/ta-bort`, {});
  expect((await guest.get('/kalender')).text).not.toContain('Stängt på onsdag.');
});
