import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardStepOf, entrySchema, minutesOf } from '../../../register/methods/guided/guided-method.ts';
import { GUIDED_METHODS } from '../../../register/methods/guided/guided-methods.ts';
import { SWOT } from '../../../register/methods/guided/workshops.ts';
import { findingsOf, needOfFinding } from './findings.ts';
import { groupsOf, problemsOfDots } from './groups.ts';
import type { SessionEntry, SessionWork } from './session.ts';
import { problemsOfEntry, readCards, readRow, valuesOfRow } from './session-writing.ts';

function card(n: number, clusterId: string | null = null, step = 'notes'): SessionEntry {
  const content = { column: 'strengths', text: `Lapp ${n}` };
  return { id: `card-${n}`, step, slot: null, content, clusterId, version: 1 };
}

/** Cards, some of them in groups, and dots on any of both. */
const walls = fc
  .record({
    places: fc.array(fc.constantFrom(null, 'a', 'b', 'c'), { maxLength: 12 }),
    ballots: fc.array(
      fc.array(fc.record({ at: fc.nat({ max: 14 }), n: fc.integer({ min: 1, max: 5 }) }), { maxLength: 5 }),
      { maxLength: 6 },
    ),
  })
  .map(({ places, ballots }): SessionWork => {
    const targets = [...places.map((_, at) => `card-${at}`), 'a', 'b', 'c'];
    return {
      entries: places.map((place, at) => card(at, place)),
      clusters: ['a', 'b', 'c'].map((id) => ({ id, step: 'notes', name: `Grupp ${id}` })),
      ballots: ballots.map((placed, at) => ({
        id: `ballot-${at}`,
        step: 'dots',
        people: 1,
        dots: Object.fromEntries(
          placed.map(({ at: where, n }) => [targets[where % targets.length] ?? 'a', n]),
        ),
      })),
    };
  });
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

test('every card is in exactly one group, and no dot is lost or counted twice however cards are put together', () => {
  fc.assert(
    fc.property(walls, fc.constantFrom(null, 'a', 'b', 'c'), (wall, moved) => {
      const cards = groupsOf(wall, 'notes').flatMap((group) => group.cards.map(({ id }) => id));
      expect(cards.toSorted()).toEqual(wall.entries.map(({ id }) => id).toSorted());
      const placed = sum(wall.ballots.flatMap(({ dots }) => Object.values(dots)));
      expect(sum(groupsOf(wall, 'notes').map(({ dots }) => dots))).toBe(placed);
      const other = { ...wall, entries: wall.entries.map((one) => ({ ...one, clusterId: moved })) };
      expect(sum(groupsOf(other, 'notes').map(({ dots }) => dots))).toBe(placed);
    }),
  );
});

test('the groups with most dots come first', () => {
  fc.assert(
    fc.property(walls, (wall) => {
      const dots = groupsOf(wall, 'notes').map((group) => group.dots);
      expect(dots).toEqual(dots.toSorted((a, b) => b - a));
      expect(findingsOf(SWOT, wall).map(({ weight }) => weight)).toEqual(dots.filter((n) => n > 0));
    }),
  );
});

test('nobody has more dots than five, a group of people five each, and all lie on something', () => {
  const given = { each: 5, people: 2, targets: new Set(['a', 'b']) };
  expect(problemsOfDots({ a: 7, b: 3 }, given)).toEqual([]);
  expect(problemsOfDots({ a: 8, b: 3 }, given)[0]?.message.sv).toContain('Ni har 10 prickar, och 11');
  expect(problemsOfDots({}, given)).toHaveLength(1);
  expect(problemsOfDots({ gone: 1 }, given)).toHaveLength(1);
});

test('every guided method reads what its own steps ask for, and refuses what they do not', () => {
  for (const method of GUIDED_METHODS) {
    expect(minutesOf(method)).toBeGreaterThan(0);
    expect(new Set(method.steps.map(({ key }) => key)).size).toBe(method.steps.length);
    for (const step of method.steps) {
      expect(entrySchema(step).safeParse({ foreign: 'x' }).success).toBe(false);
      if (step.kind === 'gather' || step.kind === 'dots') expect(cardStepOf(method, step).kind).toBe('cards');
      if (step.kind !== 'rows') continue;
      const keys = step.fields.map(({ key }) => key);
      const { title, with: others = [], weight, people } = step.finding ?? { title: keys[0] ?? '' };
      for (const key of [title, ...others, weight, people].filter((one) => one !== undefined))
        expect(keys).toContain(key);
      const content = Object.fromEntries(
        step.fields.map((field) => [
          field.key,
          field.kind === 'number' || field.kind === 'level'
            ? 3
            : field.kind === 'date'
              ? '2026-12-01'
              : (field.choices?.[0]?.key ?? 'Ord'),
        ]),
      );
      expect(problemsOfEntry(step, content)).toEqual([]);
      expect(readRow(step, valuesOfRow(content))).toEqual({ ok: true, value: content });
    }
  }
});

test('cards are read line by line, and neither too many nor a personal number get in', () => {
  const [notes] = SWOT.steps;
  if (notes?.kind !== 'cards') throw new Error('SWOT begins with cards');
  const read = readCards(notes, {
    'cards.strengths': 'Leveranstid\r\n\n  Lär upp nya ',
    'cards.threats': 'Pension',
  });
  expect(read).toEqual({
    ok: true,
    value: [
      { column: 'strengths', text: 'Leveranstid' },
      { column: 'strengths', text: 'Lär upp nya' },
      { column: 'threats', text: 'Pension' },
    ],
  });
  expect(readCards(notes, { 'cards.threats': '19850412-1234' })).toMatchObject({
    ok: false,
    problems: [{ field: 'cards.threats' }],
  });
  expect(readCards(notes, { 'cards.threats': 'x\n'.repeat(41) }).ok).toBe(false);
  expect(readCards(notes, {}).ok).toBe(false);
});

test('a finding becomes a need in its own words, with what belongs to it', () => {
  const wall: SessionWork = {
    entries: [card(1, 'a'), card(2, 'a')],
    clusters: [{ id: 'a', step: 'notes', name: 'Bara två kan fräsen' }],
    ballots: [{ id: 'x', step: 'dots', people: 3, dots: { a: 9 } }],
  };
  const [finding] = findingsOf(SWOT, wall);
  if (!finding) throw new Error('Nothing was found');
  expect(needOfFinding(finding, { level: 'group', municipality: '1885' })).toMatchObject({
    title: 'Bara två kan fräsen',
    raw: 'Bara två kan fräsen\nLapp 1\nLapp 2',
    level: 'group',
    criteria: { municipality: '1885' },
  });
});
