import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept } from '../../../register/skills/concept.ts';
import { countMeeting, meetingSubjects } from './close-subjects.ts';

const skill = (broader: string[], related: string[] = []) => ({ kind: 'skill' as const, broader, related });
const concepts = new Map<string, Pick<Concept, 'kind' | 'broader' | 'related'>>([
  ['metall', { kind: 'field', broader: [], related: [] }],
  ['svetsning', skill(['metall'])],
  ['tig', skill(['svetsning'])],
  ['mig', skill(['svetsning'], ['plasma'])],
  ['plasma', skill(['metall'])],
  ['demens', skill([])],
]);

test('a course in welding serves those who ask for a kind of it, from whichever of the two it is seen', () => {
  expect(meetingSubjects(['tig'], ['svetsning'], concepts)).toEqual(['svetsning']);
  expect(meetingSubjects(['svetsning'], ['tig', 'demens'], concepts)).toEqual(['tig']);
  expect(meetingSubjects(['tig'], ['mig'], concepts)).toEqual(['mig']);
  expect(meetingSubjects(['plasma'], ['mig'], concepts)).toEqual(['mig']);
  // A whole field in common is too little.
  expect(meetingSubjects(['plasma'], ['svetsning'], concepts)).toEqual([]);
});

const some = fc.uniqueArray(fc.constantFrom(...concepts.keys(), 'unknown'), { maxLength: 3 });

test('of two needs either both meet the other or neither does', () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(meetingSubjects(one, other, concepts).length > 0).toBe(
        meetingSubjects(other, one, concepts).length > 0,
      );
    }),
  );
});

test('all lists counted at once give what each gives beside every other', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (lists) => {
      const meets = (at: number, other: number) =>
        at !== other && meetingSubjects(lists[at] ?? [], lists[other] ?? [], concepts).length > 0;
      const counts = lists.map((_, at) => lists.filter((_other, other) => meets(at, other)).length);
      expect(countMeeting(lists, concepts)).toEqual(counts);
    }),
  );
});
