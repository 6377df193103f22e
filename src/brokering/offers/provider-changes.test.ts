import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import type { Actor, Work } from '../../platform/work.ts';
import { findReader, registerMember } from '../../register/accounts/accounts.service.ts';
import { mergeOrganisations, undoMerge } from '../../register/organisations/merging.service.ts';
import { changeOrganisation, saveOrganisation } from '../../register/organisations/organisations.service.ts';
import { catalogueQuery } from './catalogue/catalogue.ts';
import { offerContent } from './offer.ts';
import { addOffer, withdrawOffer } from './offer-changes.service.ts';
import { getOffer, listOffersOfProvider, listPublishedOffers, searchCatalogue } from './offers.service.ts';
import { renewOffersOf } from './provider-changes.service.ts';

const KEPT = '10000000-0000-7000-8000-00000000000a';
const DOUBLE = '10000000-0000-7000-8000-00000000000b';
const TRIPLE = '10000000-0000-7000-8000-00000000000c';
const OFFERS = ['a', 'b', 'c'].map((one) => `30000000-0000-7000-8000-00000000000${one}`);
const [OFFER_OF_KEPT = '', OFFER_OF_DOUBLE = '', OFFER_OF_TRIPLE = ''] = OFFERS;
const OPERATOR = { kind: 'operator' } as const;
const coordinator: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-00000000000a' };
const newcomer: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-00000000000b' };

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const providers = [
      [KEPT, 'Svetsskolan Bergslagen', '1885'],
      [DOUBLE, 'Svetskolan i Bergslagen', '1880'],
      [TRIPLE, 'Svetsskolan Bergslagen (gammal)', '1883'],
    ] as const;
    for (const [index, [id, name, place]] of providers.entries()) {
      await saveOrganisation(work, { id, content: { name, roles: ['provider'], municipalities: [place] } });
      const content = offerContent.parse({
        kind: 'course',
        title: { sv: `Svetskurs ${index}` },
        description: { sv: 'Svetsa.' },
        form: 'distance',
        languages: ['sv'],
      });
      await addOffer(work, {
        id: OFFERS[index] ?? '',
        providerId: id,
        content,
        state: 'published',
        checkedOn: '2026-11-01',
      });
    }
    await registerMember(work, {
      id: coordinator.personId,
      name: 'Lena',
      email: 'lena@example.org',
      organisationId: KEPT,
      role: 'providerCoordinator',
    });
    await registerMember(work, {
      id: newcomer.personId,
      name: 'Nils',
      email: 'nils@example.org',
      organisationId: DOUBLE,
      role: 'providerCoordinator',
    });
  });
});

async function mergeAll(work: Work): Promise<void> {
  await mergeOrganisations(work, DOUBLE, TRIPLE);
  await mergeOrganisations(work, KEPT, DOUBLE);
}

test('offers of merged providers are those of the kept one everywhere, and undoing gives each its own back', async () => {
  await database.rolledBack(OPERATOR, async (work) => {
    await mergeAll(work);
    const ofKept = await listOffersOfProvider(work, KEPT);
    expect(ofKept.map((offer) => offer.id).sort()).toEqual(OFFERS);
    for (const offer of await listPublishedOffers(work, OFFERS)) {
      expect(offer.provider).toMatchObject({ id: KEPT, name: 'Svetsskolan Bergslagen' });
      expect(offer.provider.municipalities).toEqual(['1885']);
    }
    const found = await searchCatalogue(work, catalogueQuery.parse({ q: 'svetsskolan bergslagen' }));
    expect(found.offers.map((offer) => offer.id).sort()).toEqual(OFFERS);
    await undoMerge(work, KEPT, DOUBLE);
    expect((await getOffer(work, OFFER_OF_DOUBLE)).provider.id).toBe(DOUBLE);
    expect((await getOffer(work, OFFER_OF_TRIPLE)).provider.id).toBe(DOUBLE);
    expect((await listOffersOfProvider(work, KEPT)).map((offer) => offer.id)).toEqual([OFFER_OF_KEPT]);
    await undoMerge(work, DOUBLE, TRIPLE);
    expect((await getOffer(work, OFFER_OF_TRIPLE)).provider.name).toBe('Svetsskolan Bergslagen (gammal)');
  });
});

test('people of a merged provider coordinate the offers of the kept one, until the merge is undone', async () => {
  const change = (actor: Actor, offerId: string) =>
    database.rolledBack(actor, (work) => withdrawOffer(work, offerId, 1));
  await expect(change(newcomer, OFFER_OF_KEPT)).rejects.toThrow();
  await database.run(OPERATOR, mergeAll);
  await change(newcomer, OFFER_OF_KEPT);
  await change(coordinator, OFFER_OF_TRIPLE);
  const reader = await database.run(newcomer, findReader);
  expect(reader?.memberships.map((one) => one.organisationId)).toEqual([KEPT]);
  await database.run(OPERATOR, (work) => undoMerge(work, KEPT, DOUBLE));
  await expect(change(newcomer, OFFER_OF_KEPT)).rejects.toThrow();
  await change(newcomer, OFFER_OF_DOUBLE);
  await database.run(OPERATOR, (work) => undoMerge(work, DOUBLE, TRIPLE));
});

test('a merge, its undoing and a new name are told, and the published offers are read anew', async () => {
  const told = () =>
    database.asOwner(`select payload from outbox_event where name = 'organisations.changed' order by id`);
  const before = (await told()).length;
  await database.run(OPERATOR, (work) => mergeOrganisations(work, KEPT, DOUBLE));
  await database.run(OPERATOR, (work) => undoMerge(work, KEPT, DOUBLE));
  const content = { name: 'Svets & plåt', roles: ['provider' as const], municipalities: ['1885'] };
  await database.run(OPERATOR, (work) => changeOrganisation(work, KEPT, { content, version: 1 }));
  expect((await told()).slice(before).map((one) => one.payload)).toEqual([
    { organisationId: DOUBLE },
    { organisationId: DOUBLE },
    { organisationId: KEPT },
  ]);
  const changedAt = async () =>
    (await database.asOwner('select changed_at from offer order by id')).map((row) => String(row.changed_at));
  await database.asOwner(`update offer set changed_at = '2020-01-01'`);
  const [untouched] = await changedAt();
  expect(await database.run({ kind: 'job', name: 'prov' }, (work) => renewOffersOf(work, KEPT))).toBe(1);
  const after = await changedAt();
  expect(after[0]).not.toBe(untouched);
  expect(after.slice(1)).toEqual([untouched, untouched]);
});
