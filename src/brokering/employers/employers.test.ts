import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../test/server.ts';
import type { Actor } from '../../platform/work.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { createToken } from '../../register/accounts/tokens/tokens.service.ts';
import { mergeOrganisations } from '../../register/organisations/merging.service.ts';
import type { OrganisationRole } from '../../register/organisations/organisation.ts';
import { organisationContent } from '../../register/organisations/organisation.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { shareOrganisation } from '../../register/organisations/sharing.service.ts';
import { getEmployer, setVulnerability } from './employers.service.ts';
import { listContacts } from './log/contact-log.service.ts';
import { contactPersonData } from './people/contact-data.service.ts';
import { addContactPerson } from './people/contact-people.service.ts';
import { yearsAfter } from './people/contact-person.ts';

const id = (group: number, n: number) => `${group}0000000-0000-4000-8000-00000000000${n}`;
const [CENTRE, UNIT, ELSEWHERE, EMPLOYER, DOUBLE] = [1, 2, 3, 4, 5].map((n) => id(1, n)) as [
  string,
  string,
  string,
  string,
  string,
];
const [AHMED, KARIN, SARA, JOHAN] = [1, 2, 3, 4].map((n) => id(2, n)) as [string, string, string, string];
const OPERATOR = { kind: 'operator' } as const;
const actor = (personId: string): Actor => ({ kind: 'person', personId });
const AT = `/formedling/arbetsgivare/${EMPLOYER}`;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const add = (organisationId: string, name: string, role: OrganisationRole, ownerId?: string) =>
      saveOrganisation(work, {
        id: organisationId,
        ownerId,
        content: organisationContent.parse({
          name,
          roles: [role],
          municipalities: ['1885'],
          ...(role === 'employer' ? { sniCode: '25.620', employees: 24 } : {}),
        }),
      });
    await add(CENTRE, 'Lärcentrum Prov', 'learningCentre');
    await add(UNIT, 'Näringsliv Prov', 'businessUnit');
    await add(ELSEWHERE, 'Lärcentrum Annorstädes', 'learningCentre');
    await add(EMPLOYER, 'Prov Precision AB', 'employer', CENTRE);
    await add(DOUBLE, 'Provs Precision', 'employer', CENTRE);
    await shareOrganisation(work, EMPLOYER, UNIT);
    for (const [personId, name, organisationId, role] of [
      [AHMED, 'Ahmed Prov', CENTRE, 'broker'],
      [KARIN, 'Karin Prov', UNIT, 'businessDeveloper'],
      [SARA, 'Sara Prov', ELSEWHERE, 'broker'],
      [JOHAN, 'Johan Prov', EMPLOYER, 'employerContact'],
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

async function logAs(who: Visitor, fields: Record<string, string>) {
  const form = await who.get(`${AT}/kontakter/ny`);
  return who.post(`${AT}/kontakter/ny`, {
    id: fieldOf(form.text, 'id'),
    kind: 'visit',
    happenedOn: '2026-11-20',
    ...fields,
  });
}

test('both houses read each contact with its house; what is internal stays in its own', async () => {
  const sent = await logAs(ahmed, {
    personId: AHMED,
    purpose: 'Behov av svetsare',
    said: 'Två av sex når kravet',
    note: 'Be om ritningen',
  });
  expect([sent.status, sent.location]).toEqual([303, `${AT}/kontakter`]);
  const own = (await ahmed.get(`${AT}/kontakter`)).text;
  const other = (await karin.get(`${AT}/kontakter`)).text;
  for (const text of [own, other]) {
    expect(text).toContain('Behov av svetsare');
    expect(text).toContain('Ahmed Prov, Lärcentrum Prov');
  }
  expect([own.includes('Be om ritningen'), other.includes('Be om ritningen')]).toEqual([true, false]);
  expect([/>Rätta</.test(own), />Rätta</.test(other)]).toEqual([true, false]);
  const link = /href="([^"]*\/kontakter\/[0-9a-f-]{36})"/.exec(own)?.[1] ?? '';
  expect((await karin.get(link)).status).toBe(403);
  const form = await ahmed.get(link);
  const corrected = {
    version: '1',
    kind: 'call',
    happenedOn: '2026-11-19',
    purpose: 'Behov av två svetsare',
  };
  expect((await ahmed.post(link, { ...corrected, personId: AHMED })).status).toBe(303);
  expect(form.text).toContain('Be om ritningen');
  const late = await ahmed.post(link, { ...corrected, purpose: 'För sent' });
  expect(late.status).toBe(409);
  for (const said of ['Behov av två svetsare', 'För sent', 'choose.purpose'])
    expect(late.text).toContain(said);
  const chosen = {
    ...corrected,
    personId: AHMED,
    purpose: 'För sent',
    version: '2',
    'choose.purpose': 'theirs',
  };
  expect((await ahmed.post(link, { ...chosen, said: 'Ringer i mars' })).status).toBe(303);
  const kept = (await karin.get(`${AT}/kontakter`)).text;
  expect([kept.includes('Behov av två svetsare'), kept.includes('Ringer i mars')]).toEqual([true, true]);
  const notes = await database.asOwner('select count(*)::int as n from contact_entry_note');
  expect(notes).toEqual([{ n: 0 }]);
});

