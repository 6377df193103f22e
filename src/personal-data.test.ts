import { expect, test } from 'vitest';
import { useDatabase } from '../test/database.ts';
import { signedIn, testServer, visitor } from '../test/server.ts';
import { features } from './background.ts';
import { addEnquiry } from './brokering/needs/enquiries/enquiries.service.ts';
import { enquiryContent } from './brokering/needs/enquiries/enquiry.ts';
import { needContent } from './brokering/needs/need.ts';
import { draftNeed } from './brokering/needs/needs.service.ts';
import { offerContent } from './brokering/offers/offer.ts';
import { addOffer } from './brokering/offers/offer-changes.service.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { verifyAudit } from './platform/audit/audit-check.ts';
import { sealAudit } from './platform/audit/audit-seal.ts';
import { formatNumber } from './platform/format.ts';
import { newUuid } from './platform/ids.ts';
import type { JobDeps } from './platform/jobs/job.ts';
import { createLog } from './platform/log.ts';
import { queueMail } from './platform/mail/mail.ts';
import { redact } from './platform/personal/personal-data.ts';
import { addMembership, registerMember } from './register/accounts/accounts.service.ts';
import { createToken } from './register/accounts/tokens/tokens.service.ts';
import { registerForEvent } from './register/events/registrations.service.ts';
import { reportBarrier } from './register/operations/barriers.service.ts';
import { organisationContent } from './register/organisations/organisation.ts';
import { saveOrganisation } from './register/organisations/organisations.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [CENTRE, SOLE, ADA, ADMIN, ENQUIRY, OFFER, MATCH, PROJECT] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const NAME = 'Ada Zackrisdotter';
const EMAIL = 'ada.zackrisdotter@example.org';
const PHONE = '070-000 47 11';

const database = useDatabase(async (db) => {
  await db.asOwner(`
    insert into county (code, name, esf_region) values ('18', 'Örebro län', 'Östra Mellansverige');
    insert into municipality (code, county_code, name, main_town, latitude, longitude)
      values ('1885', '18', 'Lindesberg', 'Lindesberg', 59.6, 15.2);
    insert into calendar_event (id, slug, title, about, place, starts_at, ends_at, register_until, organiser_name,
      published_at, created_at) values ('${id(9)}', 'prov', '{"sv":"Prov"}', '{"sv":"Prov"}', 'Lindesberg',
      '2026-12-03 09:00Z', '2026-12-03 11:00Z', '2026-12-02 09:00Z', 'Prov', '2026-11-01Z', '2026-11-01Z')`);
  await db.run(OPERATOR, async (work) => {
    const house = { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: ['1885'] };
    await saveOrganisation(work, { id: CENTRE, content: organisationContent.parse(house) });
    const sole = { name: 'Egen firma', roles: ['provider'], email: EMAIL, phone: PHONE, municipalities: [] };
    await saveOrganisation(work, { id: SOLE, content: organisationContent.parse(sole) });
    await registerMember(work, { id: ADA, name: NAME, email: EMAIL, organisationId: CENTRE, role: 'broker' });
    const admin = { id: ADMIN, name: 'Prov Administratör', email: 'admin@example.org' };
    await registerMember(work, { ...admin, organisationId: CENTRE, role: 'administrator' });
    await addMembership(work, { personId: ADA, organisationId: SOLE, role: 'providerCoordinator' });
    await leaveTraces(work);
  });
  await db.asOwner(
    `insert into match_record (id, need_id, need_version, criteria, rule_set, counted_from, lot, found, result, made_by, made_at)
      select $1, id, 1, content -> 'criteria', '{}', '2026-11-23', 1234, 0, '[]', $2, now() from need`,
    [MATCH, ADA],
  );
  await db.asOwner(`
    insert into invitation (id, organisation_id, role, email, language, link_hash, created_at, sent_at, expires_at)
      values ('${id(10)}', '${CENTRE}', 'broker', '${EMAIL}', 'sv', 'h', now(), now(), now());
    insert into waiver (id, need_id, need_key, owner_id, rule, asked, question, asked_at)
      select '${id(11)}', id, key, owner_id, 'x', 'x', 'x', now() from need;
    insert into waiver_recipient (id, waiver_id, owner_id, provider_id, provider, offers, address, link_hash)
      values ('${id(12)}', '${id(11)}', '${CENTRE}', '${SOLE}', 'Egen firma', '[]', '${EMAIL}', 'h')`);
  await db.asOwner(
    `insert into project (id, slug, title, programme_period, owner_name, source, origin, created_at)
      values ($1, 'prov', '{"sv":"Prov"}', '2007', 'Prov', '{}', 'import', now())`,
    [PROJECT],
  );
  await db.asOwner(`insert into project_contact (project_id, name, email, phone) values ($1, $2, $3, $4)`, [
    PROJECT,
    NAME,
    EMAIL.toUpperCase(),
    PHONE,
  ]);
});

