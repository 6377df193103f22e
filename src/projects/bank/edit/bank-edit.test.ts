import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { listHistory } from '../../../platform/audit/audit.ts';
import type { Actor, Work } from '../../../platform/work.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { getBankProject, listBankProjects } from '../bank.service.ts';
import { listManagedProjects } from './managed-projects.service.ts';

const HOUSE = '00000000-0000-4000-8000-000000000001';
const NEXT_HOUSE = '00000000-0000-4000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;
const ANYONE = { kind: 'anonymous' } as const;
const leader = '00000000-0000-4000-8000-000000000011';
const broker = '00000000-0000-4000-8000-000000000012';
const neighbour = '00000000-0000-4000-8000-000000000013';
const developer = '00000000-0000-4000-8000-000000000014';
const asLeader: Actor = { kind: 'person', personId: leader };

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const content = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: HOUSE, content });
    for (const [id, role] of [
      [leader, 'projectLeader'],
      [broker, 'broker'],
    ] as const)
      await registerMember(work, {
        id,
        name: role,
        email: `${role}@example.org`,
        organisationId: HOUSE,
        role,
      });
    const next = { name: 'Lärcentrum Granne', roles: ['learningCentre' as const], municipalities: ['1884'] };
    await saveOrganisation(work, { id: NEXT_HOUSE, content: next });
    for (const [id, role] of [
      [neighbour, 'projectLeader'],
      [developer, 'regionalDeveloper'],
    ] as const)
      await registerMember(work, {
        id,
        name: `granne-${role}`,
        email: `granne-${role}@example.org`,
        organisationId: NEXT_HOUSE,
        role,
      });
  });
});

let page: Visitor;
beforeAll(async () => {
  page = await signedIn(testServer(database), database, leader);
});

const typed = {
  titleSv: 'Nära maskinen',
  titleEn: 'Close to the machine',
  owner: 'Mälarbygdens lärförbund',
  programmePeriod: '2021–2027',
  from: '2023-01-01',
  until: '2023-12-31',
  grantedSupport: '745 925,50',
  totalBudget: '1\u00a0000\u00a0000 kr',
  region: 'Östra Mellansverige',
  declared: '5',
  named: 'Nora\nNorberg\n0581\nÖrebro kommun',
  partners: 'Region Örebro län\nVKL',
  'actors.0.name': 'Lärhuset Kvarnen',
  'actors.0.municipality': '1884',
  'actors.0.source': 'Namnet på skylten',
  'sections.0.headingSv': 'Sammanfattning',
  'sections.0.textSv': 'Första stycket.\r\n\r\n- en sak',
  'sections.1.headingSv': 'Syfte',
  'sections.1.headingEn': 'Purpose',
  'sections.1.textSv': 'Att lära.',
  'sections.1.textEn': 'To learn.',
  attachments: '1 Deltagande kommuner',
  contactName: 'Tilda Exempelsson',
  contactEmail: 'tilda@example.org',
  sourceSv: 'Uppgifter från projektägaren',
};

async function create(changes: Record<string, string> = {}): Promise<string> {
  const sent = await page.post('/projekt/bank/nytt', { ...typed, ...changes });
  expect(sent.status).toBe(303);
  return sent.location?.split('/').at(-1) ?? '';
}

function readPublicly(slug: string) {
  return database.run(ANYONE, (work) => getBankProject(work, slug));
}

