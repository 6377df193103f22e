import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import { signedIn, testServer, visitor } from '../../../../test/server.ts';
import type { Work } from '../../../platform/work.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import type { Role } from '../../../register/accounts/role.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { listServedNeeds } from '../../matching/served/served.service.ts';
import { needContent } from '../../needs/need.ts';
import { decideConcept, draftNeed, openNeed } from '../../needs/needs.service.ts';
import { offerContent } from '../../offers/offer.ts';
import { addOffer } from '../../offers/offer-changes.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [CENTRE, NEIGHBOUR, PROVIDER, RIVAL] = [id(1, 1), id(1, 2), id(1, 3), id(1, 4)];
const [BROKER, OTHER, COORDINATOR, STRANGER] = [id(2, 1), id(2, 2), id(2, 3), id(2, 4)];
const [WELDING, DEMENTIA] = [id(4, 1), id(4, 2)];
const page = (offer: string) => `/formedling/utbud/${offer}/behov`;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    await addPeople(work);
    await addPublished(work, WELDING, {
      title: { sv: 'TIG-svets i rostfritt' },
      outcomes: ['tig-svetsning'],
    });
    await addPublished(work, DEMENTIA, { title: { sv: 'Bemötande vid demens' }, outcomes: [] });
  });
  await addNeed(BROKER, 1, { title: 'Verkstaden ska svetsa', town: '1885', people: 3 });
  await addNeed(BROKER, 2, { title: 'Natt i veckan', town: '1885', people: 3, languages: ['fi'] });
  await addNeed(OTHER, 3, { title: 'Grannens hemliga behov', town: '1884', people: 4 });

  async function addPeople(work: Work): Promise<void> {
    const centres = [CENTRE, NEIGHBOUR];
    for (const [at, one] of centres.entries())
      await saveOrganisation(work, {
        id: one,
        content: { name: `Lärcentrum ${at}`, roles: ['learningCentre'], municipalities: ['1885'] },
      });
    for (const one of [PROVIDER, RIVAL])
      await saveOrganisation(work, {
        id: one,
        content: { name: `Skolan ${one}`, roles: ['provider'], municipalities: ['1885'] },
      });
    const members: [string, string, Role][] = [
      [BROKER, CENTRE, 'broker'],
      [OTHER, NEIGHBOUR, 'broker'],
      [COORDINATOR, PROVIDER, 'providerCoordinator'],
      [STRANGER, RIVAL, 'providerCoordinator'],
    ];
    for (const [person, organisationId, role] of members)
      await registerMember(work, {
        id: person,
        name: 'Prov',
        email: `${person}@example.org`,
        organisationId,
        role,
      });
  }

  async function addPublished(work: Work, offer: string, content: Record<string, unknown>): Promise<void> {
    await addOffer(work, {
      id: offer,
      providerId: PROVIDER,
      content: offerContent.parse({ kind: 'course', description: { sv: '' }, languages: ['sv'], ...content }),
      state: 'published',
      checkedOn: '2026-11-23',
    });
  }

  async function addNeed(
    broker: string,
    n: number,
    need: { title: string; town: string; people: number; languages?: string[] },
  ): Promise<void> {
    await db.run({ kind: 'person', personId: broker }, async (work) => {
      const employer = id(3, n);
      const ownerId = broker === BROKER ? CENTRE : NEIGHBOUR;
      await saveOrganisation(work, {
        id: employer,
        ownerId,
        content: { name: `Företag ${n}`, roles: ['employer'], municipalities: [need.town] },
      });
      const { title, town, people, languages = [] } = need;
      const criteria = { text: 'Vi behöver svetsa TIG', people, municipality: town, languages };
      const key = await draftNeed(work, {
        ownerId,
        organisationId: employer,
        content: needContent.parse({ title, criteria }),
      });
      await decideConcept(work, key, { conceptId: 'tig-svetsning', accepted: true, words: ['TIG'] });
      await openNeed(work, key, 1);
    });
  }
});

const as = (person: string) => signedIn(testServer(database), database, person);

test('a broker sees which own needs an offer serves, with reasons, and on which condition others fall', async () => {
  const broker = await as(BROKER);
  const { status, text } = await broker.get(page(WELDING));
  expect(status).toBe(200);
  expect(text).toContain('1 öppet behov möts');
  expect(text).toContain('Verkstaden ska svetsa');
  expect(text).toMatch(/Företag 1 · <[^>]+>B-2026-1</);
  expect(text).toContain('via TIG-svetsning');
  expect(text).toMatch(/lotten \(nummer \d{4}\)/);
  expect(text).toContain('1 behov faller på ett villkor');
  expect(text).toContain('Ges på svenska. Behovet är finska.');
  expect(text).not.toContain('Grannens');
  expect((await broker.get(`/en${page(WELDING)}`)).text).toContain('1 open need is met');
  expect((await broker.get(page(DEMENTIA))).text).toContain('Inget av behoven som du får se');
  expect((await broker.get(`/utbud/${WELDING}`)).text).toContain(`${page(WELDING)}"`);
  expect((await (await as(OTHER)).get(page(WELDING))).text).toContain('Grannens hemliga behov');
  for (const wrong of ['x', id(4, 9)]) expect((await broker.get(page(wrong))).status).toBe(404);
});