async function leaveTraces(work: Parameters<typeof queueMail>[0]): Promise<void> {
  const words = `Ring ${NAME.toUpperCase()}, ${PHONE}, eller skriv till ${EMAIL}. Vi kan inte svetsa aluminium.`;
  const content = enquiryContent.parse({
    difficulty: words,
    whereAndWhen: `Fråga ${NAME}`,
    contact: { name: NAME, email: EMAIL, phone: PHONE },
  });
  const enquiry = {
    id: ENQUIRY,
    state: 'split',
    language: 'sv',
    municipality: '1885',
    ownerId: CENTRE,
  } as const;
  await addEnquiry(work, { ...enquiry, content, receivedAt: work.now });
  const need = needContent.parse({ title: `Svets hos ${NAME}`, raw: words, criteria: { text: words } });
  await draftNeed(work, { ownerId: CENTRE, enquiryId: ENQUIRY, content: need });
  const offer = offerContent.parse({
    title: { sv: 'Svetsa' },
    description: { sv: 'Svetsa' },
    kind: 'course',
    contact: { name: NAME, email: EMAIL, phone: PHONE },
  });
  await addOffer(work, {
    id: OFFER,
    providerId: SOLE,
    content: offer,
    state: 'draft',
    checkedOn: '2026-11-23',
  });
  const form = {
    name: NAME,
    email: EMAIL,
    adaptations: [],
    adaptationNote: `${NAME} behöver texten i förväg`,
  };
  await registerForEvent(work, { slug: 'prov', form, lang: 'sv' }, (path) => path);
  await reportBarrier(work, { page: `/x?q=${EMAIL}`, description: `Jag, ${NAME}, ser inte`, email: EMAIL });
  const toOther = { ledgerKey: 'o', kind: 'x', to: 'other@example.org', lang: 'sv' } as const;
  await queueMail(work, { ...toOther, subject: `Om ${NAME}`, body: `Svara ${EMAIL}` });
}

const deps = {
  runWork: database.run,
  log: createLog('silent'),
  clock: () => new Date(),
  newId: newUuid,
  sendMail: undefined,
  publicUrl: 'http://localhost',
} satisfies JobDeps;

async function eraseInBackground(): Promise<void> {
  const [event] = await database.asOwner(
    `select payload from outbox_event where name = 'people.erasureDecided' order by created_at desc, id desc limit 1`,
  );
  const heard = features
    .flatMap((one) => one.subscriptions ?? [])
    .filter((one) => one.event === 'people.erasureDecided');
  expect(heard).toHaveLength(1);
  // At least once means also twice.
  for (const subscription of [...heard, ...heard]) await subscription.handle(deps, event?.payload);
}

async function clearByTime(): Promise<void> {
  const schedule = features.flatMap((one) => one.schedules ?? []).find((one) => one.name === 'retention');
  await schedule?.run(deps);
}