test('a contact that cannot be kept comes back as it was written', async () => {
  const future = await logAs(ahmed, { personId: AHMED, purpose: 'Om maskinen', happenedOn: '2026-11-24' });
  expect([future.status, future.text.includes('tidigare dag')]).toEqual([422, true]);
  expect(future.text).toContain('value="Om maskinen"');
  const number = await logAs(ahmed, { purpose: 'Om 19121212-1212' });
  expect([number.status, number.text.includes('Ta bort personnumret')]).toEqual([422, true]);
  const stranger = await logAs(ahmed, { personId: KARIN, purpose: 'Om maskinen' });
  expect([stranger.status, stranger.text.includes('Välj en person')]).toEqual([422, true]);
});

test('the list narrows by place, branch, silence and who; files hold the same rows', async () => {
  const list = async (query: string) => (await ahmed.get(`/formedling/arbetsgivare${query}`)).text;
  const all = await list('');
  expect(all).toContain('Prov Precision AB');
  expect(all).toContain('Provs Precision');
  expect(await list('?visa=mina')).not.toContain('Provs Precision');
  const quiet = await list('?tyst=30');
  expect([quiet.includes('Provs Precision'), quiet.includes('Prov Precision AB')]).toEqual([true, false]);
  expect(await list('?sni=26')).toContain('Ingen arbetsgivare passar');
  expect(await list('?sni=25&kommun=1885&q=PRECIS')).toContain('Provs Precision');
  const csv = await ahmed.get('/formedling/arbetsgivare/arbetsgivare.csv?visa=mina');
  expect(csv.text).toMatch(/Prov Precision AB;;Lindesberg;25\.620;24;;2026-11-19;Samtal;Lärcentrum Prov/);
  expect((await ahmed.get('/formedling/arbetsgivare/arbetsgivare.xlsx')).status).toBe(200);
});

