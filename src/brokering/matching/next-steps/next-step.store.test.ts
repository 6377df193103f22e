import { expect, test } from 'vitest';
import { TEST_NOW, useDatabase } from '../../../../test/database.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { NEED_STATES } from '../../needs/need.ts';
import { countNeedSteps, listNeedSteps } from './next-step.service.ts';
import { type NeedFacts, needStep } from './next-step.ts';

const OPERATOR = { kind: 'operator' } as const;
const CENTRE = '10000000-0000-7000-8000-000000000001';
const TODAY = localDate(TEST_NOW);
const VERSION = 3;
/** Just after midnight in Sweden: another day than in UTC. */
const EARLY = ' 00:30';

/** Every state, around every limit that a step counts from. */
const facts: NeedFacts[] = NEED_STATES.flatMap((state) =>
  [-46, -45, -44, -22, -21, -20, -10, -9, -8, 0].flatMap((days) =>
    [undefined, -1, 0, 1].flatMap((start) =>
      [undefined, VERSION - 1, VERSION].map((needVersion) => ({
        state,
        receivedOn: addDays(TODAY, days),
        changedOn: addDays(TODAY, days),
        version: VERSION,
        startUntil: start === undefined ? undefined : addDays(TODAY, start),
        match: needVersion === undefined ? undefined : { madeOn: addDays(TODAY, days), needVersion },
      })),
    ),
  ),
);

const database = useDatabase(async (db) => {
  await db.asOwner(
    `insert into organisation (id, name, roles, created_at) values ($1, 'Lärcentrum', '{learningCentre}', now())`,
    [CENTRE],
  );
  const rows = facts.map((one, n) => ({ ...one, n, closing: one.state === 'closed' ? 'helped' : null }));
  await db.asOwner(
    `insert into need (id, key, owner_id, state, closing_reason, content, received_on, changed_at, version)
     select md5('need' || (one ->> 'n'))::uuid, 'B-2026-' || (one ->> 'n'), $2, one ->> 'state', one ->> 'closing',
       jsonb_build_object('title', 'Behov', 'raw', '', 'criteria', jsonb_strip_nulls(jsonb_build_object('startUntil', one -> 'startUntil'))),
       (one ->> 'receivedOn')::date, ((one ->> 'changedOn') || $3)::timestamp at time zone 'Europe/Stockholm', $4
     from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(rows), CENTRE, EARLY, VERSION],
  );
  // An older match of every need that has one says nothing.
  await db.asOwner(
    `insert into match_record (id, need_id, need_version, criteria, rule_set, counted_from, lot, found, result, made_at)
     select gen_random_uuid(), md5('need' || (one ->> 'n'))::uuid, (one #>> '{match,needVersion}')::int - age, '{}', '{}',
       current_date, 1000, 0, '{}', ((one #>> '{match,madeOn}') || $2)::timestamp at time zone 'Europe/Stockholm' - age * interval '50 days'
     from jsonb_array_elements($1::jsonb) as one, generate_series(0, 1) as age where one ? 'match'`,
    [JSON.stringify(rows), EARLY],
  );
});

test('the database finds the same next step and last day as the rule, and counts them', async () => {
  const expected = facts.flatMap((one, n) => {
    const next = needStep(one, TODAY);
    return next ? [{ key: `B-2026-${n}`, ...next }] : [];
  });
  const byDay = (a: (typeof expected)[number], b: (typeof expected)[number]) =>
    `${a.dueOn} ${a.key}` < `${b.dueOn} ${b.key}` ? -1 : 1;
  const found = await database.run(OPERATOR, (work) => listNeedSteps(work, [CENTRE], { limit: 1_000 }));
  expect(found.map(({ key, step, dueOn }) => ({ key, step, dueOn }))).toEqual(expected.toSorted(byDay));
  expect(await database.run(OPERATOR, (work) => countNeedSteps(work, [CENTRE]))).toEqual({
    before: expected.filter(({ dueOn }) => dueOn < TODAY).length,
    on: expected.filter(({ dueOn }) => dueOn === TODAY).length,
    after: expected.filter(({ dueOn }) => dueOn > TODAY).length,
  });
});

test('a range holds both its days, and what is read stops where it is told to', async () => {
  const range = { from: TODAY, until: addDays(TODAY, 1) };
  const some = await database.run(OPERATOR, (work) => listNeedSteps(work, [CENTRE], { ...range, limit: 3 }));
  const all = await database.run(OPERATOR, (work) =>
    listNeedSteps(work, [CENTRE], { ...range, limit: 1_000 }),
  );
  expect(new Set(all.map(({ dueOn }) => dueOn))).toEqual(new Set([range.from, range.until]));
  expect(some).toEqual(all.slice(0, 3));
});