/** Every table of every schema, each row as text. */
async function tablesThatSay(word: string): Promise<string[]> {
  const tables = await database.asOwner(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  expect(tables.length).toBeGreaterThan(35);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database.asOwner(`select count(*)::int as n from ${name} t where t::text ilike $1`, [
      `%${word}%`,
    ]);
    if (Number(row?.n) > 0) found.push(String(name));
  }
  return found;
}

test('a person reads and fetches what every part stores about them, and nobody else does', async () => {
  const app = testServer(database);
  expect((await visitor(app).get('/profil/mina-uppgifter')).status).toBe(403);
  const ada = await signedIn(app, database, ADA);
  await database.run({ kind: 'person', personId: ADA }, (work) =>
    createToken(work, { personId: ADA, name: 'Statistik', scopes: ['read'] }),
  );
  const file = await ada.get('/profil/mina-uppgifter.json');
  expect(file.headers.get('cache-control')).toBe('no-store');
  const data = JSON.parse(file.text);
  expect(Object.keys(data)).toEqual([...PERSONAL_DATA.map((part) => part.name), 'sessions']);
  for (const part of [
    'organisations',
    'invitations',
    'account',
    'events',
    'audit',
    'mail',
    'barriers',
    'enquiries',
    'offers',
    'matches',
    'projects',
  ])
    expect(data[part].length, part).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toMatch(/token_?hash|link_?hash|password|\$sealed/i);
  for (const lang of ['', '/en']) {
    const page = await ada.get(`${lang}/profil/mina-uppgifter`);
    expect(page.text).toContain(NAME);
    expect(page.text).toContain('Egen firma');
    expect(page.text).toContain('Statistik');
  }
  const admin = await signedIn(app, database, ADMIN);
  expect((await admin.get('/profil/mina-uppgifter')).text).not.toContain(EMAIL);
});

