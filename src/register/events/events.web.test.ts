import { expect, test } from 'vitest';
import { TEST_NOW, useDatabase } from '../../../test/database.ts';
import { testServer, visitor } from '../../../test/server.ts';
import { publishEvent } from './events.service.ts';

const HOUR = 3_600_000;
const startsAt = new Date(TEST_NOW.getTime() + 240 * HOUR);
const database = useDatabase((db) =>
  db.run({ kind: 'operator' }, (work) =>
    publishEvent(
      work,
      {
        slug: 'webbinarium',
        title: { sv: 'Webbinarium om lärande', en: 'Webinar on learning' },
        about: { sv: 'Bara på svenska.' },
        onlineUrl: 'https://moten.example.org/x',
        startsAt,
        endsAt: new Date(startsAt.getTime() + HOUR),
        registerUntil: startsAt,
        seats: 20,
        organiser: 'Lärcentrum',
      },
      {
        demo: false,
        notice: {
          text: { sv: 'Webbinarium om lärande.' },
          shownFrom: '2026-11-01',
          shownUntil: '2026-12-03',
        },
      },
    ),
  ),
);

function newVisitor() {
  return visitor(testServer(database));
}

test('the calendar and the event are public, in both languages, with their facts', async () => {
  const guest = newVisitor();
  expect((await guest.get('/kalender')).text).toContain('Webbinarium om lärande');
  const event = await guest.get('/en/kalender/webbinarium');
  expect(event.text).toContain('3\u00a0December\u00a02026, 10:00');
  expect(event.text).toContain('20 seats, 20 left');
  expect(event.text).toContain('translation missing');
  expect(event.text).not.toContain('moten.example.org');
  // Nobody walks into a webinar.
  expect(event.text).toContain('value="captioning"');
  expect(event.text).not.toContain('value="stepFree"');
  expect((await guest.get('/kalender/finns-inte')).status).toBe(404);
});

test('the calendar files are calendar files', async () => {
  for (const path of ['/kalender/kalender.ics', '/en/kalender/webbinarium/kalender.ics']) {
    const file = await newVisitor().get(path);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:20261203T090000Z[\s\S]*END:VCALENDAR$/);
    expect(file.text).not.toContain('moten.example.org');
  }
});

test('registering shows the way on, and the private link shows and cancels', async () => {
  const guest = newVisitor();
  await guest.get('/kalender/webbinarium');
  const sent = await guest.post('/kalender/webbinarium/anmalan', {
    name: 'Fatima Noor',
    email: 'fatima@example.org',
    adaptations: ['captioning', 'quietRoom'],
    adaptationNote: '',
  });
  expect([sent.status, sent.location]).toEqual([303, '/kalender/webbinarium']);
  expect((await guest.get('/kalender/webbinarium')).text).toContain('Vi har skickat ett mejl');
  const [mail] = await database.asOwner(
    `select body, calendar from mail_message where recipient = 'fatima@example.org'`,
  );
  expect(mail?.calendar).toContain('LOCATION:https://moten.example.org/x');
  const link = /http:\/\/localhost(\/anmalan\/[\w-]+)/.exec(String(mail?.body))?.[1] ?? '';
  const own = await guest.get(link);
  expect(own.text).toContain('Du är anmäld.');
  expect(own.text).toContain('href="https://moten.example.org/x"');
  expect(own.text).toContain('Texttolkning, Lugnt rum för paus');
  const cancelled = await guest.post(`${link}/avboka`, {});
  expect(cancelled.status).toBe(303);
  expect((await guest.get(link)).text).toContain('Du har avbokat.');
  expect((await guest.get('/anmalan/gissad')).status).toBe(404);
});

test('a form that cannot be accepted comes back with what was written and where to correct it', async () => {
  const guest = newVisitor();
  await guest.get('/kalender/webbinarium');
  const sent = await guest.post('/kalender/webbinarium/anmalan', {
    name: 'Fatima Noor',
    email: 'inte-en-adress',
    adaptationNote: `Jag är ${['811218', '9876'].join('-')}`,
  });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('Rätta 2 fel');
  expect(sent.text).toContain('Ta bort personnumret.');
  expect(sent.text).toContain('value="Fatima Noor"');
  expect(sent.text).toMatch(/<title>Fel: /);
});

