import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { recordAudit } from './audit.ts';
import { canonical } from './audit-chain.ts';
import { sealAudit, verifyAudit } from './audit-seal.ts';

const database = useDatabase();
const OPERATOR = { kind: 'operator' } as const;
const SEALER = { kind: 'job', name: 'audit' } as const;

beforeEach(async () => {
  await database.asOwner('delete from audit_entry');
  for (const name of ['a', 'b', 'c', 'd']) {
    await database.run(OPERATOR, (work) =>
      recordAudit(work, {
        entity: 'thing',
        entityId: name,
        action: 'made',
        after: { name, deep: { y: 1, x: [2, null] } },
      }),
    );
  }
  await database.run(SEALER, sealAudit);
});

const verdict = () => database.run(OPERATOR, verifyAudit);

test('an untouched chain holds, and what is written later is sealed after it', async () => {
  expect(await verdict()).toEqual({ holds: true, sealed: 4, unsealed: 0 });
  await database.run(OPERATOR, (work) =>
    recordAudit(work, { entity: 'thing', entityId: 'e', action: 'made' }),
  );
  expect(await verdict()).toEqual({ holds: true, sealed: 4, unsealed: 1 });
  expect(await database.run(SEALER, sealAudit)).toBe(1);
  expect(await verdict()).toEqual({ holds: true, sealed: 5, unsealed: 0 });
});

test.each([
  ['changed', `update audit_entry set after = '{"name":"x"}' where sequence = 2`, 2],
  ['missing', `delete from audit_entry where sequence = 3`, 3],
  ['unlinked', `update audit_entry set previous_hash = '\\x00' where sequence = 4`, 4],
])('an entry that was tampered with is found: %s', async (why, statement, sequence) => {
  await database.asOwner(statement);
  expect(await verdict()).toMatchObject({ holds: false, broken: { why, sequence } });
});

test('two nodes that seal at once do not give a number twice', async () => {
  for (const name of ['f', 'g', 'h']) {
    await database.run(OPERATOR, (work) =>
      recordAudit(work, { entity: 'thing', entityId: name, action: 'made' }),
    );
  }
  await Promise.all([1, 2, 3].map(() => database.run(SEALER, sealAudit)));
  expect(await verdict()).toMatchObject({ holds: true, sealed: 7 });
});

test('canonical() writes the same value the same way, whatever the order of keys', () => {
  expect(canonical({ b: 1, a: { d: [1, 'ö'], c: null } })).toBe(
    canonical({ a: { c: null, d: [1, 'ö'] }, b: 1 }),
  );
});