test('a project is written, stays a draft, is published with exact money and places, and withdrawn', async () => {
  const id = await create();
  await expect(readPublicly('nara-maskinen')).rejects.toThrow();
  const draft = (await page.get(`/projekt/bank/${id}`)).text;
  expect(draft).toContain('Sidan anger 5 kommuner men namnger 4.');
  expect(draft).toContain('Engelsk text saknas för: avsnitt 1.');
  expect(draft).toContain('Visas inte publikt.');
  await page.post(`/projekt/bank/${id}/publicera`, {});
  const open = await readPublicly('nara-maskinen');
  expect(open).toMatchObject({
    grantedSupportOre: 74_592_550,
    totalBudgetOre: 100_000_000,
    period: { from: '2023-01-01', to: '2023-12-31' },
    actors: [{ name: 'Lärhuset Kvarnen', municipality: '1884', linkSource: 'Namnet på skylten' }],
    attachments: [{ number: 1, title: 'Deltagande kommuner' }],
    contact: undefined,
  });
  expect(open.places.map((place) => place.code).sort()).toEqual(['0581', '1880', '1884', '1962']);
  expect(open.sections.map((one) => one.heading)).toEqual([
    { sv: 'Sammanfattning' },
    { sv: 'Syfte', en: 'Purpose' },
  ]);
  await page.post(`/projekt/bank/${id}/avpublicera`, {});
  await expect(readPublicly('nara-maskinen')).rejects.toThrow();
  const history = await database.run(asLeader, (work) => listHistory(work, 'project', id));
  expect(history.map((one) => one.action)).toEqual(['withdrawn', 'published', 'contactChanged', 'created']);
  expect(JSON.stringify(history)).not.toContain('Tilda');
});

test('what the form shows, sent back unchanged, changes nothing', async () => {
  const id = await create({ titleSv: 'Oförändrat' });
  const form = (await page.get(`/projekt/bank/${id}/andra`)).text;
  const before = await database.run(asLeader, (work) => getBankProject(work, 'oforandrat'));
  expect((await page.post(`/projekt/bank/${id}/andra`, fieldsOf(form))).status).toBe(303);
  const { ...after } = await database.run(asLeader, (work) => getBankProject(work, 'oforandrat'));
  expect(after).toEqual(before);
  const history = await database.run(asLeader, (work) => listHistory(work, 'project', id));
  expect(history.map((one) => one.action)).toEqual(['contactChanged', 'created']);
});

