import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { destroyPersonKeys, subjectOfEmail } from '../personal/personal-keys.ts';
import { aboutPerson, ERASED_VALUE } from '../personal/personal-value.ts';
import { listHistory, recordAudit } from './audit.ts';
import { canonical } from './audit-chain.ts';
import { countUnchecked, readMark, verifyAudit, verifyNewAudit } from './audit-check.ts';
import { CHAINED_FIELDS, hashEntry, sealAudit } from './audit-seal.ts';

const database = useDatabase();
const OPERATOR = { kind: 'operator' } as const;
const SEALER = { kind: 'job', name: 'audit' } as const;
const ADA = '00000000-0000-4000-8000-0000000000aa';
const BO = '00000000-0000-4000-8000-0000000000bb';

const write = (entityId: string) =>
  database.run(OPERATOR, (work) =>
    recordAudit(work, {
      entity: 'thing',
      entityId,
      action: 'made',
      after: { name: entityId, deep: { y: 1, x: [2, null] } },
    }),
  );

beforeEach(async () => {
  await database.asOwner(
    `delete from audit_entry; delete from person_key; delete from audit_chain; insert into audit_chain default values`,
  );
  for (const name of ['a', 'b', 'c', 'd', 'e']) await write(name);
  await database.run(SEALER, sealAudit);
});

const verdict = () => database.run(OPERATOR, verifyAudit);
const entryAt = async (sequence: number) =>
  (await database.asOwner('select id from audit_entry where sequence = $1', [sequence]))[0]?.id;

test('an untouched chain holds, and what is written later is sealed after it', async () => {
  expect(await verdict()).toMatchObject({ holds: true, sealed: 5, unsealed: 0 });
  await write('f');
  expect(await verdict()).toMatchObject({ holds: true, sealed: 5, unsealed: 1 });
  expect(await database.run(SEALER, sealAudit)).toBe(1);
  expect(await verdict()).toMatchObject({ holds: true, sealed: 6, unsealed: 0 });
});

const swap = (column: string) => `
  update audit_entry one set ${column} = other.${column} from audit_entry other
  where (one.sequence, other.sequence) in ((2, 3), (3, 2))`;
const renumber = `
  update audit_entry set sequence = 99 where sequence = 2;
  update audit_entry set sequence = 2 where sequence = 3;
  update audit_entry set sequence = 3 where sequence = 99`;
const insertAfter = (sequence: number) => `
  update audit_entry set sequence = -sequence - 1 where sequence > ${sequence};
  update audit_entry set sequence = -sequence where sequence < 0;
  insert into audit_entry (id, at, actor_kind, entity, entity_id, action, sequence, previous_hash, hash)
    select gen_random_uuid(), at, 'operator', 'thing', 'forged', 'made', ${sequence + 1}, hash, '\\xab'
    from audit_entry where sequence = ${sequence}`;

test.each([
  ['an altered value', `update audit_entry set after = '{"name":"x"}' where sequence = 2`, 2, 'changed'],
  ['another time', `update audit_entry set at = at + interval '1 second' where sequence = 4`, 4, 'changed'],
  ['a deleted entry', `delete from audit_entry where sequence = 3`, 3, 'missing'],
  ['the first deleted', `delete from audit_entry where sequence = 1`, 1, 'missing'],
  ['a cut link', `update audit_entry set previous_hash = '\\x00' where sequence = 4`, 4, 'unlinked'],
  ['two that swapped what they say', swap('after'), 2, 'changed'],
  ['two that swapped their numbers', renumber, 2, 'unlinked'],
  ['one put in between', insertAfter(2), 3, 'changed'],
  ['one put after the end', insertAfter(5), 6, 'changed'],
])('the exact entry is named: %s', async (_, statement, sequence, why) => {
  await database.asOwner(statement);
  const broken = { sequence, entryId: await entryAt(why === 'missing' ? sequence + 1 : sequence), why };
  expect(await verdict()).toMatchObject({ holds: false, sealed: sequence - 1, broken });
});

test('an entry that a forger chained by the rule is still not one that the seal knows of', async () => {
  await write('forged');
  const [last] = await database.asOwner('select hash from audit_entry where sequence = 5');
  await database.run(SEALER, async (work) => {
    const entry = await work.tx
      .selectFrom('auditEntry')
      .select(CHAINED_FIELDS)
      .where('sequence', 'is', null)
      .executeTakeFirstOrThrow();
    const previousHash = last?.hash as Buffer;
    const seal = { sequence: 6, previousHash, hash: hashEntry(previousHash, 6, entry) };
    await work.tx.updateTable('auditEntry').set(seal).where('id', '=', entry.id).execute();
  });
  const broken = { sequence: 6, entryId: await entryAt(6), why: 'added' };
  expect(await verdict()).toMatchObject({ holds: false, sealed: 5, broken });
});

test.each([
  ['one', 5],
  ['all but one', 2],
])('a chain whose end was cut off is found: %s', async (_, from) => {
  await database.asOwner('delete from audit_entry where sequence >= $1', [from]);
  expect(await verdict()).toMatchObject({
    holds: false,
    broken: { sequence: from, entryId: null, why: 'cut' },
  });
  // What is written afterwards does not close the gap.
  await write('later');
  await database.run(SEALER, sealAudit);
  expect(await verdict()).toMatchObject({ holds: false, broken: { sequence: from, why: 'missing' } });
});

