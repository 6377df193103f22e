import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { listHistory, recordAudit } from './audit/audit.ts';

const database = useDatabase();

test('a unit of work tells PostgreSQL who acts, and only for its own transaction', async () => {
  const personId = '00000000-0000-7000-8000-00000000a001';
  const seen = await database.run({ kind: 'person', personId }, async (work) => {
    const { rows } = await sql<{ kind: string; person: string }>`
      select acting_kind() as kind, acting_person()::text as person`.execute(work.tx);
    return rows[0];
  });
  expect(seen).toEqual({ kind: 'person', person: personId });
  const after = await sql<{ kind: string }>`select acting_kind() as kind`.execute(database.app());
  expect(after.rows[0]?.kind).toBe('anonymous');
});

test('an exception rolls the change and its audit entry back together', async () => {
  const failing = database.run({ kind: 'operator' }, async (work) => {
    await recordAudit(work, { entity: 'place', entityId: '1885', action: 'changed', after: { name: 'x' } });
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  const history = await database.run({ kind: 'operator' }, (work) => listHistory(work, 'place', '1885'));
  expect(history).toEqual([]);
});

test('recordAudit() keeps only the fields that differ', async () => {
  const history = await database.rolledBack({ kind: 'operator' }, async (work) => {
    const before = { name: 'Nora', tags: ['a'], version: 1 };
    await recordAudit(work, {
      entity: 'place',
      entityId: '1',
      action: 'changed',
      before,
      after: { ...before, version: 2 },
    });
    return listHistory(work, 'place', '1');
  });
  expect(history).toMatchObject([{ action: 'changed', before: { version: 1 }, after: { version: 2 } }]);
});

test('nobody but a job can change an audit entry', async () => {
  const changed = await database.rolledBack({ kind: 'operator' }, async (work) => {
    await recordAudit(work, { entity: 'place', entityId: '2', action: 'changed' });
    const { rows } = await sql`update audit_entry set action = 'x' returning id`.execute(work.tx);
    return rows.length;
  });
  expect(changed).toBe(0);
});
