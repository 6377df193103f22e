import { expect, test } from 'vitest';
import { useFacts } from '../../../../test/facts.ts';
import type { Work } from '../../../platform/work.ts';
import { addMembership, registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { openCase } from '../../cases/case-content.service.ts';
import { getCase, listTimeline } from '../../cases/cases.service.ts';
import { needContent } from '../need.ts';
import { draftNeed, getNeed, openNeed } from '../needs.service.ts';
import {
  endCase,
  linkNeed,
  listNeedsOfCase,
  openCaseForNeed,
  putIntoCase,
  unlinkNeed,
} from './case-needs.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const id = (group: number, n: number) => `${group}0000000-0000-7000-8000-00000000000${n}`;
const [CENTRE, OTHER, FIRM, ELSE] = [id(1, 1), id(1, 2), id(1, 3), id(1, 4)];
const AHMED = id(2, 1);
const ahmed = { kind: 'person', personId: AHMED } as const;

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const save = (key: string, role: 'learningCentre' | 'employer') =>
      saveOrganisation(work, {
        id: key,
        content: { name: `Prov ${key.at(-1)}`, roles: [role], municipalities: ['1885'] },
        ownerId: role === 'employer' ? CENTRE : undefined,
      });
    for (const key of [CENTRE, OTHER]) await save(key, 'learningCentre');
    for (const key of [FIRM, ELSE]) await save(key, 'employer');
    const at = (organisationId: string) => ({ organisationId, role: 'broker' as const });
    await registerMember(work, { id: AHMED, name: 'Ahmed', email: 'a@example.org', ...at(CENTRE) });
    await addMembership(work, { personId: AHMED, ...at(OTHER) });
  });
});

async function newNeed(
  work: Work,
  about: { ownerId?: string; organisationId?: string; open?: boolean } = {},
) {
  const { ownerId = CENTRE, organisationId, open } = about;
  const criteria = { text: 'Sex operatörer ska programmera', municipality: '1885' };
  const content = needContent.parse({ title: 'Programmera', criteria });
  const key = await draftNeed(work, { ownerId, organisationId, content });
  if (open) await openNeed(work, key, 1);
  return key;
}
const newCase = async (work: Work) =>
  (await openCase(work, { organisationId: FIRM, ownerId: CENTRE, title: 'Fräsen' })).key;
const kinds = async (work: Work, key: string) =>
  (await listTimeline(work, (await getCase(work, key)).id, { page: 1, limit: 50 })).items.map(
    (one) => one.kind,
  );

test('a case holds several needs of its employer, and its timeline tells what happens to them', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const key = await newCase(work);
    const first = await newNeed(work, { organisationId: FIRM });
    const nameless = await newNeed(work);
    await linkNeed(work, first, key);
    await linkNeed(work, nameless, key);
    expect((await getNeed(work, nameless)).organisation?.id).toBe(FIRM);
    expect((await getNeed(work, first)).case).toMatchObject({ key, title: 'Fräsen' });
    await openNeed(work, first, 1);
    await unlinkNeed(work, nameless);
    expect((await listNeedsOfCase(work, (await getCase(work, key)).id)).map((one) => one.key)).toEqual([
      first,
    ]);
    expect(await kinds(work, key)).toEqual([
      'needUnlinked',
      'needOpened',
      'needLinked',
      'needLinked',
      'opened',
    ]);
  });
});

test('needs of another employer or house, and closed cases, are refused', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const key = await newCase(work);
    await expect(linkNeed(work, await newNeed(work, { organisationId: ELSE }), key)).rejects.toThrow(
      'another employer',
    );
    await expect(linkNeed(work, await newNeed(work, { ownerId: OTHER }), key)).rejects.toThrow(
      'another centre',
    );
    await endCase(work, key, 1, { reason: 'duplicate' });
    await expect(linkNeed(work, await newNeed(work), key)).rejects.toThrow('is closed');
  });
});

test('a case is opened for a need, of its employer and in its house', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const need = await newNeed(work, { organisationId: FIRM });
    const key = await openCaseForNeed(work, need, { title: 'Fräsen' });
    expect(await getCase(work, key)).toMatchObject({ employer: { id: FIRM }, owner: { id: CENTRE } });
    expect((await getNeed(work, need)).case?.key).toBe(key);
    await expect(openCaseForNeed(work, await newNeed(work), { title: 'Utan' })).rejects.toThrow(
      'no employer',
    );
  });
});

test('needs read out of one enquiry go into a case together, a new one or one that exists', async () => {
  await database.rolledBack(ahmed, async (work) => {
    const keys = [
      await newNeed(work, { organisationId: FIRM }),
      await newNeed(work, { organisationId: FIRM }),
    ];
    const cases = async () =>
      (await Promise.all(keys.map((one) => getNeed(work, one)))).map((one) => one.case);
    await putIntoCase(work, keys, { kind: 'none' });
    expect(await cases()).toEqual([null, null]);
    await putIntoCase(work, keys, { kind: 'new', title: 'Av en anmälan' });
    const [one, other] = await cases();
    expect(one).toMatchObject({ title: 'Av en anmälan' });
    expect(other).toEqual(one);
    const key = await newCase(work);
    await putIntoCase(work, keys, { kind: 'existing', key });
    expect((await cases()).map((found) => found?.key)).toEqual([key, key]);
  });
});

test.each([
  ['pause', ['paused', 'draft'], [null, null]],
  ['close', ['closed', 'closed'], ['withdrawn', 'withdrawn']],
  ['keep', ['open', 'draft'], [null, null]],
] as const)(
  'an employer withdraws mid-way: the needs that are left go by choice: %s',
  async (needs, states, reasons) => {
    await database.rolledBack(ahmed, async (work) => {
      const key = await newCase(work);
      const keys = [await newNeed(work, { organisationId: FIRM, open: true }), await newNeed(work)];
      for (const one of keys) await linkNeed(work, one, key);
      const end = { reason: 'employerWithdrew', words: 'Ordern gick förlorad' } as const;
      await expect(endCase(work, key, 1, end)).rejects.toThrow('what becomes of the needs');
      expect((await getCase(work, key)).state).toBe('running');
      await endCase(work, key, 1, { ...end, needs });
      expect(await getCase(work, key)).toMatchObject({ state: 'closed', closingReason: 'employerWithdrew' });
      const after = await Promise.all(keys.map((one) => getNeed(work, one)));
      expect(after.map((one) => one.state)).toEqual(states);
      expect(after.map((one) => one.closingReason)).toEqual(reasons);
      expect((await kinds(work, key))[0]).toBe('closed');
    });
  },
);
