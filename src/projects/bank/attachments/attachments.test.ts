import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, type Visitor, visitor } from '../../../../test/server.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { downloadHeaders, readSentFile } from './attachment-file.ts';

const OPERATOR = { kind: 'operator' } as const;
const LEADERS = [1, 2].map((n) => `00000000-0000-4000-8000-00000000001${n}`);
const PDF = '%PDF-1.7 påhittad';

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [n, id] of LEADERS.entries()) {
      const organisationId = `00000000-0000-4000-8000-00000000000${n + 1}`;
      const content = { name: `Hus ${n}`, roles: ['learningCentre' as const], municipalities: ['1885'] };
      await saveOrganisation(work, { id: organisationId, content });
      const member = { id, name: `Ledare ${n}`, email: `${n}@example.org`, organisationId };
      await registerMember(work, { ...member, role: 'projectLeader' });
    }
  });
});

let leader: Visitor;
let neighbour: Visitor;
let page = '';
const project = {
  titleSv: 'Nära maskinen',
  owner: 'Mälarbygdens lärförbund',
  programmePeriod: '2021–2027',
  'sections.0.headingSv': 'Syfte',
  'sections.0.textSv': 'Att lära.',
  attachments: '1 Deltagande kommuner\n2 Budget',
  sourceSv: 'Påhittat för prov',
};
const PUBLIC = '/projektbank/nara-maskinen';
const guest = () => visitor(testServer(database));
const send = (file: File, by = leader, number = 1) =>
  by.upload(`${page}/bilagor/${number}`, { [`file-${number}`]: file });

beforeAll(async () => {
  const app = testServer(database);
  leader = await signedIn(app, database, LEADERS[0] ?? '');
  neighbour = await signedIn(app, database, LEADERS[1] ?? '');
  page = (await leader.post('/projekt/bank/nytt', project)).location ?? '';
}, 30_000);

test('a file is fetched by everyone once the project is published, by its keepers before', async () => {
  expect((await send(new File([PDF], 'C:\\mina\\Kommuner "2027".pdf'))).status).toBe(303);
  const file = `${PUBLIC}/bilagor/1`;
  expect((await leader.get(page)).text).toContain(`href="${file}"`);
  expect((await guest().get(file)).status).toBe(404);
  expect((await leader.get(file)).text).toBe(PDF);
  await leader.post(`${page}/publicera`, {});
  const fetched = await guest().get(file);
  expect(fetched.text).toBe(PDF);
  expect(fetched.headers.get('content-type')).toBe('application/pdf');
  expect(fetched.headers.get('content-disposition')).toBe(
    `attachment; filename="bilaga.pdf"; filename*=UTF-8''Kommuner%202027.pdf`,
  );
  expect(fetched.headers.get('x-content-type-options')).toBe('nosniff');
  const open = (await guest().get(PUBLIC)).text;
  expect(open).toContain('Bilaga 1: Deltagande kommuner');
  expect(open).toContain('(PDF, 1 kB)');
  expect(open).toContain('Bilaga 2: Budget. Nämns i projektet men finns inte här.');
  const { attachments } = JSON.parse((await guest().get('/api/v1/projects/nara-maskinen')).text);
  expect(attachments).toMatchObject([
    { number: 1, file: { mediaType: 'application/pdf', bytes: Buffer.byteLength(PDF) } },
    { number: 2, file: null },
  ]);
  expect(attachments[0].file.url).toMatch(/\/projektbank\/nara-maskinen\/bilagor\/1$/);
});

test('a file is replaced, stays when the project is changed, and goes with its name or by a button', async () => {
  await send(new File([PDF], 'budget.pdf'), leader, 2);
  expect((await send(new File([`${PDF} 2`], 'budget.pdf'), leader, 2)).status).toBe(303);
  await leader.post(`${page}/andra`, { ...project, phase: 'Avslutat', version: await versionNow() });
  expect((await leader.get(`${PUBLIC}/bilagor/2`)).text).toBe(`${PDF} 2`);
  expect((await leader.post(`${page}/bilagor/2/ta-bort`, {})).status).toBe(303);
  expect((await leader.get(`${PUBLIC}/bilagor/2`)).status).toBe(404);
  await leader.post(`${page}/andra`, { ...project, attachments: '2 Budget', version: await versionNow() });
  expect((await leader.get(`${PUBLIC}/bilagor/1`)).status).toBe(404);
  expect(await database.asOwner('select number from project_attachment_file')).toEqual([]);
  const log = (await leader.get(page)).text;
  expect(log.match(/Fil till en bilaga tillagd/g)?.length).toBeGreaterThan(1);
  expect(log).toContain('Fil till en bilaga borttagen');
});

test('others add and remove nothing, and nothing is added to a name that is not there', async () => {
  const file = new File([PDF], 'a.pdf');
  expect((await send(file, neighbour, 2)).status).toBe(403);
  expect((await send(file, guest(), 2)).status).toBe(403);
  expect((await neighbour.post(`${page}/bilagor/2/ta-bort`, {})).status).toBe(403);
  expect((await send(file, leader, 7)).status).toBe(404);
  expect((await leader.get(`${PUBLIC}/bilagor/x`)).status).toBe(404);
});

test.each([
  ['nothing', new File([''], 'tom.pdf'), 'Välj en fil.'],
  ['a page', new File(['<script>alert(1)</script>'], 'sida.html'), 'av ett slag'],
  ['a page that says it is a PDF', new File(['<script>alert(1)</script>'], 'sida.pdf'), 'av ett slag'],
  ['a PDF that says it is a picture', new File([PDF], 'bild.png'), 'av ett slag'],
  ['more than 20 MB', new File([PDF, Buffer.alloc(20_000_000)], 'stor.pdf'), 'större än 20 MB'],
])('%s is refused in words beside its field', async (_, file, said) => {
  const sent = await send(file, leader, 2);
  expect(sent.status).toBe(422);
  expect(sent.text).toContain(said);
  expect(sent.text).toContain('href="#f-file-2"');
});

test('a name keeps what people wrote and nothing that leads elsewhere', () => {
  const named = (name: string) => {
    const read = readSentFile({ name, bytes: Buffer.from(PDF) });
    return read.ok ? read.file.name : undefined;
  };
  expect(named('../../etc/lönelista (juni).PDF')).toBe('lönelista (juni).pdf');
  expect(named('\r\nX: y.pdf')).toBe('X y.pdf');
  expect(named('.pdf')).toBe('bilaga.pdf');
  const header = downloadHeaders({ number: 1, name: "å'(1).pdf", mediaType: 'application/pdf', size: 1 });
  expect(header['content-disposition']).toContain("filename*=UTF-8''%C3%A5%27%281%29.pdf");
});

async function versionNow(): Promise<string> {
  const [row] = await database.asOwner('select version from project where slug = $1', ['nara-maskinen']);
  return String(row?.version);
}