test('a notice stands on every page until the reader closes it, and then stays closed', async () => {
  const guest = newVisitor();
  const page = await guest.get('/en/kalender');
  expect(page.text).toContain('3\u00a0december\u00a02026: Webbinarium om lärande.');
  const action = /action="([^"]*\/notiser\/[^"]+\/stang)"/.exec(page.text)?.[1] ?? '';
  const closed = await guest.post(action, { return: '/en/kalender' });
  expect([closed.status, closed.location]).toEqual([303, '/en/kalender']);
  expect((await guest.get('/projektbank')).text).not.toContain('b-notice');
  expect((await newVisitor().get('/projektbank')).text).toContain('b-notice');
  expect((await guest.post(action, { return: '//evil.example' })).location).toBe('/');
});

test('who registers too often is asked to wait in their language, and what was typed stays', async () => {
  const guest = newVisitor();
  const statuses: number[] = [];
  let last = '';
  for (let time = 0; time < 32; time++) {
    const answer = await guest.post(`${time % 2 ? '/en' : ''}/kalender/webbinarium/anmalan`, {
      name: 'Många Namn',
      email: 'samma@example.org',
      adaptations: ['captioning'],
      adaptationNote: 'Text på skärmen',
    });
    statuses.push(answer.status);
    if (answer.status === 429) last += answer.text;
  }
  expect(statuses).toEqual([...Array(30).fill(303), 429, 429]);
  expect(last).toContain('Det har kommit många anmälningar');
  expect(last).toContain('Many registrations came from the same network');
  expect(last.match(/value="Många Namn"/g)).toHaveLength(2);
  expect(last.match(/Text på skärmen/g)).toHaveLength(2);
});

test('the holder of the link changes what is arranged, and erases the registration entirely', async () => {
  await database.asOwner('delete from event_registration; delete from mail_message');
  const guest = newVisitor();
  await guest.post('/kalender/webbinarium/anmalan', { name: 'Vera Prov', email: 'vera@example.org' });
  const [mail] = await database.asOwner('select body from mail_message');
  const link = /\/anmalan\/[\w-]+/.exec(String(mail?.body))?.[0] ?? '';
  const number = ['811218', '9876'].join('-');
  const refused = await guest.post(`${link}/andra`, { adaptationNote: `Jag är ${number}` });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(number);
  await guest.post(`${link}/andra`, { adaptations: ['signLanguage'], adaptationNote: 'Plats långt fram' });
  const changed = await guest.get(`/en${link}`);
  expect(changed.text).toContain('Sign language');
  expect(changed.text).toContain('Plats långt fram');
  expect(changed.headers.get('cache-control')).toBe('no-store');

  expect((await guest.post('/anmalan/gissad/radera', {})).status).toBe(404);
  expect((await guest.post(`${link}/radera`, {})).location).toBe('/kalender');
  expect(await database.asOwner('select 1 from event_registration')).toEqual([]);
  expect((await guest.get(link)).status).toBe(404);
});

test('a calendar of many events shows a page at a time and leads to the rest; the file holds all', async () => {
  await database.asOwner(`
    insert into calendar_event (id, slug, title, about, starts_at, ends_at, register_until, organiser_name, created_at,
      published_at, online_url)
    select gen_random_uuid(), 'fler-' || n, jsonb_build_object('sv', 'Ett av fler ' || n), '{"sv":"x"}',
      '2027-06-01'::timestamptz + n * interval '1 day', '2027-06-02'::timestamptz + n * interval '1 day',
      '2027-06-01', 'Lärcentrum', now(), now(), 'https://moten.example.org/y' from generate_series(1, 30) n`);
  const guest = newVisitor();
  const first = await guest.get('/kalender');
  expect(first.text).toContain('Visar 1–25 av 31');
  expect(first.text).not.toContain('Ett av fler 30');
  expect((await guest.get('/kalender?sida=2')).text).toContain('Ett av fler 30');
  expect((await guest.get('/kalender/kalender.ics')).text.match(/BEGIN:VEVENT/g)).toHaveLength(31);
});
