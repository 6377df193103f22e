import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import type { Actor } from '../../platform/work.ts';
import { saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { offerContent } from './offer.ts';
import { addOffer, changeOffer, draftOffer, publishOffer, withdrawOffer } from './offer-changes.service.ts';
import { getOffer, listPublishedOffers } from './offers.service.ts';

const PROVIDER = '10000000-0000-7000-8000-000000000001';
const LENA = '20000000-0000-7000-8000-000000000001';
const STRANGER = '20000000-0000-7000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;
const ANYONE = { kind: 'anonymous' } as const;
const lena: Actor = { kind: 'person', personId: LENA };
const stranger: Actor = { kind: 'person', personId: STRANGER };

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
  await db.run(OPERATOR, (work) =>
    saveOrganisation(work, {
      id: PROVIDER,
      content: { name: 'Svetsskolan Prov', roles: ['provider'], municipalities: ['1885'] },
    }),
  );
});

beforeAll(async () => {
  for (const [id, name] of [
    [LENA, 'Lena'],
    [STRANGER, 'Stig'],
  ]) {
    await database.asOwner('insert into person (id, name, created_at) values ($1, $2, now())', [id, name]);
  }
  await database.asOwner(
    `insert into membership (id, person_id, organisation_id, role, created_at)
     values (gen_random_uuid(), $1, $2, 'providerCoordinator', now())`,
    [LENA, PROVIDER],
  );
});

test('a draft is seen by its provider alone; published, by everyone', async () => {
  const id = await database.run(lena, (work) => draftOffer(work, PROVIDER, complete));
  await expect(database.run(ANYONE, (work) => getOffer(work, id))).rejects.toThrow('No offer');
  await database.run(lena, (work) => publishOffer(work, id, 1));
  const seen = await database.run(ANYONE, (work) => getOffer(work, id));
  expect(seen).toMatchObject({ state: 'published', version: 2, provider: { name: 'Svetsskolan Prov' } });
  await database.run(lena, (work) => withdrawOffer(work, id, 2));
  expect(
    (await database.run(ANYONE, (work) => listPublishedOffers(work))).map((offer) => offer.id),
  ).not.toContain(id);
});

test('an offer that lacks what readers need is not published, and says what is missing', async () => {
  const id = await database.run(lena, (work) =>
    draftOffer(work, PROVIDER, { ...complete, outcomes: [], languages: [] }),
  );
  const publishing = database.run(lena, (work) => publishOffer(work, id, 1));
  await expect(publishing).rejects.toMatchObject({
    problems: [{ field: 'outcomes' }, { field: 'languages' }],
  });
});

test('two people who change the same offer: the second is told and nothing is lost', async () => {
  const id = await database.run(lena, (work) => draftOffer(work, PROVIDER, complete));
  await database.run(lena, (work) => changeOffer(work, id, 1, { ...complete, seats: 8 }));
  const second = database.run(lena, (work) => changeOffer(work, id, 1, { ...complete, seats: 9 }));
  await expect(second).rejects.toThrow('version 2');
  expect((await database.run(lena, (work) => getOffer(work, id))).content.seats).toBe(8);
});

test('nobody else than the provider writes its offers', async () => {
  const row = {
    id: PROVIDER,
    providerId: PROVIDER,
    state: 'draft',
    content: complete,
    checkedOn: '2026-11-01',
  };
  // The wall of the database holds also where a service would forget to ask.
  await expect(database.run(stranger, (work) => addOffer(work, { ...row, state: 'draft' }))).rejects.toThrow(
    /row-level/,
  );
  await expect(database.run(stranger, (work) => draftOffer(work, PROVIDER, complete))).rejects.toThrow(
    /coordinators/,
  );
  await expect(database.run(ANYONE, (work) => draftOffer(work, PROVIDER, complete))).rejects.toThrow(
    /coordinators/,
  );
});

test('publishing tells the features to the right, in the same transaction', async () => {
  const id = await database.run(lena, (work) => draftOffer(work, PROVIDER, complete));
  await database.run(lena, (work) => publishOffer(work, id, 1));
  const events = await database.asOwner(`select payload from outbox_event where name = 'offers.published'`);
  expect(events).toContainEqual({ payload: { offerId: id } });
});
