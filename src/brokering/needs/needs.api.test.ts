import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { testServer } from '../../../test/server.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { createToken } from '../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';

const CENTRE = '10000000-0000-7000-8000-000000000001';
const OTHER = '10000000-0000-7000-8000-000000000002';
const AHMED = '20000000-0000-7000-8000-000000000001';
const SARA = '20000000-0000-7000-8000-000000000002';

const content = {
  title: 'Svetsa i rostfritt',
  raw: 'Vi får inte ihop fogarna.',
  criteria: { text: 'Fyra svetsare ska TIG-svetsa rostfritt.', people: 4, municipality: '1885' },
};

const database = useFacts(async (db) => {
  await db.run({ kind: 'operator' }, async (work) => {
    for (const [id, personId, name] of [
      [CENTRE, AHMED, 'Ett'],
      [OTHER, SARA, 'Två'],
    ] as const) {
      const centre = {
        name: `Lärcentrum ${name}`,
        roles: ['learningCentre' as const],
        municipalities: ['1885'],
      };
      await saveOrganisation(work, { id, content: centre });
      const member = { id: personId, name: `Mäklare ${name}`, email: `${personId}@example.org` };
      await registerMember(work, { ...member, organisationId: id, role: 'broker' });
    }
  });
});

async function call(
  personId: string,
  method: string,
  path: string,
  body?: unknown,
  scopes: ('read' | 'write')[] = ['read', 'write'],
) {
  const { token } = await database.run({ kind: 'person', personId }, (work) =>
    createToken(work, { personId, name: 'Prov', scopes, expiresAt: undefined }),
  );
  const answer = await testServer(database).fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  return { status: answer.status, json: JSON.parse(await answer.text()) };
}

test('a broker writes a need, reads it, finds it in the list and changes it', async () => {
  const made = await call(AHMED, 'POST', '/needs', { content, concepts: ['tig-svetsning'] });
  expect(made).toMatchObject({ status: 201, json: { state: 'draft', owner: { id: CENTRE }, version: 1 } });
  expect(made.json.criteria).toMatchObject({ people: 4, concepts: ['tig-svetsning'] });
  const path = `/needs/${made.json.key}`;
  expect((await call(AHMED, 'GET', path)).json).toEqual(made.json);
  const list = await call(AHMED, 'GET', '/needs?state=draft&municipality=1885&q=rostfritt&limit=1');
  expect(list.json).toMatchObject({ total: 1, limit: 1, items: [{ key: made.json.key }] });
  const changed = { ...content, title: 'Svetsa rostfritt på natten' };
  const put = await call(AHMED, 'PUT', path, { version: 1, content: changed });
  expect(put).toMatchObject({ status: 200, json: { version: 2, title: 'Svetsa rostfritt på natten' } });
  expect(await call(AHMED, 'PUT', path, { version: 1, content })).toMatchObject({ status: 409 });
});

test('opened at once it must say what matching asks for; nothing is kept when it does not', async () => {
  const open = await call(AHMED, 'POST', '/needs', { content, open: true });
  expect(open).toMatchObject({ status: 201, json: { state: 'open' } });
  const total = async () => (await call(AHMED, 'GET', '/needs')).json.total;
  const before = await total();
  const lacking = { ...content, title: '', criteria: { text: '' } };
  const refused = await call(AHMED, 'POST', '/needs', { content: lacking, open: true });
  expect(refused.status).toBe(422);
  expect(refused.json.errors.map((one: { field: string }) => one.field)).toEqual([
    'title',
    'text',
    'municipality',
  ]);
  expect(await call(AHMED, 'POST', '/needs', { content: { criteria: {} } })).toMatchObject({
    status: 422,
    json: { errors: [{ field: 'content.criteria.text' }] },
  });
  expect(await total()).toBe(before);
});

test('needs belong to their centre: others neither see nor write them, and a key to read does not write', async () => {
  const { json } = await call(AHMED, 'POST', '/needs', { content });
  expect(await call(SARA, 'GET', `/needs/${json.key}`)).toMatchObject({ status: 404 });
  expect(await call(SARA, 'PUT', `/needs/${json.key}`, { version: 1, content })).toMatchObject({
    status: 404,
  });
  expect(await call(SARA, 'POST', '/needs', { content, ownerId: CENTRE })).toMatchObject({ status: 403 });
  expect(await call(AHMED, 'POST', '/needs', { content }, ['read'])).toMatchObject({ status: 403 });
});
