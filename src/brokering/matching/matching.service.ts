import type { LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { getVocabulary, suggestConceptsFor } from '../../register/skills/language/language.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import type { NeedCriteria } from '../needs/need.ts';
import type { Offer } from '../offers/offer.ts';
import { listPublishedOffers } from '../offers/offers.service.ts';
import type { ContentIndex } from './content-index.ts';
import { type MatchInput, type MatchResult, matchNeed } from './match.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { holdIndex } from './matching.memory.ts';
import { readCatalogueMark, readPublishedVersions } from './matching.store.ts';
import { RULE_SET } from './rule-set.ts';

export { suggestConceptsFor };

/** What is matched: criteria, and for a saved need its id, the reader's own municipality and the day that starts count from. */
export type Asked = Pick<MatchInput, 'needId' | 'ownMunicipality' | 'limit'> & {
  readonly need: NeedCriteria;
  readonly today?: string | undefined;
};

export type Matching = MatchResult & {
  /** Names of the concepts that the reasons and suggestions speak of, by id. */
  readonly names: ReadonlyMap<string, LocalText>;
  /** Names of municipalities by SCB code. */
  readonly municipalities: ReadonlyMap<string, string>;
};

/** Matches criteria with all published offers, in neutral order. Stores nothing. */
export async function matchOffers(work: Work, asked: Asked): Promise<Matching> {
  const { today, ...input } = asked;
  const index = await currentIndex(work);
  const places = await listMunicipalities(work);
  const towns = new Map(places.map((one) => [one.code, one]));
  const result = matchNeed(index, { ...input, around: { towns, today } }, RULE_SET);
  const municipalities = new Map(places.map((one) => [one.code, one.name]));
  return { ...result, names: await namesOf(work, result), municipalities };
}

async function currentIndex(work: Work): Promise<ContentIndex> {
  const { mark: vocabularyMark, vocabulary } = await getVocabulary(work);
  return holdIndex({
    vocabularyMark,
    vocabulary,
    catalogueMark: await readCatalogueMark(work),
    versions: () => readPublishedVersions(work),
    offers: async (ids) => (await listPublishedOffers(work, ids)).map(toMatchable),
  });
}

function toMatchable({ id, content, provider, changedAt }: Offer): MatchableOffer {
  return {
    id,
    content,
    provider: provider.name,
    providerMunicipality: provider.municipalities[0],
    changedAt: changedAt.toISOString(),
  };
}

async function namesOf(work: Work, { matches }: MatchResult): Promise<Matching['names']> {
  const ids = new Set(matches.flatMap(({ reasons }) => reasons.flatMap(({ via }) => (via ? [via] : []))));
  const found = await findConceptNames(work, [...ids]);
  return new Map([...found].map(([id, { label }]) => [id, label]));
}