test('the next step has an owner and a day, and is done when it is done', async () => {
  const page = await ahmed.get(`${AT}/nasta-steg`);
  const version = fieldOf(page.text, 'version');
  const step = { version, text: 'Ring om kursstart', on: '2026-11-30', owner: `${CENTRE}:${AHMED}` };
  const past = await ahmed.post(`${AT}/nasta-steg`, { ...step, on: '2026-11-22' });
  expect([past.status, past.text.includes('senare dag')]).toEqual([422, true]);
  const wrong = await ahmed.post(`${AT}/nasta-steg`, { ...step, owner: `${UNIT}:${KARIN}` });
  expect(wrong.status).toBe(422);
  expect((await ahmed.post(`${AT}/nasta-steg`, step)).status).toBe(303);
  const second = { ...step, text: 'Boka studiebesök', owner: `${UNIT}:${KARIN}`, opened: '' };
  const conflict = await karin.post(`${AT}/nasta-steg`, second);
  expect(conflict.status).toBe(409);
  for (const words of ['Ring om kursstart', 'Boka studiebesök', 'Arbetsgivaren ändrades medan du skrev'])
    expect(conflict.text).toContain(words);
  const theirs = {
    'choose.text': 'theirs',
    'choose.owner': 'theirs',
    version: fieldOf(conflict.text, 'version'),
  };
  expect((await karin.post(`${AT}/nasta-steg`, { ...second, ...theirs })).status).toBe(303);
  expect((await karin.get(AT)).text).toMatch(/Ahmed Prov, Lärcentrum Prov senast 30\s+november\s+2026/);
  const theirStep = (await karin.get(`${AT}/nasta-steg`)).text;
  expect(theirStep).toContain(`<option value="${CENTRE}:${AHMED}" selected`);
  const version2 = fieldOf((await karin.get(AT)).text, 'version');
  expect((await karin.post(`${AT}/nasta-steg/gjort`, { version: version2 })).status).toBe(303);
  expect((await ahmed.get(AT)).text).toContain('Inget nästa steg är bestämt');
  const risk = { version: '3', reasons: ['ageingStaff', 'downturn'] };
  expect((await ahmed.post(`${AT}/sarbarhet`, risk)).status).toBe(303);
  const other = await karin.post(`${AT}/sarbarhet`, { version: '3', reasons: ['remoteLocation'] });
  expect([
    other.status,
    other.text.includes('Många går'),
    other.text.includes('Långt till utbildning'),
  ]).toEqual([409, true, true]);
  expect((await karin.get('/formedling/arbetsgivare?visa=sarbara')).text).toContain('Prov Precision AB');
  const history = (await karin.get(`${AT}/historik`)).text;
  for (const words of ['En kontakt skrevs in', 'Nästa steg bestämdes', 'Sårbarheten ändrades'])
    expect(history).toContain(words);
});

test('only the houses that keep an employer find it', async () => {
  const app = testServer(database);
  const sara = await signedIn(app, database, SARA);
  const johan = await signedIn(app, database, JOHAN);
  for (const path of [AT, `${AT}/kontakter`, `${AT}/personer`, `${AT}/historik`])
    expect((await sara.get(path)).status, path).toBe(404);
  expect((await sara.get('/formedling/arbetsgivare')).text).not.toContain('Prov Precision AB');
  expect((await johan.get(AT)).status).toBe(403);
  expect((await visitor(app).get(AT)).status).toBe(403);
  expect((await karin.get('/formedling/arbetsgivare')).text).not.toContain('Provs Precision');
});

test('a contact person is kept for a purpose until a day, and forgotten when asked', async () => {
  const until = yearsAfter('2026-11-23', 2);
  const form = await ahmed.get(`${AT}/personer/ny`);
  const given = {
    id: fieldOf(form.text, 'id'),
    name: 'Rut Ahlmark',
    email: 'Rut.Ahlmark@example.org',
    purpose: 'Planering',
    keepUntil: until,
  };
  const bare = await ahmed.post(`${AT}/personer/ny`, { ...given, legalGround: 'consent' });
  expect([bare.status, bare.text.includes('vilken dag personen samtyckte')]).toEqual([422, true]);
  const long = { ...given, legalGround: 'publicTask', keepUntil: '2032-01-01' };
  expect((await ahmed.post(`${AT}/personer/ny`, long)).status).toBe(422);
  expect((await ahmed.post(`${AT}/personer/ny`, { ...given, legalGround: 'publicTask' })).status).toBe(303);
  const page = (await ahmed.get(`${AT}/personer/${given.id}`)).text;
  const opened = { ...given, legalGround: 'publicTask', version: '1', opened: fieldOf(page, 'opened') };
  const at = `${AT}/personer/${given.id}`;
  expect((await ahmed.post(at, { ...opened, phone: '0581-1' })).status).toBe(303);
  const late = await karin.post(at, { ...opened, title: 'Chef' });
  expect([late.status, late.text.includes('Personen ändrades medan du skrev')]).toEqual([409, true]);
  // Whom nobody touched stays as the other wrote it; what was written stands chosen.
  expect(late.text).toMatch(/name="choose.phone"[^>]*value="theirs"[^>]*checked/);
  expect(late.text).toMatch(/name="choose.title"[^>]*value="mine"[^>]*checked/);
  const choice = { 'choose.phone': 'theirs', 'choose.title': 'mine', version: fieldOf(late.text, 'version') };
  expect((await karin.post(at, { ...opened, title: 'Chef', ...choice })).status).toBe(303);
  expect((await ahmed.get(`${AT}/personer`)).text).toMatch(/Chef[\s\S]*0581-1/);
  await logAs(karin, {
    personId: KARIN,
    contactId: given.id,
    purpose: 'Talade med Rut Ahlmark',
    said: 'rut.ahlmark@example.org svarar',
    note: 'Rut Ahlmark slutar',
  });
  expect((await ahmed.get(`${AT}/kontakter`)).text).toContain('med Rut Ahlmark');
  const subject = { personId: null, email: 'rut.ahlmark@example.org', name: null };
  const job = { kind: 'job', name: 'erase' } as const;
  expect(await database.run(job, (work) => contactPersonData.collect(work, subject))).toMatchObject([
    { employer: 'Prov Precision AB', name: 'Rut Ahlmark', legalGround: 'publicTask', keepUntil: until },
  ]);
  for (const times of [1, 0])
    expect(await database.run(job, (work) => contactPersonData.erase(work, subject))).toMatchObject({
      erased: times,
    });
  for (const table of ['contact_person', 'contact_entry', 'contact_entry_note']) {
    const rows = await database.asOwner(`select t::text from ${table} t where t::text ilike '%ahlmark%'`);
    expect(rows, table).toEqual([]);
  }
  const [rule] = contactPersonData.retention;
  expect(await database.run(job, (work) => rule?.clear(work) ?? Promise.resolve(0))).toBe(1);
  expect(await database.asOwner('select * from contact_person')).toEqual([]);
});

