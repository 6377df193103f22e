import { expect, test } from 'vitest';
import { TEST_NOW } from '../../../test/database.ts';
import { useFacts } from '../../../test/facts.ts';
import { Conflict, NotFound } from '../../platform/result.ts';
import type { Actor } from '../../platform/work.ts';
import { writeCalendar } from './calendar-file.service.ts';
import type { EventContent } from './event.ts';
import { getEvent, listShownNotices, listUpcomingEvents, publishEvent } from './events.service.ts';
import {
  cancelRegistration,
  clearOldRegistrations,
  getRegistration,
  registerForEvent,
  seatWaiting,
} from './registrations.service.ts';

const anonymous: Actor = { kind: 'anonymous' };
const operator: Actor = { kind: 'operator' };
const database = useFacts();
const address = (path: string, lang: string) => `https://brygga.example${lang === 'en' ? '/en' : ''}${path}`;
const HOUR = 3_600_000;

/** An event `inHours` from the test's moment; registration closes when it starts. */
function buildEvent(
  slug: string,
  overrides: Partial<EventContent> & { inHours?: number } = {},
): EventContent {
  const { inHours = 48, ...rest } = overrides;
  const startsAt = new Date(TEST_NOW.getTime() + inHours * HOUR);
  return {
    slug,
    title: { sv: `Träff ${slug}` },
    about: { sv: 'Om lärande.' },
    place: 'Stora salen',
    municipality: '1885',
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    registerUntil: startsAt,
    organiser: 'Lärcentrum',
    ...rest,
  };
}

function publish(content: EventContent): Promise<void> {
  return database.run(operator, (work) => publishEvent(work, content, { demo: false }));
}

function register(slug: string, email: string, note = ''): Promise<void> {
  const form = { name: 'Fatima Noor', email, adaptations: ['captioning' as const], adaptationNote: note };
  return database.run(anonymous, (work) => registerForEvent(work, { slug, form, lang: 'sv' }, address));
}

function mailsTo(email: string): Promise<Record<string, unknown>[]> {
  return database.asOwner(
    'select subject, body, calendar from mail_message where recipient = $1 order by id',
    [email],
  );
}

async function secretOf(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return /anmalan\/([\w-]+)/.exec(String(mail?.body))?.[1] ?? '';
}

test('a registration is confirmed by mail with a private link and a calendar file', async () => {
  await publish(buildEvent('bekraftas'));
  await register('bekraftas', 'a@example.org', 'Plats nära dörren');
  const [mail] = await mailsTo('a@example.org');
  expect(mail?.subject).toBe('Du är anmäld: Träff bekraftas');
  expect(mail?.body).toContain('25\u00a0november\u00a02026 klockan 10.00–11.00');
  expect(mail?.body).toContain('Stora salen, Lindesberg');
  expect(mail?.calendar).toContain('BEGIN:VCALENDAR');
  expect(mail?.body).not.toContain('dörren');
  const secret = await secretOf('a@example.org');
  const [stored] = await database.asOwner(
    `select link_hash from event_registration where email = 'a@example.org'`,
  );
  expect(String(stored?.link_hash)).not.toContain(secret);
  const { createHash } = await import('node:crypto');
  const linkHash = createHash('sha256').update(secret).digest('hex');
  const { registration } = await database.run({ kind: 'link', linkHash }, (work) =>
    getRegistration(work, secret),
  );
  expect(registration).toMatchObject({ state: 'registered', adaptations: ['captioning'] });
  await expect(database.run(anonymous, (work) => getRegistration(work, secret))).rejects.toThrow(NotFound);
});

test('the last seat is given once, however many ask for it at the same moment', async () => {
  await publish(buildEvent('trangt', { seats: 2 }));
  const emails = ['b1', 'b2', 'b3', 'b4', 'b5'].map((name) => `${name}@example.org`);
  await Promise.all(emails.map((email) => register('trangt', email)));
  const event = await database.run(anonymous, (work) => getEvent(work, 'trangt'));
  expect([event.taken, event.state]).toEqual([2, 'full']);
  const states = await database.asOwner(
    `select state, count(*)::int as n from event_registration r join calendar_event e on e.id = r.event_id
     where e.slug = 'trangt' group by state order by state`,
  );
  expect(states).toEqual([
    { state: 'registered', n: 2 },
    { state: 'waiting', n: 3 },
  ]);
});

