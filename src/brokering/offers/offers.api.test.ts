import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { testServer } from '../../../test/server.ts';
import { registerMember } from '../../register/accounts/accounts.service.ts';
import { createToken } from '../../register/accounts/tokens/tokens.service.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { offerContent } from './offer.ts';
import { addOffer } from './offer-changes.service.ts';

const OWN = '10000000-0000-7000-8000-000000000001';
const OTHERS = '10000000-0000-7000-8000-000000000002';
const LENA = '20000000-0000-7000-8000-000000000001';
const OPERATOR = { kind: 'operator' } as const;

const complete = offerContent.parse({
  kind: 'course',
  title: { sv: 'Svetsa i rostfritt' },
  description: { sv: 'För dig som svetsar i svart stål och vill kunna svetsa i rostfritt på egen hand.' },
  outcomes: ['tig-svetsning'],
  form: 'onSite',
  municipalities: ['1885'],
  languages: ['sv'],
  openStart: true,
});

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name] of [
      [OWN, 'Svetsskolan Prov'],
      [OTHERS, 'Andra skolan Prov'],
    ] as const)
      await saveOrganisation(work, { id, content: { name, roles: ['provider'], municipalities: [] } });
    const member = { id: LENA, name: 'Lena Prov', email: 'lena@example.org' };
    await registerMember(work, { ...member, organisationId: OWN, role: 'providerCoordinator' });
    for (const nth of [1, 2, 3])
      await addOffer(work, {
        id: `30000000-0000-7000-8000-00000000000${nth}`,
        providerId: OTHERS,
        state: nth === 3 ? 'draft' : 'published',
        content: { ...complete, title: { sv: `Kurs ${nth}` }, form: nth === 1 ? 'distance' : 'onSite' },
        checkedOn: '2026-11-01',
      });
  });
});

async function call(method: string, path: string, body?: unknown) {
  const { token } = await database.run({ kind: 'person', personId: LENA }, (work) =>
    createToken(work, {
      personId: LENA,
      name: 'Kurskatalog',
      scopes: ['read', 'write'],
      expiresAt: undefined,
    }),
  );
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await testServer(database).fetch(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: answer.status, json: await answer.json() };
}

test('anyone lists published offers by page and filter', async () => {
  const answer = await testServer(database).fetch(
    new Request('http://localhost/api/v1/offers?limit=1&page=2'),
  );
  expect(await answer.json()).toMatchObject({ page: 2, limit: 1, total: 2, items: [{ state: 'published' }] });
  const distance = await testServer(database).fetch(
    new Request('http://localhost/api/v1/offers?form=distance'),
  );
  expect(await distance.json()).toMatchObject({
    total: 1,
    items: [{ content: { title: { sv: 'Kurs 1' } } }],
  });
});

test('a coordinator writes the own offers, and a stale version is refused', async () => {
  const made = await call('POST', '/offers', { providerId: OWN, content: complete, publish: true });
  expect(made).toMatchObject({ status: 201, json: { state: 'published', provider: { id: OWN } } });
  const { id, version } = made.json as { id: string; version: number };
  const content = { ...complete, seats: 8 };
  const changed = await call('PUT', `/offers/${id}`, { version, content });
  expect(changed).toMatchObject({ status: 200, json: { content: { seats: 8 } } });
  expect(await call('PUT', `/offers/${id}`, { version, content })).toMatchObject({ status: 409 });
});

test('what is missing for publishing comes back by field', async () => {
  const content = { ...complete, languages: [] };
  const refused = await call('POST', '/offers', { providerId: OWN, content, publish: true });
  expect(refused).toMatchObject({ status: 422, json: { errors: [{ field: 'languages' }] } });
  const unknown = { ...complete, outcomes: ['finns-inte'] };
  expect(await call('POST', '/offers', { providerId: OWN, content: unknown })).toMatchObject({
    status: 422,
    json: { errors: [{ field: 'outcomes' }] },
  });
});

test("nobody writes another provider's offers", async () => {
  expect(await call('POST', '/offers', { providerId: OTHERS, content: complete })).toMatchObject({
    status: 403,
  });
  const path = '/offers/30000000-0000-7000-8000-000000000001';
  expect(await call('PUT', path, { version: 1, content: complete })).toMatchObject({ status: 403 });
});
