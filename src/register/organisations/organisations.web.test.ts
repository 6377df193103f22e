import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../test/server.ts';
import { type CommandContext, UsageProblem } from '../../platform/cli.ts';
import { readConfig } from '../../platform/config.ts';
import { registerMember } from '../accounts/accounts.service.ts';
import { organisationContent } from './organisation.ts';
import { exportOrganisations } from './organisations.cli.ts';
import { referenceOrganisationId, saveOrganisation } from './organisations.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '00000000-0000-4000-8000-000000000001';
const UNIT = '00000000-0000-4000-8000-000000000002';
const BROKER = '00000000-0000-4000-8000-000000000011';
const DEVELOPER = '00000000-0000-4000-8000-000000000012';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const houses = [
      [CENTRE, 'Lärcentrum Prov', 'learningCentre'],
      [UNIT, 'Näringslivsenheten Prov', 'businessUnit'],
    ] as const;
    for (const [id, name, role] of houses) {
      const content = organisationContent.parse({ name, roles: [role], municipalities: ['1885'] });
      await saveOrganisation(work, { id, content });
    }
    const members = [
      [BROKER, CENTRE, 'broker'],
      [DEVELOPER, UNIT, 'businessDeveloper'],
    ] as const;
    for (const [id, organisationId, role] of members) {
      const email = `${id}@example.org`;
      await registerMember(work, { id, name: 'Prov Person', email, organisationId, role });
    }
  });
});

