import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { testServer, visitor } from '../../../../test/server.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, (work) =>
    saveOrganisation(work, {
      id: CENTRE,
      content: { name: 'Lärcentrum Prov', roles: ['learningCentre'], municipalities: ['1885'] },
    }),
  );
});

const enquiry = {
  difficulty: 'Bara två av oss klarar den nya maskinen. 🙂 <b>Hjälp</b>',
  people: 6,
  municipality: '1885',
  contactName: 'Johan Prov',
  email: 'johan@example.org',
  source: 'naringsliv-flen',
};

async function send(
  body: unknown,
  more: { headers?: Record<string, string>; app?: ReturnType<typeof testServer> } = {},
) {
  const answer = await (more.app ?? testServer(database)).fetch(
    new Request('http://localhost/api/v1/enquiries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more.headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return { status: answer.status, headers: answer.headers, json: JSON.parse(await answer.text()) };
}

const count = async () => (await database.asOwner('select count(*)::int as n from enquiry'))[0]?.n;

test('without an account a program hands over a need, and gets the private link that follows it', async () => {
  const { status, headers, json } = await send(enquiry);
  expect(status).toBe(201);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(json).toMatchObject({ state: 'new', municipality: '1885', centre: { name: 'Lärcentrum Prov' } });
  const page = await visitor(testServer(database)).get(new URL(json.link).pathname);
  expect(page.text).toContain('&lt;b&gt;Hjälp&lt;/b&gt;');
  expect(await database.asOwner('select source, language from enquiry')).toEqual([
    { source: 'naringsliv-flen', language: 'sv' },
  ]);
  const [mail] = await database.asOwner('select recipient, body from mail_message');
  expect(mail).toMatchObject({ recipient: 'johan@example.org' });
  expect(mail?.body).toContain(json.link);
});

test('the rules are those of the form: each field that cannot be accepted is named, nothing is stored', async () => {
  const before = await count();
  const wrong = await send({ ...enquiry, difficulty: 'Fråga 19121212-1212', email: '', people: 'många' });
  expect(wrong.status).toBe(422);
  expect(wrong.headers.get('content-type')).toBe('application/problem+json');
  const fields = (wrong.json.errors as { field: string; detail: string }[]).map((one) => one.field);
  expect(fields).toEqual(expect.arrayContaining(['difficulty', 'people']));
  expect(wrong.json.errors[0].detail).toContain('Remove the personal identity number');
  expect((await send({ ...enquiry, email: undefined })).json.errors).toMatchObject([{ field: 'email' }]);
  expect((await send({ ...enquiry, municipality: '9999' })).json.errors).toMatchObject([
    { field: 'municipality' },
  ]);
  expect((await send({})).status).toBe(422);
  expect((await send('{')).status).toBe(400);
  expect((await send({ ...enquiry, difficulty: 'å'.repeat(20_001) })).status).toBe(422);
  expect(await count()).toBe(before);
});

test('only JSON that does not come from another site is let by without a token', async () => {
  const before = await count();
  for (const headers of [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    expect((await send(enquiry, { headers: headers as Record<string, string> })).status).toBe(403);
  const needs = await testServer(database).fetch(
    new Request('http://localhost/api/v1/needs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  );
  expect(needs.status).toBe(401);
  expect((await send(enquiry)).headers.get('access-control-allow-origin')).toBeNull();
  expect(await count()).toBe(Number(before) + 1);
});

test('from one address only so many are taken in an hour', async () => {
  const app = testServer(database);
  const statuses: number[] = [];
  for (let n = 0; n < 22; n++) statuses.push((await send(enquiry, { app })).status);
  expect(statuses).toEqual([...Array(20).fill(201), 429, 429]);
});

test('the OpenAPI document tells of it, with limits and without a key', async () => {
  const document = JSON.parse((await visitor(testServer(database)).get('/api/v1/openapi.json')).text);
  const { post } = document.paths['/api/v1/enquiries'];
  expect(post.security).toEqual([]);
  expect(Object.keys(post.responses)).toEqual(['201', '400', '403', '422', '429', 'default']);
  expect(document.components.schemas.NewEnquiry).toMatchObject({
    required: expect.arrayContaining(['difficulty', 'municipality', 'contactName']),
    properties: { difficulty: { type: 'string', maxLength: 20_000 } },
  });
});
