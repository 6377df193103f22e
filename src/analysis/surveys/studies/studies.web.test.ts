import { expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import { loadFacts } from '../../../reference.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { findOrganisationId } from '../../../register/organisations/organisations.service.ts';

const id = (n: number) => `20000000-0000-7000-8000-00000000000${n}`;
const PEOPLE = { region: id(1), otherRegion: id(2) };
const LIST = '/analys/forstudier';
const FACT = `${LIST}/forstudie-2009`;
const PAGE = `${LIST}/forstudien-2026`;

const database = useDatabase(async (db) => {
  await loadFacts(db.run, () => undefined);
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [personId, slug] of [
      [PEOPLE.region, 'region-orebro-lan'],
      [PEOPLE.otherRegion, 'region-sormland'],
    ] as const)
      await registerMember(work, {
        id: personId,
        name: 'Prov',
        email: `${personId}@example.org`,
        organisationId: (await findOrganisationId(work, slug)) ?? '',
        role: 'regionalDeveloper',
      });
  });
});

const as = (person: keyof typeof PEOPLE) => signedIn(testServer(database), database, PEOPLE[person]);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('everybody reads what the pre-study of 2009 found, with shares where something is out of something', async () => {
  const anybody = visitor(testServer(database));
  expect((await anybody.get(LIST)).text).toContain('Förstudien om lärcentrum');
  const page = plain((await anybody.get(FACT)).text);
  expect(page).toContain('35 av 52 kommuner (67,3 %)');
  expect(page).toContain('>42 lärcentra och vuxenutbildningar<');
  expect(page).toContain('A3 Gränsöverskridande samverkan');
  expect(page).not.toContain('Frågor och anteckningar');
  expect(plain((await anybody.get(`/en${FACT}`)).text)).toContain('35 of 52 municipalities (67.3%)');
  const json = JSON.parse((await anybody.get('/api/v1/pre-studies/forstudie-2009')).text);
  expect(json.findings.map(({ percent }: { percent: string | null }) => percent)).toEqual([
    null,
    '67.3',
    null,
    null,
    null,
  ]);
  expect((await anybody.get(`${LIST}/ny`)).status).toBe(403);
  expect((await anybody.get(`${FACT}/resultat`)).status).toBe(403);
});

test('a region writes a study with its guide, what was said, and findings that rest on it', async () => {
  const region = await as('region');
  const other = await as('otherRegion');
  const study = {
    titleSv: 'Förstudien 2026',
    summarySv: 'Så arbetar lärcentrum i dag.',
    carriedOutBy: 'Region Örebro län',
    fund: 'Egna medel',
    period: 'hösten 2026',
    instruments: 'interview',
  };
  const empty = await region.post(`${LIST}/ny`, { ...study, fund: '', documentUrl: 'http://x' });
  expect([empty.status, empty.text.includes('Så arbetar lärcentrum i dag.')]).toEqual([422, true]);
  expect(empty.text).toContain('börjar med https://');
  expect((await region.post(`${LIST}/ny`, study)).location).toBe(PAGE);
  expect((await region.post(`${LIST}/ny`, study)).text).toContain('redan en förstudie med det namnet');
  expect((await other.get(PAGE)).status).toBe(404);
  expect((await other.get(LIST)).text).not.toContain('Förstudien 2026');

  await region.post(`${PAGE}/fraga`, { instrument: 'interview', textSv: 'Vem äger frågan?' });
  const question = /forstudien-2026\/fraga\/([0-9a-f-]{36})/.exec((await region.get(PAGE)).text)?.[1];
  const note = {
    heardOn: '2026-10-01',
    heardFrom: 'Rektorer i tre kommuner',
    body: 'Ingen säger sig äga den.',
  };
  const personal = await region.post(`${PAGE}/fraga/${question}`, {
    ...note,
    body: `Hon, ${['19900101', '0017'].join('-')}`,
  });
  expect([personal.status, personal.text.includes('inga personnummer')]).toEqual([422, true]);
  expect((await region.post(`${PAGE}/fraga/${question}`, note)).location).toBe(PAGE);

  const noteId =
    /name="evidence"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="evidence"/.exec(
      (await region.get(`${PAGE}/resultat`)).text,
    );
  const finding = {
    statementSv: 'Få kommuner har sagt vem som äger frågan.',
    numerator: '7',
    denominator: '5',
    unitSv: 'kommuner',
    source: 'Intervjuer 2026',
    criticalArea: 'A1',
    evidence: noteId?.[1] ?? noteId?.[2] ?? '',
  };
  const wrong = await region.post(`${PAGE}/resultat`, finding);
  expect([wrong.status, wrong.text.includes('minst så stort som antalet')]).toEqual([422, true]);
  await region.post(`${PAGE}/resultat`, { ...finding, denominator: '21' });
  const page = plain((await region.get(PAGE)).text);
  expect(page).toContain('7 av 21 kommuner (33,3 %)');
  expect(page).toContain('Bygger på en anteckning');

  const findingId = /resultat\/([0-9a-f-]{36})/.exec(page)?.[1];
  const change = { ...finding, denominator: '21', numerator: '8', version: '1' };
  expect((await other.post(`${PAGE}/resultat/${findingId}`, change)).status).toBe(404);
  expect((await region.post(`${PAGE}/resultat/${findingId}`, change)).location).toBe(PAGE);
  const late = await region.post(`${PAGE}/resultat/${findingId}`, { ...change, numerator: '9' });
  expect([late.status, late.text.includes('Någon annan hann ändra först')]).toEqual([422, true]);

  await region.post(`${PAGE}/publicera`, { published: 'ja' });
  const seen = plain((await other.get(PAGE)).text);
  expect(seen).toContain('8 av 21 kommuner (38,1 %)');
  expect(seen).not.toContain('Ingen säger sig äga den.');
  expect((await other.post(`${PAGE}/publicera`, { published: 'nej' })).status).toBe(403);
});
