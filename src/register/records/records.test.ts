// The register of records: what is completed stands, what is signed is what was read, and what is secret stays untold.
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { as, ORGANISATIONS, PEOPLE, prepareRequestStory } from '../../../test/request-story.ts';
import { signedIn, testServer, type Visitor } from '../../../test/server.ts';
import type { CommandContext } from '../../platform/cli.ts';
import { createToken } from '../accounts/tokens/tokens.service.ts';
import { isOwnName } from './record.ts';
import { checkPdf } from './record-upload.ts';
import { recordCommands } from './records.cli.ts';
import {
  addExternalSignature,
  getRecordById,
  registerRecord,
  replaceDocument,
  signRecord,
} from './records.service.ts';
import { deleteOverdue } from './records.store.ts';

const visitors = {} as Record<'maria' | 'sara' | 'johan', Visitor>;
const database = useFacts(async (db) => {
  await prepareRequestStory(db);
});
beforeAll(async () => {
  const app = testServer(database);
  for (const name of ['maria', 'sara', 'johan'] as const)
    visitors[name] = await signedIn(app, database, PEOPLE[name].id);
}, 60_000);

const pdf = (text: string) => ({
  name: 'avtal.pdf',
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`),
});
const EMPLOYER = { organisationId: ORGANISATIONS.employer, name: 'Bergslagens Precision AB' };
const PROVIDER = { organisationId: ORGANISATIONS.bergsmannen, name: 'Yrkeshögskolan Bergsmannen' };
const given = {
  houseId: ORGANISATIONS.centre,
  kind: 'agreement',
  direction: 'drawnUp',
  title: 'Avtal om utbildning',
  keepUntil: undefined,
  keepRule: 'Bevaras',
  parties: [EMPLOYER, PROVIDER],
} as const;
const signature = {
  title: 'vd',
  authority: 'Firmateckning enligt registreringsbevis',
  typedName: '',
  provedAt: new Date(),
};

test('each party signs the document that it read, and the last signature completes and locks the record', async () => {
  const id = await database.run(
    as('ahmed'),
    async (work) => (await registerRecord(work, { ...given, document: pdf('ett') })).id,
  );
  const hashNow = () =>
    database.run(as('ahmed'), async (work) => (await getRecordById(work, id)).files[0]?.hash ?? '');
  const read = await hashNow();
  await database.run(as('ahmed'), (work) => replaceDocument(work, id, pdf('två')));
  const johan = { ...signature, organisationId: EMPLOYER.organisationId, typedName: ' johan  BERG' };
  await expect(
    database.run(as('johan'), (work) => signRecord(work, id, { ...johan, hash: read })),
  ).rejects.toMatchObject({ reason: { sv: expect.stringContaining('har ändrats') } });
  const hash = await hashNow();
  await expect(
    database.run(as('johan'), (work) => signRecord(work, id, { ...johan, hash, typedName: 'Någon Annan' })),
  ).rejects.toMatchObject({ problems: [{ field: 'typedName' }] });
  // Not for another party, and not by somebody who is no party at all.
  await expect(
    database.run(as('johan'), (work) =>
      signRecord(work, id, { ...johan, hash, organisationId: PROVIDER.organisationId }),
    ),
  ).rejects.toThrow();
  await expect(database.run(as('bo'), (work) => signRecord(work, id, { ...johan, hash }))).rejects.toThrow();
  // An open session alone signs nothing, and a sign-in is soon too old.
  for (const provedAt of [undefined, new Date(Date.now() - 16 * 60_000)])
    await expect(
      database.run(as('johan'), (work) => signRecord(work, id, { ...johan, hash, provedAt })),
    ).rejects.toThrow('signed in anew');
  expect(await database.run(as('johan'), (work) => signRecord(work, id, { ...johan, hash }))).toBe(false);
  await expect(
    database.run(as('ahmed'), (work) => replaceDocument(work, id, pdf('tre'))),
  ).rejects.toMatchObject({
    reason: { sv: expect.stringContaining('undertecknad') },
  });
  const outside = { ...signature, organisationId: PROVIDER.organisationId, typedName: 'Lena Holm', hash };
  expect(
    await database.run(as('ahmed'), (work) =>
      addExternalSignature(work, id, { ...outside, file: pdf('kopia') }),
    ),
  ).toBe(true);
  await expect(
    database.asOwner(`update registered_record set title = 'Annan' where id = $1`, [id]),
  ).rejects.toThrow('never changed');
  await expect(database.asOwner(`update record_file set hash = repeat('0', 64)`)).rejects.toThrow(
    'never changed',
  );
  const page = await visitors.maria.get('/diarium/d-2026-1');
  expect(page.text).toContain('Firmateckning enligt registreringsbevis');
  expect(page.text).toContain(hash);
  expect((await visitors.johan.get('/diarium/d-2026-1')).status).toBe(200);
  expect((await visitors.sara.get('/diarium/d-2026-1')).status).toBe(404);
});

test('the register is searched, secret titles stay out of the extract, and only what is over is cleared', async () => {
  const secret = {
    ...given,
    parties: [],
    kind: 'letter',
    title: 'Hemlig plan',
    secrecySection: 'OSL 31:16',
  } as const;
  await database.run(as('maria'), (work) =>
    registerRecord(work, { ...secret, keepUntil: '2026-01-31', document: pdf('x') }),
  );
  const list = await visitors.maria.get('/diarium?sok=hemlig');
  expect(list.text).toMatch(/Hemlig plan[\s\S]*OSL 31:16/);
  expect(list.text).not.toContain('Avtal om utbildning');
  expect((await visitors.sara.get('/diarium')).text).not.toContain('Hemlig plan');
  const extract = await visitors.maria.get('/diarium.csv');
  expect(extract.text).toContain('Uppgift med sekretessmarkering;OSL 31:16');
  expect(extract.text).not.toContain('Hemlig plan');
  const api = JSON.parse((await visitors.maria.get('/api/v1/records?text=avtal')).text);
  expect(api).toMatchObject({ total: 1, items: [{ key: 'D-2026-1', keepUntil: null }] });
  expect(
    await database.run({ kind: 'job', name: 'clear' }, (work) => deleteOverdue(work, '2026-11-23', 10)),
  ).toBe(1);
  expect((await visitors.maria.get('/diarium')).text).toContain('En registrerad handling.');
});

test('programs register a record of their own house, and only a PDF', async () => {
  const { token } = await database.run(as('maria'), (work) =>
    createToken(work, { personId: PEOPLE.maria.id, name: 'x', scopes: ['read', 'write'] }),
  );
  const send = async (change: Record<string, unknown>) => {
    const body = {
      houseId: ORGANISATIONS.centre,
      kind: 'letter',
      direction: 'incoming',
      title: 'Skrivelse från ett program',
      keepRule: 'Bevaras',
      fileName: 'brev.pdf',
      content: Buffer.from('%PDF-1.7 brev').toString('base64'),
      ...change,
    };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await testServer(database).fetch(new Request('http://localhost/api/v1/records', asked));
    return { status: answer.status, json: JSON.parse(await answer.text()) };
  };
  expect((await send({ content: Buffer.from('<html>').toString('base64') })).status).toBe(422);
  expect((await send({ houseId: ORGANISATIONS.otherCentre })).status).toBe(403);
  expect((await send({ keepRule: '' })).json.errors).toMatchObject([{ field: 'keepRule' }]);
  const made = await send({});
  expect(made).toMatchObject({ status: 201, json: { kind: 'letter', completedAt: expect.any(String) } });
  const context = { database: async () => ({ runWork: database.run }) } as unknown as CommandContext;
  const run = (name: string, words: string[]) =>
    recordCommands.find((one) => one.name === name)?.run(context, { words, options: {} });
  expect((await run('record list', []))?.text).toContain('Skrivelse från ett program');
  expect((await run('record show', [made.json.key]))?.text).toContain(made.json.files[0].sha256);
  await expect(run('record register', ['finns-inte.pdf'])).rejects.toThrow('--house');
});

test('what is sent in must be a PDF, and a form that is wrong loses nothing', async () => {
  expect(checkPdf('../../a"b.pdf', pdf('').bytes)?.name).toBe('ab.pdf');
  expect(checkPdf('a.pdf', new TextEncoder().encode('<html>'))).toBeUndefined();
  expect([isOwnName('Åsa  Ek', 'åsa ek'), isOwnName('Asa Ek', 'Åsa Ek')]).toEqual([true, false]);
  const form = {
    houseId: ORGANISATIONS.centre,
    title: 'Skrivelse från företag',
    kind: 'letter',
    direction: 'incoming',
  };
  const wrong = await visitors.maria.post('/diarium/ny', { ...form, keepRule: '' });
  expect([
    wrong.status,
    wrong.text.includes('Skrivelse från företag'),
    wrong.text.includes('Välj en PDF'),
  ]).toEqual([422, true, true]);
  expect((await visitors.johan.get('/diarium/ny')).status).toBe(403);
});