test('what is stored is shown in words: no code, no number of a row', async () => {
  const ada = await signedIn(testServer(database), database, ADA);
  const words = {
    '': ['Mäklare', 'Registrerad', 'Person', 'svenska'],
    '/en': ['Broker', 'Registered', 'Person'],
  };
  for (const [lang, expected] of Object.entries(words)) {
    const { text } = await ada.get(`${lang}/profil/mina-uppgifter`);
    const shown = [...text.matchAll(/<dd[^>]*>(.*?)<\/dd>/gs)].map(([, value]) => value ?? '');
    expect(shown.length).toBeGreaterThan(20);
    for (const word of expected) expect(shown, word).toContain(word);
    for (const value of shown) {
      expect(value).not.toMatch(/(^|: )(broker|registered|person|draft|split|queued|membershipAdded)($| )/);
      expect(value).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
  }
});

test('a person is forgotten in four steps, everywhere, and the chain of the audit holds', async () => {
  const app = testServer(database);
  const ada = await signedIn(app, database, ADA);
  await ada.post('/profil/e-post', { email: `ny.${EMAIL}` });
  expect((await tablesThatSay(NAME)).length).toBeGreaterThan(8);
  expect((await tablesThatSay(EMAIL)).length).toBeGreaterThan(8);

  expect((await ada.post('/profil/radera', {})).status).toBe(422);
  const link = (await ada.post('/profil/radera', { sure: 'ja' })).location ?? '';
  expect((await visitor(app).get(link)).text).toContain('Senast 23\u00a0december\u00a02026');
  expect((await ada.post('/profil/radera', { sure: 'ja' })).status).toBe(409);

  const admin = await signedIn(app, database, ADMIN);
  expect((await ada.get('/drift/radering')).status).toBe(403);
  const list = await admin.get('/drift/radering');
  expect(list.text).toContain(NAME);
  const decide = /action="(\/drift\/radering\/[\w-]+\/radera)"/.exec(list.text)?.[1] ?? '';
  expect((await ada.post(decide, {})).status).toBe(403);
  expect((await admin.post(decide, {})).location).toBe('/drift/radering');
  expect((await admin.post(decide, {})).status).toBe(409);
  await eraseInBackground();

  // Alone the mail that says so still knows where to go; its own time clears it.
  for (const word of [NAME, PHONE]) expect(await tablesThatSay(word), word).toEqual([]);
  expect(await tablesThatSay(EMAIL)).toEqual(['public.mail_message']);
  const told = await database.asOwner('select kind, body from mail_message where recipient ilike $1', [
    EMAIL,
  ]);
  expect(told).toMatchObject([{ kind: 'erasureDone', body: expect.stringContaining('raderade') }]);
  await database.asOwner(`update mail_message set created_at = now() - interval '31 days', state = 'kept'`);
  await clearByTime();
  expect(await tablesThatSay(EMAIL)).toEqual([]);
  const done = (await visitor(app).get(`/en${link}`)).text;
  expect(done).toContain('Enquiries and needs: 1 record erased');
  expect(done).toContain('Archives Act 1990:782');
  expect((await admin.get('/en/drift/radering')).text).toContain('Somebody who is erased');
  expect((await ada.get('/profil')).status).toBe(303);

  const [left] = await database.asOwner(`
    select (select content ->> 'difficulty' from enquiry) as difficulty, (select count(*)::int from need) as needs,
      (select count(*)::int from offer) as offers, (select criteria ->> 'text' from match_record) as matched`);
  expect(left).toMatchObject({ needs: 1, offers: 1 });
  expect(left?.difficulty).toBe(
    'Ring [raderat], [raderat], eller skriv till [raderat]. Vi kan inte svetsa aluminium.',
  );
  expect(left?.matched).toBe(left?.difficulty);
  while ((await database.run({ kind: 'job', name: 'audit' }, sealAudit)) > 0);
  expect(await database.run(OPERATOR, verifyAudit)).toMatchObject({ holds: true });
  // A match record is as unchangeable as before.
  await expect(database.asOwner('update match_record set found = 9')).rejects.toThrow(/never changed/);
});

test('somebody without an account is forgotten by the address that an administrator enters', async () => {
  const app = testServer(database);
  await database.run(OPERATOR, leaveTracesOfGuest);
  const admin = await signedIn(app, database, ADMIN);
  const wrong = await admin.post('/drift/radering', { email: 'ingen adress' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('ingen adress');
  const link = (await admin.post('/drift/radering', { email: 'Gunnel.Gast@example.org' })).location ?? '';
  const list = await admin.get('/drift/radering');
  const decide = /action="(\/drift\/radering\/[\w-]+\/radera)"/.exec(list.text)?.[1] ?? '';
  await admin.post(decide, {});
  await eraseInBackground();
  expect(await tablesThatSay('Gunnel Gast')).toEqual([]);
  expect(await tablesThatSay('gunnel.gast@example.org')).toEqual(['public.mail_message']);
  expect((await visitor(app).get(link)).text).toContain('Anmälningar till händelser: 1 uppgift raderad');
});

async function leaveTracesOfGuest(work: Parameters<typeof queueMail>[0]): Promise<void> {
  const contact = { name: 'Gunnel Gast', email: 'gunnel.gast@example.org' };
  const content = enquiryContent.parse({ difficulty: 'Gunnel Gast kan inte truckar.', contact });
  const enquiry = {
    id: id(20),
    state: 'new',
    language: 'sv',
    municipality: '1885',
    ownerId: CENTRE,
  } as const;
  await addEnquiry(work, { ...enquiry, content, receivedAt: work.now });
  const form = { ...contact, adaptations: [] };
  await registerForEvent(work, { slug: 'prov', form, lang: 'sv' }, (path) => path);
}

test('a refusal has a reason, which the person reads, and may ask again', async () => {
  const app = testServer(database);
  const admin = await signedIn(app, database, ADMIN);
  const link = (await admin.post('/drift/radering', { email: 'nej@example.org' })).location ?? '';
  const list = await admin.get('/drift/radering');
  const refuse = /action="(\/drift\/radering\/[\w-]+\/avsla)"/.exec(list.text)?.[1] ?? '';
  expect((await admin.post(refuse, { reason: '' })).status).toBe(422);
  await admin.post(refuse, { reason: 'Ärendet pågår, arkivlagen 3 §.' });
  const read = (await visitor(app).get(link)).text;
  expect(read).toContain('Ärendet pågår, arkivlagen 3 §.');
  expect(read).toContain('Avslagen');
  expect(read).not.toContain('Väntar');
  const told = await database.asOwner(
    `select kind, body from mail_message where recipient = 'nej@example.org'`,
  );
  expect(told).toMatchObject([{ kind: 'erasureRefused', body: expect.stringContaining('imy.se') }]);
  expect(told[0]?.body).not.toContain('arkivlagen');
  expect((await visitor(app).get('/radering/gissad')).status).toBe(404);
});

test('what is old is cleared each night by the rules that the page on personal data shows', async () => {
  const page = (await visitor(testServer(database)).get('/personuppgifter')).text;
  const rules = PERSONAL_DATA.flatMap((part) => part.retention);
  expect(rules.length).toBeGreaterThan(8);
  for (const rule of rules) {
    expect(page).toContain(rule.what.sv);
    expect(page).toContain(`${formatNumber(rule.days, 'sv')} dag`);
  }
  const old = `now() - interval '3 years'`;
  await database.asOwner(`
    insert into mail_message (id, ledger_key, kind, recipient, subject, body, language, state, created_at)
      values ('${id(30)}', 'gammal', 'x', 'gammal@example.org', 'x', 'x', 'sv', 'sent', ${old});
    insert into barrier_report (id, page, description, email, created_at, handled_at)
      values ('${id(31)}', '/x', 'x', 'gammal@example.org', ${old}, ${old});
    insert into enquiry (id, state, closing_reason, language, municipality_code, content, received_at, changed_at)
      values ('${id(32)}', 'closed', 'helped', 'sv', '1885', '{"difficulty":"Hej från Gammal Man och så",
        "contact":{"name":"Gammal Man","email":"gammal@example.org"}}', ${old}, ${old});
    insert into auth."verification" ("id", "identifier", "value", "expiresAt") values ('x', 'x', 'gammal@example.org', ${old});
    insert into outbox_event (id, name, payload, created_at, dispatched_at) values ('${id(33)}', 'x', '{}', ${old}, ${old})`);
  // More than one step clears.
  await database.asOwner(`
    insert into enquiry (id, state, closing_reason, language, municipality_code, content, received_at, changed_at)
      select gen_random_uuid(), 'closed', 'helped', 'sv', '1885', '{"difficulty":"Hej från Gammal Man och så",
        "contact":{"name":"Gammal Man","email":"gammal@example.org"}}', ${old}, ${old} from generate_series(1, 200)`);
  await clearByTime();
  for (const word of ['gammal@example.org', 'Gammal Man']) expect(await tablesThatSay(word)).toEqual([]);
  expect(await database.asOwner(`select id from outbox_event where id = '${id(33)}'`)).toEqual([]);
  expect(await database.asOwner(`select id from enquiry where id = '${id(32)}'`)).toHaveLength(1);
});

test('redact() takes words out of every text, however they are written, and leaves the rest', () => {
  const said = { a: 'Bo (Ek) och BO (EK)', list: ['x bo (ek)y'], n: 1, none: null };
  expect(redact(said, ['Bo (Ek)', null, 'x'])).toEqual({
    a: '[raderat] och [raderat]',
    list: ['x [raderat]y'],
    n: 1,
    none: null,
  });
});