function words(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const anyone = () => visitor(testServer(database));
const broker = () => signedIn(testServer(database), database, BROKER);
const facts = { sector: 'private', municipalities: '1885', ownerId: CENTRE, version: '1' };

test('anyone finds public organisations by name, kind and municipality, and reads their facts', async () => {
  const list = words((await anyone().get('/organisationer?q=region&slag=regionalBody')).text);
  expect(list).toContain('Region Örebro län');
  expect(list).toContain('Regionförbundet Östsam Regional aktör Uppgift från 2009');
  const none = words((await anyone().get('/organisationer?q=finnsinte')).text);
  expect(none).toContain('Ingen organisation passar sökningen.');
  const vkl = words((await anyone().get(`/organisationer/${referenceOrganisationId('vkl')}`)).text);
  expect(vkl).toContain('Efterträdare Region Västmanland');
  expect(vkl).toContain('Källa Projektets sida i ESF:s projektbank, 2009');
  expect((await anyone().get('/organisationer/inget')).status).toBe(404);
  expect((await anyone().get('/organisationer/ny')).status).toBe(403);
});

test('a broker registers an employer after seeing what is like it, and others do not see it', async () => {
  const visit = await broker();
  await visit.get('/organisationer/ny');
  const ask = async (namn: string, more = {}) =>
    words((await visit.post('/organisationer/ny', { namn, ...more })).text);
  const check = await ask('Provverkstaden');
  expect(check).toContain('Ingen liknande finns');
  const mistyped = await ask('Provverkstaden', { nummer: '556016-0681' });
  expect(mistyped).toContain('Skriv ett organisationsnummer som 556016-0680.');
  const proper = await ask('Provverkstaden', { nummer: '165560160680' });
  expect(proper).not.toContain('Skriv ett organisationsnummer');
  const form = await visit.post('/organisationer/ny', { namn: 'Provverkstaden AB', vidare: 'ja' });
  expect(form.text).toContain('value="Provverkstaden AB"');
  const wrong = await visit.post('/organisationer/ny/uppgifter', {
    ...facts,
    name: 'Provverkstaden AB',
    organisationNumber: '121212-1212',
    sniCode: '25.620',
  });
  expect(wrong.status).toBe(422);
  expect(words(wrong.text)).toContain('Ett personnummer sparas inte.');
  expect(words(wrong.text)).toContain('Välj den version som koden är hämtad ur.');
  expect(wrong.text).toContain('value="25.620"');
  const made = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Provverkstaden AB' });
  expect(made.status).toBe(303);
  const page = await visit.get(made.location ?? '');
  expect(words(page.text)).toContain('Bara den ansvariga enheten ser arbetsgivaren.');
  expect(words(page.text)).toContain('Registrerad Prov Person');
  expect((await anyone().get(made.location ?? '')).status).toBe(404);
  const again = await ask('provverkstaden');
  expect(again).toContain('En liknande finns redan Provverkstaden AB');
});

test('two who change the same record see each other, and nothing is lost', async () => {
  const visit = await broker();
  const made = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Krock AB' });
  const path = `${made.location}/andra`;
  await visit.get(path);
  expect((await visit.post(path, { ...facts, name: 'Krock AB', phone: '0581-1' })).status).toBe(303);
  const late = await visit.post(path, { ...facts, name: 'Krock AB', phone: '0581-2' });
  expect(late.status).toBe(422);
  expect(words(late.text)).toContain('Någon annan ändrade Telefon till: 0581-1.');
  expect(late.text).toContain('value="0581-2"');
  const version = /name="version" value="(\d+)"/.exec(late.text)?.[1] ?? '';
  expect((await visit.post(path, { ...facts, name: 'Krock AB', phone: '0581-2', version })).status).toBe(303);
  const page = words((await visit.get(made.location ?? '')).text);
  expect(page).toContain('Telefon: 0581-1 → 0581-2');
});

test('an employer is shared with the business unit and given back', async () => {
  const visit = await broker();
  const made = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Gemensam AB' });
  const path = made.location ?? '';
  expect((await visit.post(`${path}/dela`, { house: UNIT })).status).toBe(303);
  const developer = await signedIn(testServer(database), database, DEVELOPER);
  const seen = await developer.get(path);
  expect(seen.status).toBe(200);
  expect(seen.text).not.toContain('/andra"');
  expect((await developer.get(`${path}/andra`)).status).toBe(403);
  expect((await developer.post(`${path}/sluta-dela`, { house: UNIT })).location).toBe('/organisationer');
  expect((await developer.get(path)).status).toBe(404);
});

test('duplicates are merged and parted on the page; the address of the duplicate leads on', async () => {
  const visit = await broker();
  const kept = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Dubbla Smeden AB' });
  const double = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Dubbla Smeden' });
  const duplicate = double.location?.split('/').at(-1) ?? '';
  const merge = `${kept.location}/sla-ihop`;
  expect((await visit.get(merge)).text).toContain(`value="${duplicate}"`);
  expect((await visit.post(merge, {})).status).toBe(422);
  expect((await visit.post(merge, { duplicate })).status).toBe(303);
  const leads = await visit.get(double.location ?? '');
  expect([leads.status, leads.headers.get('location')]).toEqual([303, kept.location]);
  expect(words((await visit.get(kept.location ?? '')).text)).toContain('Sammanslagna hit Dubbla Smeden');
  expect((await visit.post(`${kept.location}/dela-upp`, { duplicate })).status).toBe(303);
  expect((await visit.get(double.location ?? '')).status).toBe(200);
});

test('workplaces are added with their number, and a wrong number comes back', async () => {
  const visit = await broker();
  const made = await visit.post('/organisationer/ny/uppgifter', { ...facts, name: 'Hallen AB' });
  const path = `${made.location}/arbetsstallen`;
  const wrong = await visit.post(path, { workplaceName: 'Hall 2', municipalityCode: '1883', cfar: '12' });
  expect(wrong.status).toBe(422);
  expect(words(wrong.text)).toContain('Skriv åtta siffror.');
  await visit.post(path, { workplaceName: 'Hall 2', municipalityCode: '1883', cfar: '' });
  const page = await visit.get(made.location ?? '');
  expect(words(page.text)).toContain('Hall 2 Karlskoga Ta bort');
});

test('the API gives public organisations by kind and place, one page at a time', async () => {
  const list = JSON.parse((await anyone().get('/api/v1/organisations?role=regionalBody&limit=4')).text);
  expect(list).toMatchObject({ total: 10, page: 1, limit: 4 });
  expect(list.items).toHaveLength(4);
  const beyond = JSON.parse((await anyone().get('/api/v1/organisations?role=regionalBody&page=9')).text);
  expect(beyond).toMatchObject({ total: 10, items: [] });
  const id = referenceOrganisationId('region-uppsala');
  const one = JSON.parse((await anyone().get(`/api/v1/organisations/${id}`)).text);
  expect(one).toMatchObject({ name: 'Region Uppsala', asOfYear: null, organisationNumber: null });
  expect((await anyone().get('/api/v1/organisations/inget')).status).toBe(404);
});

test('the command line exports the register, by kind and municipality', async () => {
  const context: CommandContext = {
    config: readConfig({}),
    endWithCommand: () => undefined,
    say: () => undefined,
    database: () => Promise.resolve({ runWork: database.run, server: {} as never }),
  };
  const given = { words: [], options: { role: 'learningCentre', municipality: '0482' } };
  const { text, json } = await exportOrganisations.run(context, given);
  expect(text).toContain('Flens kommun, AU-Centrum;;learningCentre');
  expect(json).toMatchObject({ organisations: [{ municipalities: ['0482'], asOfYear: 2009 }] });
  const wrong = exportOrganisations.run(context, { words: [], options: { role: 'king' } });
  await expect(wrong).rejects.toThrow(UsageProblem);
});