test('a seat given back goes to the one who has waited longest, once', async () => {
  await publish(buildEvent('ko', { seats: 1 }));
  for (const name of ['c1', 'c2', 'c3']) await register('ko', `${name}@example.org`);
  const secret = await secretOf('c1@example.org');
  const { createHash } = await import('node:crypto');
  const holder: Actor = { kind: 'link', linkHash: createHash('sha256').update(secret).digest('hex') };
  await database.run(holder, (work) => cancelRegistration(work, secret));
  await database.run(holder, (work) => cancelRegistration(work, secret));
  const freed = await database.asOwner(`select payload from outbox_event where name = 'events.seatFreed'`);
  expect(freed).toHaveLength(1);
  const { id } = await database.run(anonymous, (work) => getEvent(work, 'ko'));
  const job: Actor = { kind: 'job', name: 'events.seating' };
  expect(await database.run(job, (work) => seatWaiting(work, id, address))).toBe(1);
  expect(await database.run(job, (work) => seatWaiting(work, id, address))).toBe(0);
  expect((await mailsTo('c2@example.org')).map((mail) => mail.subject)).toEqual([
    'Du står i kö: Träff ko',
    'Du har fått en plats: Träff ko',
  ]);
  const [gone] = await database.asOwner(
    `select adaptations, adaptation_note from event_registration where email = 'c1@example.org'`,
  );
  expect(gone).toEqual({ adaptations: [], adaptation_note: null });
});

test('the same address twice is one registration, told by mail only', async () => {
  await publish(buildEvent('dubbel'));
  await register('dubbel', 'd@example.org');
  await register('dubbel', 'd@example.org');
  expect((await database.run(anonymous, (work) => getEvent(work, 'dubbel'))).taken).toBe(1);
  const mails = await mailsTo('d@example.org');
  expect(mails.map((mail) => mail.subject)).toEqual([
    'Du är anmäld: Träff dubbel',
    'Du var redan anmäld: Träff dubbel',
  ]);
  expect(mails[1]?.body).not.toContain('/anmalan/');
});

test('after the last moment, and to what does not exist, nobody can register', async () => {
  await publish(buildEvent('stangd', { registerUntil: new Date(TEST_NOW.getTime() - HOUR) }));
  await expect(register('stangd', 'e@example.org')).rejects.toThrow(Conflict);
  await expect(register('finns-inte', 'e@example.org')).rejects.toThrow(NotFound);
});

test('the public sees events ahead, and no registration', async () => {
  await publish(buildEvent('forbi', { inHours: -48 }));
  const slugs = await database.run(anonymous, async (work) =>
    (await listUpcomingEvents(work)).map((event) => event.slug),
  );
  expect(slugs).not.toContain('forbi');
  const seen = await database.run(anonymous, (work) =>
    work.tx.selectFrom('eventRegistration').selectAll().execute(),
  );
  expect(seen).toEqual([]);
  await expect(
    database.rolledBack(anonymous, (work) => publishEvent(work, buildEvent('falsk'), { demo: false })),
  ).rejects.toThrow(/row-level security/);
});

test('registrations are removed ninety days after the event, not before', async () => {
  await publish(buildEvent('gammal'));
  await register('gammal', 'f@example.org');
  await database.asOwner(
    `update calendar_event set starts_at = $1, ends_at = $2, register_until = $1 where slug = 'gammal'`,
    [new Date(TEST_NOW.getTime() - 91 * 24 * HOUR), new Date(TEST_NOW.getTime() - 90.5 * 24 * HOUR)],
  );
  const job: Actor = { kind: 'job', name: 'events.clearing' };
  expect(await database.run(job, clearOldRegistrations)).toBe(1);
  expect(await database.run(job, clearOldRegistrations)).toBe(0);
});

test('a notice is listed only inside its period', async () => {
  await database.rolledBack(operator, async (work) => {
    const notice = (shownFrom: string, shownUntil: string) => ({
      text: { sv: shownFrom },
      shownFrom,
      shownUntil,
    });
    await publishEvent(work, buildEvent('n1'), { demo: false, notice: notice('2026-11-01', '2026-11-23') });
    await publishEvent(work, buildEvent('n2'), { demo: false, notice: notice('2026-11-24', '2026-11-30') });
    const shown = await listShownNotices(work);
    expect(shown.map((one) => [one.text.sv, one.eventSlug])).toEqual([['2026-11-01', 'n1']]);
  });
});

test('the calendar file holds times in UTC, escapes text and is the same each time', async () => {
  await publish(buildEvent('fil', { title: { sv: 'Kaffe, te; och "prat"' } }));
  const write = () =>
    database.run(anonymous, async (work) =>
      writeCalendar(work, [await getEvent(work, 'fil')], 'sv', address),
    );
  const file = await write();
  expect(file).toBe(await write());
  expect(file).toContain('DTSTART:20261125T090000Z');
  expect(file).toContain('SUMMARY:Kaffe\\, te\\; och "prat"');
  expect(file).toContain('URL;VALUE=URI:https://brygga.example/kalender/fil');
});
