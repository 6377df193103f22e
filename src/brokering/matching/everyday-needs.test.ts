// Needs in everyday words against the demo offers: what a study counsellor would show stands among the first three.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASKING, type EverydayNeed, TELLING } from '../../../test/everyday-needs.ts';
import { runAtOnce } from '../../platform/steps.ts';
import { concept } from '../../register/skills/concept.ts';
import { holdingGeneralWords } from '../../register/skills/language/general-words.memory.ts';
import { readVocabulary } from '../../register/skills/language/vocabulary.ts';
import { needCriteria } from '../needs/need.ts';
import { demoOffer, realiseDemoOffer } from '../offers/demo-offer.ts';
import { createContentIndex, putOffer } from './content/content-index.ts';
import { matchNeed } from './match.ts';
import { RULE_SET, type RuleSet } from './rule-set.ts';

const reference = join(import.meta.dirname, '../../../db/reference');
const vocabulary = readVocabulary(
  readFolder('skills').map((line) => concept.parse(line)),
  runAtOnce(holdingGeneralWords()),
);
const offers = readFolder('demo/offers').map((line) => demoOffer.parse(line));

function readFolder(folder: string): unknown[] {
  return readdirSync(join(reference, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(reference, folder, name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line));
}

/** The needs for which none of the first three offers is one that would be shown, with what came. */
function missed(needs: readonly EverydayNeed[], rules: RuleSet): string[] {
  const index = createContentIndex(vocabulary, rules.content);
  for (const offer of offers) {
    const content = realiseDemoOffer(offer, '2026-11-23');
    putOffer(index, { id: offer.id, content, provider: offer.provider, runBy: [], changedAt: '2026-11-23' });
  }
  const outcomesOf = new Map(offers.map((offer) => [offer.id, offer.outcomes]));
  return needs.flatMap(({ text, accepts }) => {
    const asked = { need: needCriteria.parse({ text }), around: { towns: new Map() }, limit: 3 };
    const { matches } = matchNeed(index, asked, rules);
    const fits = matches.some(({ offerId }) => outcomesOf.get(offerId)?.some((id) => accepts.includes(id)));
    return fits ? [] : [`${text} → ${matches.map((one) => one.title.sv).join(', ')}`];
  });
}

test('a need that asks for one thing finds it', () => {
  expect(missed(ASKING, RULE_SET)).toEqual([]);
});

test('a need that also tells of another trade finds what it asks for, far oftener than if all words counted alike', () => {
  const alike = { ...RULE_SET, content: { ...RULE_SET.content, tells: 1, learner: 1 } };
  const now = missed(TELLING, RULE_SET);
  expect(now.length, now.join('\n')).toBeLessThanOrEqual(5);
  expect(missed(TELLING, alike).length).toBeGreaterThanOrEqual(2 * now.length);
});