test('a chain that was written anew from some entry on is not the one that was walked before', async () => {
  await verdict();
  await database.asOwner(`
    delete from audit_entry where sequence = 5;
    update audit_chain set head_sequence = 4, head_hash = (select hash from audit_entry where sequence = 4)`);
  await write('another');
  await database.run(SEALER, sealAudit);
  expect(await verdict()).toMatchObject({ holds: false, broken: { sequence: 5, why: 'rewritten' } });
});

test('the mark tells how far the chain was walked and when, and a break stays until it is walked whole', async () => {
  const mark = () => database.run(OPERATOR, readMark);
  expect(await mark()).toMatchObject({ checked: { sequence: 0 }, checkedAt: null, wholeAt: null });
  await database.run(SEALER, verifyNewAudit);
  expect(await mark()).toMatchObject({ checked: { sequence: 5 }, wholeSequence: 5 });
  await write('f');
  await database.run(SEALER, sealAudit);
  expect(await database.run(OPERATOR, countUnchecked)).toBe(1);
  await database.run(SEALER, verifyNewAudit);
  expect(await mark()).toMatchObject({ checked: { sequence: 6 }, wholeSequence: 5, broken: undefined });

  await write('g');
  await database.run(SEALER, sealAudit);
  await database.asOwner(`update audit_entry set action = 'forged' where sequence = 7`);
  await database.run(SEALER, verifyNewAudit);
  await database.run(SEALER, verifyNewAudit);
  expect(await mark()).toMatchObject({ checked: { sequence: 6 }, broken: { sequence: 7, why: 'changed' } });
});

test('two nodes that seal at once do not give a number twice', async () => {
  for (const name of ['f', 'g', 'h']) await write(name);
  await Promise.all([1, 2, 3].map(() => database.run(SEALER, sealAudit)));
  expect(await verdict()).toMatchObject({ holds: true, sealed: 8 });
});

test('what is about a person is unreadable in the table and in clear in the history, until the key is gone', async () => {
  await database.run(OPERATOR, (work) =>
    recordAudit(work, {
      entity: 'person',
      entityId: ADA,
      action: 'changed',
      before: { name: aboutPerson(ADA, 'Ada Hemlig'), language: 'sv', same: aboutPerson(ADA, 'kvar') },
      after: {
        name: aboutPerson(BO, { first: 'Bo Hemlig' }),
        language: 'en',
        same: aboutPerson(ADA, 'kvar'),
      },
    }),
  );
  await database.run(SEALER, sealAudit);
  const stored = await database.asOwner(
    `select before::text || after::text as text, encode(wrapped, 'escape') as key from audit_entry, person_key where entity = 'person'`,
  );
  expect(stored).toHaveLength(2);
  for (const { text, key } of stored) expect(`${text} ${key}`).not.toMatch(/Hemlig|kvar/);

  const history = () => database.run(OPERATOR, (work) => listHistory(work, 'person', ADA));
  const [entry] = await history();
  expect(entry?.before).toEqual({ name: 'Ada Hemlig', language: 'sv' });
  expect(entry?.after).toEqual({ name: { first: 'Bo Hemlig' }, language: 'en' });

  await database.run(SEALER, (work) => destroyPersonKeys(work, [ADA]));
  const [erased] = await history();
  expect(erased?.before).toEqual({ name: ERASED_VALUE, language: 'sv' });
  expect(erased?.after).toEqual({ name: { first: 'Bo Hemlig' }, language: 'en' });
  expect(await verdict()).toMatchObject({ holds: true, sealed: 6 });
});

test('a person who comes back gets another key, and what was erased stays erased', async () => {
  const record = (value: string) =>
    database.run({ kind: 'anonymous' }, (work) => {
      const subject = subjectOfEmail(work, ' Ada@Example.org');
      expect(subject).toBe(subjectOfEmail(work, 'ada@example.org'));
      const after = { value: aboutPerson(subject, value) };
      return recordAudit(work, { entity: 'note', entityId: value, action: 'made', after });
    });
  await record('first');
  await database.run(SEALER, (work) => destroyPersonKeys(work, [subjectOfEmail(work, 'ada@example.org')]));
  await record('second');
  const after = async (id: string) =>
    (await database.run(OPERATOR, (work) => listHistory(work, 'note', id)))[0]?.after;
  expect(await after('first')).toEqual({ value: ERASED_VALUE });
  expect(await after('second')).toEqual({ value: 'second' });
});

test('a person destroys no key, their own neither', async () => {
  await database.run(OPERATOR, (work) =>
    recordAudit(work, { entity: 'person', entityId: ADA, action: 'made', after: { n: aboutPerson(ADA, 1) } }),
  );
  const destroyed = await database.run({ kind: 'person', personId: ADA }, (work) =>
    destroyPersonKeys(work, [ADA]),
  );
  expect(destroyed).toBe(0);
});

test('canonical() writes the same value the same way, whatever the order of keys', () => {
  expect(canonical({ b: 1, a: { d: [1, 'ö'], c: null } })).toBe(
    canonical({ a: { c: null, d: [1, 'ö'] }, b: 1 }),
  );
});
