// Endings that the vocabulary uses for one and the same thing: bussförare is also called busschaufför, and so is a
// taxiförare, so that a budbilschaufför may be looked for as a budbilsförare.
import type { Concept } from '../../concept.ts';
import { inflectionStem } from '../stem.ts';

/** For the stem of an ending the endings that may stand for it. */
export type OtherEndings = ReadonlyMap<string, readonly string[]>;

const MIN_COMMON = 3;
const MIN_ENDING = 4;
/** So many different beginnings must have both endings. */
const MIN_SHARED = 3;

/** Learns them from occupations with a label of one word; a skill is also called by who has it. */
export function learnEndings(concepts: readonly Concept[]): OtherEndings {
  const seen = new Map<string, Set<string>>();
  for (const { kind, label, synonyms } of concepts) {
    if (kind !== 'occupation') continue;
    const one = label.sv.toLowerCase();
    for (const other of synonyms.sv) notePair(one, other.toLowerCase(), seen);
  }
  const endings = new Map<string, string[]>();
  for (const [pair, beginnings] of seen) {
    if (beginnings.size < MIN_SHARED) continue;
    const [from = '', to = ''] = pair.split(' ');
    endings.set(inflectionStem(from), [...(endings.get(inflectionStem(from)) ?? []), to]);
  }
  return endings;
}

function notePair(one: string, other: string, seen: Map<string, Set<string>>): void {
  if (/\s/.test(one) || /\s/.test(other)) return;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at < MIN_COMMON) return;
  const [ending, otherEnding] = [one.slice(at), other.slice(at)];
  if (ending.length < MIN_ENDING || otherEnding.length < MIN_ENDING) return;
  for (const pair of [`${otherEnding} ${ending}`, `${ending} ${otherEnding}`]) {
    const beginnings = seen.get(pair) ?? new Set();
    seen.set(pair, beginnings.add(one.slice(0, at)));
  }
}

/** A name without its inflection, with each other ending that it may have. */
export function withOtherEndings(bare: string, endings: OtherEndings): string[] {
  const found: string[] = [];
  for (let at = MIN_COMMON; at <= bare.length - MIN_ENDING + 1; at++)
    for (const other of endings.get(bare.slice(at)) ?? []) found.push(bare.slice(0, at) + other);
  return found;
}