test('what was written about a merged record is read with the one that was kept, in both houses', async () => {
  await database.run(actor(AHMED), async (work) => {
    await addContactPerson(work, EMPLOYER, {
      content: { name: 'Bo Prov', purpose: 'x', legalGround: 'contract', keepUntil: '2027-01-01' },
    });
    await mergeOrganisations(work, DOUBLE, EMPLOYER);
  });
  const list = (await karin.get('/formedling/arbetsgivare')).text;
  expect(list).toContain('Provs Precision');
  expect(list).toContain('Besök, Näringsliv Prov');
  expect(list).toContain('Sårbar');
  expect((await karin.get(AT)).headers.get('location')).toBe(`/formedling/arbetsgivare/${DOUBLE}`);
  const page = (await karin.get(`/formedling/arbetsgivare/${DOUBLE}`)).text;
  for (const words of ['Behov av två svetsare', 'Bo Prov', 'Lärcentrum Prov', 'Näringsliv Prov', 'Många går'])
    expect(page).toContain(words);
  await database.run(actor(KARIN), (work) => setVulnerability(work, DOUBLE, { reasons: [], version: 4 }));
  const { relation, ids } = await database.run(actor(AHMED), (work) => getEmployer(work, DOUBLE));
  expect([relation.vulnerability, ids]).toEqual([[], [DOUBLE, EMPLOYER]]);
});

test('programs read employers and write down contacts', async () => {
  const { token } = await database.run(actor(KARIN), (work) =>
    createToken(work, { personId: KARIN, name: 'x', scopes: ['read', 'write'], expiresAt: undefined }),
  );
  const call = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await testServer(database).fetch(
      new Request(`http://localhost/api/v1/employers${path}`, init),
    );
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  const list = await call('?q=precision');
  expect(list.json).toMatchObject({ total: 1, items: [{ name: 'Provs Precision', vulnerable: false }] });
  const entry = { kind: 'mail', happenedOn: '2026-11-23', purpose: 'Bad om tider' };
  const written = await call(`/${DOUBLE}/contacts`, entry);
  expect(written).toMatchObject({ status: 201, json: { house: { name: 'Näringsliv Prov' }, kind: 'mail' } });
  expect((await call(`/${DOUBLE}/contacts`)).json.items[0]).toEqual(written.json);
  expect((await call(`/${DOUBLE}`)).json.houses).toHaveLength(2);
  expect((await call(`/${CENTRE}`)).status).toBe(404);
  const log = await database.run(actor(AHMED), (work) =>
    listContacts(work, { ids: [DOUBLE, EMPLOYER] }, { page: 1, limit: 1 }),
  );
  expect(log.total).toBe(3);
});
