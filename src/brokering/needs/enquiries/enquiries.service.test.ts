import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import type { Actor } from '../../../platform/work.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { getNeed } from '../needs.service.ts';
import {
  changeOwnEnquiry,
  closeEnquiry,
  findAnsweringCentre,
  getEnquiry,
  getOwnEnquiry,
  listAnswering,
  listEnquiries,
  markEnquiryRead,
  receiveEnquiry,
  splitEnquiry,
  withdrawOwnEnquiry,
} from './enquiries.service.ts';
import { answeringCentre } from './enquiry.ts';

const LINDESBERG = '10000000-0000-7000-8000-000000000001';
const NORA = '10000000-0000-7000-8000-000000000002';
const OPERATOR = { kind: 'operator' } as const;
const ahmed: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-000000000001' };
const stranger: Actor = { kind: 'person', personId: '20000000-0000-7000-8000-000000000002' };

const content = {
  difficulty: 'Kvällarna är svåra och alla gör olika.',
  people: 12,
  contact: { name: 'Eva Prov', email: 'eva@example.org' },
};

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    for (const [id, name, code] of [
      [LINDESBERG, 'Lärcentrum Lindesberg', '1885'],
      [NORA, 'Lärcentrum Nora', '1884'],
    ] as const) {
      await saveOrganisation(work, {
        id,
        content: { name, roles: ['learningCentre'], municipalities: [code], email: 'centre@example.org' },
      });
    }
  });
});

beforeAll(async () => {
  for (const [actor, name] of [
    [ahmed, 'ahmed'],
    [stranger, 'stranger'],
  ] as const) {
    const id = actor.kind === 'person' ? actor.personId : '';
    await database.asOwner('insert into person (id, name, email, created_at) values ($1, $2, $3, now())', [
      id,
      name,
      `${name}@example.org`,
    ]);
  }
  await database.asOwner(
    `insert into membership (id, person_id, organisation_id, role, created_at)
     values (gen_random_uuid(), '20000000-0000-7000-8000-000000000001', $1, 'broker', now())`,
    [LINDESBERG],
  );
});

let count = 0;
async function send(municipality = '1885') {
  count += 1;
  const linkHash = String(count).padStart(64, '0');
  const id = `30000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  const link: Actor = { kind: 'link', linkHash };
  const receive = () =>
    database.run(link, (work) =>
      receiveEnquiry(work, { id, linkHash, language: 'sv', municipality, content }),
    );
  return { id, link, receive, enquiry: await receive() };
}

test('an enquiry reaches the centre that has a broker, and tells the features that write mail', async () => {
  const { id, enquiry } = await send('1884');
  expect(enquiry).toMatchObject({
    id,
    state: 'new',
    owner: { id: LINDESBERG },
    municipality: { name: 'Nora' },
  });
  const people = await database.run({ kind: 'job', name: 'mail' }, (work) => listAnswering(work, enquiry));
  expect(people).toMatchObject([{ email: 'ahmed@example.org' }]);
  const events = await database.asOwner(`select payload from outbox_event where name = 'enquiries.received'`);
  expect(events).toContainEqual({ payload: { enquiryId: id } });
});

test('sent twice with the same link it is one enquiry', async () => {
  const { id, receive } = await send();
  expect(await receive()).toMatchObject({ id, version: 1 });
  expect(await database.asOwner('select 1 from enquiry where id = $1', [id])).toHaveLength(1);
});

test('a private link opens its own enquiry and no other; strangers open none', async () => {
  const one = await send();
  const other = await send();
  await expect(database.run(one.link, (work) => getEnquiry(work, other.id))).rejects.toThrow('No enquiry');
  await expect(database.run(stranger, (work) => getEnquiry(work, one.id))).rejects.toThrow('No enquiry');
  await expect(database.run({ kind: 'anonymous' }, getOwnEnquiry)).rejects.toThrow('No enquiry');
  expect((await database.run(ahmed, (work) => getEnquiry(work, one.id))).content).toEqual(content);
  expect((await database.run(stranger, (work) => listEnquiries(work, ['new']))).length).toBe(0);
});

test('the sender changes and withdraws it until the broker has made needs of it', async () => {
  const { id, link } = await send();
  const changed = { ...content, people: 14 };
  await database.run(link, (work) => changeOwnEnquiry(work, 1, changed));
  expect(await database.run(link, getOwnEnquiry)).toMatchObject({ content: { people: 14 }, version: 2 });
  await database.run(ahmed, (work) => markEnquiryRead(work, id));
  await database.run(link, (work) => withdrawOwnEnquiry(work, 3));
  expect(await database.run(link, getOwnEnquiry)).toMatchObject({
    state: 'closed',
    closingReason: 'withdrawn',
  });
  const late = database.run(link, (work) => changeOwnEnquiry(work, 4, content));
  await expect(late).rejects.toThrow('answered');
});

test('one enquiry becomes several needs, each with its own key and status', async () => {
  const { id, link } = await send();
  const keys = await database.run(ahmed, (work) =>
    splitEnquiry(work, id, 1, {
      ownerId: LINDESBERG,
      parts: [
        { title: 'Bemötande vid oro', raw: 'Kvällarna är svåra.' },
        { title: 'Skriva i journal', raw: 'Alla gör olika.' },
      ],
    }),
  );
  expect(new Set(keys).size).toBe(2);
  const need = await database.run(ahmed, (work) => getNeed(work, keys[0] ?? ''));
  expect(need).toMatchObject({ state: 'draft', enquiryId: id, municipality: { code: '1885' } });
  expect(await database.run(ahmed, (work) => getEnquiry(work, id))).toMatchObject({
    state: 'split',
    needKeys: [...keys].sort(),
  });
  await expect(database.run(link, (work) => withdrawOwnEnquiry(work, 2))).rejects.toThrow('answered');
  const again = database.run(ahmed, (work) => splitEnquiry(work, id, 1, { ownerId: LINDESBERG, parts: [] }));
  await expect(again).rejects.toThrow('version 2');
});

test('an enquiry is closed with its reason', async () => {
  const { id } = await send();
  await database.run(ahmed, (work) => closeEnquiry(work, id, 1, 'notForUs'));
  expect(await database.run(ahmed, (work) => getEnquiry(work, id))).toMatchObject({
    closingReason: 'notForUs',
  });
});

test('a municipality that does not exist is refused, and a county without centres has nobody', async () => {
  await expect(send('9999')).rejects.toMatchObject({ problems: [{ field: 'municipality' }] });
  expect(
    await database.run({ kind: 'anonymous' }, (work) => findAnsweringCentre(work, '0380')),
  ).toBeUndefined();
});

test('who answers does not depend on the order of the centres', async () => {
  const municipalities = await database.run({ kind: 'anonymous' }, listMunicipalities);
  const centre = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    municipalities: fc.subarray(municipalities.map((one) => one.code)),
    hasBroker: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...municipalities), fc.array(centre, { maxLength: 8 }), (here, centres) => {
      const chosen = answeringCentre(here.code, centres, municipalities);
      expect(answeringCentre(here.code, centres.toReversed(), municipalities)?.id).toBe(chosen?.id);
      if (chosen && !chosen.hasBroker) {
        const inCounty = (code: string) =>
          municipalities.some((one) => one.code === code && one.countyCode === here.countyCode);
        expect(centres.filter((one) => one.hasBroker && one.municipalities.some(inCounty))).toEqual([]);
      }
    }),
  );
});