test('the API tells the same to a broker, and nothing to others', async () => {
  const path = `/api/v1/offers/${WELDING}/needs`;
  const answer = JSON.parse((await (await as(BROKER)).get(path)).text);
  expect(answer).toMatchObject({ asked: 2, found: 1, needs: [{ need: { key: 'B-2026-1', people: 3 } }] });
  expect(answer.needs[0].reasons[0].text).toContain('TIG');
  expect(answer.leftOut[0].failed[0].rule).toBe('language');
  expect((await visitor(testServer(database)).get(path)).status).toBe(401);
  expect((await (await as(COORDINATOR)).get(path)).status).toBe(403);
  expect((await (await as(BROKER)).get(`/api/v1/offers/${id(4, 9)}/needs`)).status).toBe(404);
});

test('the size of an employer, its name and how long a need has waited leave the order as it is', async () => {
  await database.asOwner(
    `insert into need (id, key, owner_id, organisation_id, state, content, received_on, changed_at)
     select gen_random_uuid(), 'B-2026-5' || n, owner_id, organisation_id, 'open', content, received_on, changed_at
     from need cross join generate_series(10, 19) as n where need.key = 'B-2026-1'`,
  );
  const order = () =>
    database.run({ kind: 'person', personId: BROKER }, async (work) =>
      (await listServedNeeds(work, WELDING, 50)).served.items.map(({ need, score }) => [need.key, score]),
    );
  const before = await order();
  expect(before.length).toBe(11);
  await database.asOwner(`update organisation set employees = 9000, name = 'AAA svetsning' where id = $1`, [
    id(3, 1),
  ]);
  await database.asOwner(
    `update need set received_on = '2020-01-01', organisation_id = $1, changed_at = '2020-01-01' where key > 'B-2026-515'`,
    [id(3, 2)],
  );
  expect(await order()).toEqual(before);
  await database.asOwner(`delete from need where key like 'B-2026-5__'`);
});

test('its provider sees sums of five employers or more, by subtraction neither, and no need', async () => {
  const coordinator = await as(COORDINATOR);
  const few = await coordinator.get(page(WELDING));
  expect(few.text).toContain('Färre än fem arbetsgivare ber om det här just nu');
  expect(few.text).not.toMatch(/Verkstaden|Företag|B-2026/);
  // Six in one place and two in another: the two would be the difference, so that all stand together.
  await addAsking('1885', 6, 20);
  await addAsking('1884', 1, 30);
  const sums = async () =>
    JSON.parse((await coordinator.get(`/api/v1/offers/${WELDING}/demand`)).text).skills.find(
      (one: { id: string }) => one.id === 'tig-svetsning',
    );
  expect(await sums()).toMatchObject({ employers: 10, places: [], rest: { employers: 10 } });
  // With a large third place the smallest of the large ones goes with the small.
  await addAsking('1880', 5, 40);
  expect(await sums()).toMatchObject({
    employers: 15,
    places: [{ municipality: { code: '1885' }, employers: 8 }],
    rest: { employers: 7 },
  });
  const { text } = await coordinator.get(page(WELDING));
  expect(text).toContain('Övriga kommuner tillsammans');
  expect(text).not.toMatch(/Nora|Verkstaden|B-2026/);
  expect((await coordinator.get(`/en${page(WELDING)}`)).text).toContain('Other municipalities together');
});

test('neither another provider nor a stranger sees the page', async () => {
  expect((await (await as(STRANGER)).get(page(WELDING))).status).toBe(403);
  expect((await visitor(testServer(database)).get(page(WELDING))).status).toBe(403);
});

/** So many employers that nobody has registered, each with a need of one person. */
async function addAsking(town: string, employers: number, from: number): Promise<void> {
  await database.asOwner(
    `with added as (
       insert into need (id, key, owner_id, state, content, received_on, changed_at)
       select gen_random_uuid(), 'B-2026-' || n, owner_id, 'open',
         jsonb_set(content, '{criteria,municipality}', to_jsonb($1::text)), received_on, changed_at
       from need cross join generate_series($2::int, $2::int + $3::int - 1) as n where need.key = 'B-2026-1'
       returning id)
     insert into need_concept (need_id, concept_id, accepted) select id, 'tig-svetsning', true from added`,
    [town, from, employers],
  );
}