test('two who edit: the second sees what the first wrote beside their own, and may then decide', async () => {
  const id = await create({ titleSv: 'Två skriver' });
  const mine = fieldsOf((await page.get(`/projekt/bank/${id}/andra`)).text);
  await page.post(`/projekt/bank/${id}/andra`, { ...mine, owner: 'Den första' });
  const refused = await page.post(`/projekt/bank/${id}/andra`, { ...mine, phase: 'Genomförande' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Någon annan ändrade Projektägare till: Den första.');
  expect(refused.text).toContain('value="Genomförande"');
  const again = await page.post(`/projekt/bank/${id}/andra`, fieldsOf(refused.text));
  expect(again.status).toBe(303);
  const now = await database.run(asLeader, (work) => getBankProject(work, 'tva-skriver'));
  expect([now.owner, now.phase]).toEqual(['Mälarbygdens lärförbund', 'Genomförande']);
});

test.each([
  ['grantedSupport', { grantedSupport: '2 000 000' }, 'Stödet kan inte vara större än hela budgeten.'],
  ['money', { totalBudget: 'en miljon' }, 'Skriv ett belopp som 745'],
  ['period', { until: '2022-01-01' }, 'Sista dag är samma dag eller senare.'],
  ['half a period', { until: '' }, 'Skriv både första och sista dag'],
  ['place', { named: 'Nor' }, '”Nor” är ingen kommun'],
  ['place twice', { named: 'Nora\n1884' }, '”1884” står flera gånger.'],
  ['purpose alone', { purpose: 'Frågor' }, 'Skriv både ändamål och slutdatum'],
  ['section without text', { 'sections.1.textSv': '' }, 'Skriv både rubrik och text på svenska.'],
  ['actor without source', { 'actors.0.source': '' }, 'Skriv hur vi vet vilken kommun'],
  ['attachments', { attachments: '1 A\n1 B' }, 'Börja varje rad med ett nummer'],
])('%s: what cannot be accepted comes back with all that was written', async (_, changes, said) => {
  const sent = await page.post('/projekt/bank/nytt', { ...typed, titleSv: 'Felaktigt', ...changes });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain(said);
  expect(sent.text).toContain('value="Lärhuset Kvarnen"');
  expect(sent.text).toContain('Första stycket.');
});

test('rows of the form are added, moved and removed without anything being stored', async () => {
  const moved = await page.post('/projekt/bank/nytt', { ...typed, do: 'up:sections:1' });
  const fields = fieldsOf(moved.text);
  expect([fields['sections.0.headingSv'], fields['sections.1.headingSv']]).toEqual([
    'Syfte',
    'Sammanfattning',
  ]);
  const added = fieldsOf((await page.post('/projekt/bank/nytt', { ...fields, do: 'add:sections' })).text);
  expect(added['sections.2.headingSv']).toBe('');
  const removed = fieldsOf((await page.post('/projekt/bank/nytt', { ...added, do: 'remove:actors:0' })).text);
  expect(Object.keys(removed).some((name) => name.startsWith('actors.'))).toBe(false);
  expect(removed.titleSv).toBe('Nära maskinen');
});

test('a contact is public only with purpose and end date', async () => {
  const terms = { purpose: 'Frågor om projektet', publishedUntil: '2099-01-01' };
  const id = await create({ titleSv: 'Med kontakt', ...terms });
  await page.post(`/projekt/bank/${id}/publicera`, {});
  expect((await readPublicly('med-kontakt')).contact?.name).toBe('Tilda Exempelsson');
});

test('only what is not public is deleted, only with a reason, and the log keeps both', async () => {
  const id = await create({ titleSv: 'Bort' });
  expect((await page.post(`/projekt/bank/${id}/ta-bort`, { reason: '' })).status).toBe(422);
  await page.post(`/projekt/bank/${id}/publicera`, {});
  expect((await page.post(`/projekt/bank/${id}/ta-bort`, { reason: 'Inlagt två gånger' })).status).toBe(409);
  await page.post(`/projekt/bank/${id}/avpublicera`, {});
  const sent = await page.post(`/projekt/bank/${id}/ta-bort`, { reason: 'Inlagt två gånger' });
  expect([sent.status, sent.location]).toEqual([303, '/projekt/bank']);
  const [last] = await database.run(asLeader, (work) => listHistory(work, 'project', id));
  expect(last).toMatchObject({
    action: 'deleted',
    before: { reason: 'Inlagt två gånger', owner: typed.owner },
  });
});

test('a saved page is shown with its remarks, stored only when confirmed, and replaced only when asked', async () => {
  const bytes = readFileSync('test/fixtures/project-page.txt');
  const count = () =>
    database.run(OPERATOR, async (work) => (await listBankProjects(work, {}, { page: 1, limit: 1 })).total);
  const before = await count();
  const shown = await page.upload('/projekt/bank/las-in', { page: new File([bytes], 'sida.txt') });
  expect(shown.text).toContain('Rad 59');
  expect(shown.text).toContain('Texten säger 6 kommuner, men listan namnger 5.');
  expect(await count()).toBe(before);
  const fields = fieldsOf(shown.text);
  const stored = await page.post('/projekt/bank/las-in', fields);
  expect(stored.status).toBe(303);
  const slug = 'verkstaden-lar-larcentrum-nara-industrin';
  await expect(readPublicly(slug)).rejects.toThrow();
  const again = await page.post('/projekt/bank/las-in', { ...fields, publish: 'ja' });
  expect(again.text).toContain('Kryssa i rutan för att ersätta det.');
  const replaced = await page.post('/projekt/bank/las-in', { ...fields, publish: 'ja', replace: 'ja' });
  expect(replaced.location).toBe(stored.location);
  expect(await count()).toBe(before + 1);
  expect((await readPublicly(slug)).totalBudgetOre).toBe(205_750_000);
});

test.each([
  ['empty', () => new File([''], 'tom.txt'), 'Välj en fil.'],
  ['binary', () => new File([Buffer.alloc(3000, '\u0000\u0001')], 'sida.pdf'), 'Filen är inte text.'],
  ['a letter', () => new File(['Hej på er'], 'brev.txt'), 'Filen liknar inte en projektsida.'],
  ['3 MB', () => new File([Buffer.alloc(3_000_000, 'a')], 'stor.txt'), 'Filen är större än 2 MB.'],
])('a file that is %s is refused in words', async (_, file, said) => {
  const sent = await page.upload('/projekt/bank/las-in', { page: file() });
  expect([sent.status, sent.text.includes(said)]).toEqual([422, true]);
});

test('others see neither the pages nor the drafts, and write nothing past the pages', async () => {
  const id = await create({ titleSv: 'Hemligt utkast' });
  const asBroker = await signedIn(testServer(database), database, broker);
  for (const path of ['', '/nytt', '/las-in', `/${id}`, `/${id}/andra`])
    expect([path, (await asBroker.get(`/projekt/bank${path}`)).status]).toEqual([path, 403]);
  expect((await visitor(testServer(database)).get('/projekt/bank')).status).toBe(403);
  const list = (work: Work) => listManagedProjects(work, { page: 1, limit: 1 });
  await expect(database.run({ kind: 'person', personId: broker }, list)).rejects.toThrow();
  const changed = await database.run({ kind: 'person', personId: broker }, (work) =>
    work.tx.updateTable('project').set({ ownerName: 'Kapat' }).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

test('a project leader reads the projects of other houses, and changes those of the own alone', async () => {
  const id = await create({ titleSv: 'Vårt eget' });
  const app = testServer(database);
  const next = await signedIn(app, database, neighbour);
  const read = await next.get(`/projekt/bank/${id}`);
  expect(read.status).toBe(200);
  expect(read.text).toContain('Projektet sköts av Lärcentrum Prov.');
  expect(read.text).not.toContain('/andra"');
  expect(read.text).not.toContain('Tilda Exempelsson');
  expect((await next.get(`/projekt/bank/${id}/andra`)).status).toBe(403);
  for (const act of ['andra', 'publicera', 'avpublicera', 'ta-bort'])
    expect([act, (await next.post(`/projekt/bank/${id}/${act}`, { reason: 'Inte vårt' })).status]).toEqual([
      act,
      403,
    ]);
  const past = await database.run({ kind: 'person', personId: neighbour }, async (work) => [
    await work.tx.updateTable('project').set({ ownerName: 'Kapat' }).executeTakeFirst(),
    await work.tx.deleteFrom('projectMunicipality').where('projectId', '=', id).executeTakeFirst(),
  ]);
  expect(JSON.stringify(past, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(
    /":[1-9]/,
  );
  const region = await signedIn(app, database, developer);
  expect((await region.get(`/projekt/bank/${id}`)).text).toContain(`/projekt/bank/${id}/andra"`);
  expect((await region.post(`/projekt/bank/${id}/publicera`, {})).status).toBe(303);
  // What no house keeps, a fact, is for those who keep all.
  const [fact] = await database.asOwner(`select id from project where origin = 'reference' limit 1`);
  expect((await page.get(`/projekt/bank/${fact?.id}`)).text).toContain('regionala utvecklare');
  expect((await page.get(`/projekt/bank/${fact?.id}/andra`)).status).toBe(403);
  expect((await region.get(`/projekt/bank/${fact?.id}/andra`)).status).toBe(200);
});

test('a saved page takes the place of nobody else’s project', async () => {
  const bytes = readFileSync('test/fixtures/project-page.txt');
  const next = await signedIn(testServer(database), database, neighbour);
  const shown = await next.upload('/projekt/bank/las-in', { page: new File([bytes], 'sida.txt') });
  const sent = await next.post('/projekt/bank/las-in', { ...fieldsOf(shown.text), replace: 'ja' });
  expect(sent.status).toBe(403);
});

/** The fields of a form as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form[^>]*class="b-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string> = {};
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name && !/type="(checkbox|file)"/.test(tag))
      fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    fields[name] = plain(text);
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    fields[name] = plain(/value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? '');
  delete fields._csrf;
  return fields;
}
