import { expect, test } from 'vitest';
import { TEST_NOW } from '../../../../test/database.ts';
import { useFacts } from '../../../../test/facts.ts';
import { daysAfter } from '../../../platform/local-date.ts';
import { REDACTED } from '../../../platform/personal/personal-data.ts';
import { registerMember } from '../../../register/accounts/accounts.service.ts';
import { saveOrganisation } from '../../../register/organisations/organisations.service.ts';
import { openCase } from '../case-content.service.ts';
import { advanceCase, closeCase, writeOnTimeline } from '../case-steps.service.ts';
import { getCase, listCaseHistory, listTimeline } from '../cases.service.ts';
import { caseData } from './case-data.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const JOB = { kind: 'job', name: 'prov' } as const;
const CENTRE = '10000000-0000-7000-8000-000000000001';
const FIRM = '10000000-0000-7000-8000-000000000002';
const AHMED = '20000000-0000-7000-8000-000000000001';
const ahmed = { kind: 'person', personId: AHMED } as const;
const CONTACT = { personId: null, email: 'johan.prov@example.org', name: 'Johan Provberg' };

const database = useFacts(async (db) => {
  await db.run(OPERATOR, async (work) => {
    const house = { name: 'Lärcentrum Prov', roles: ['learningCentre' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: CENTRE, content: house });
    const firm = { name: 'Prov AB', roles: ['employer' as const], municipalities: ['1885'] };
    await saveOrganisation(work, { id: FIRM, content: firm, ownerId: CENTRE });
    await registerMember(work, {
      id: AHMED,
      name: 'Ahmed Prov',
      email: 'ahmed@example.org',
      organisationId: CENTRE,
      role: 'broker',
    });
  });
});

test('a contact who asks for it is handed every text that names them, and then named in none, the audit included', async () => {
  const { id, key } = await database.run(ahmed, async (work) => {
    const opened = await openCase(work, {
      organisationId: FIRM,
      ownerId: CENTRE,
      title: 'Fräs',
      about: 'Johan Provberg vill ha hjälp.',
      next: { action: 'Ring johan provberg', on: '2026-12-01' },
    });
    await writeOnTimeline(work, opened.key, { kind: 'call', words: 'JOHAN.PROV@example.org svarade inte' });
    await writeOnTimeline(work, opened.key, { kind: 'note', words: 'Sex operatörer' });
    return opened;
  });
  const collected = await database.run(JOB, (work) => caseData.collect(work, CONTACT));
  expect(collected).toMatchObject([{ key, named: expect.stringContaining('svarade inte') }]);
  for (const erased of [1, 0])
    expect(await database.run(JOB, (work) => caseData.erase(work, CONTACT))).toEqual({ erased, kept: [] });
  await database.run(ahmed, async (work) => {
    const found = await getCase(work, key);
    expect(found.about).toBe(`${REDACTED} vill ha hjälp.`);
    expect(found.next?.action).toBe(`Ring ${REDACTED}`);
    const { items } = await listTimeline(work, id, { page: 1, limit: 10 });
    expect(items.map(({ words }) => words)).toEqual(['Sex operatörer', `${REDACTED} svarade inte`, null]);
    expect(JSON.stringify(await listCaseHistory(work, id))).not.toMatch(/johan/i);
  });
});

test('who works with cases is handed them and what they wrote; the lines stay without a name', async () => {
  const subject = { personId: AHMED, email: 'ahmed@example.org', name: 'Ahmed Prov' };
  const rows = await database.run(JOB, (work) => caseData.collect(work, subject));
  expect(rows).toContainEqual(expect.objectContaining({ title: 'Fräs', state: 'running' }));
  expect(rows).toContainEqual(expect.objectContaining({ words: 'Sex operatörer' }));
  const { kept } = await database.rolledBack(JOB, (work) => caseData.erase(work, subject));
  expect(kept).toMatchObject([{ count: 3 }]);
});

test('five years after the end the words go, and the stages and their times stay', async () => {
  await database.rolledBack(OPERATOR, async (work) => {
    const { id, key } = await openCase(work, {
      organisationId: FIRM,
      ownerId: CENTRE,
      title: 'Gammalt',
      about: 'Om dem',
      brokerId: AHMED,
    });
    await advanceCase(work, key, { to: 'spec', reason: 'Bråttom' });
    await closeCase(work, key, 2, { reason: 'notForUs', words: 'Fel kommun' });
    const [rule] = caseData.retention;
    const after = (days: number) => rule?.clear({ ...work, now: daysAfter(TEST_NOW, days) });
    expect(await after(1824)).toBe(0);
    expect(await after(1826)).toBe(1);
    expect(await after(1826)).toBe(0);
    const { items } = await listTimeline(work, id, { page: 1, limit: 10 });
    expect(items.map(({ kind, words }) => [kind, words])).toEqual([
      ['closed', REDACTED],
      ['skipped', REDACTED],
      ['opened', null],
    ]);
    expect((await getCase(work, key)).about).toBe('');
  });
});
