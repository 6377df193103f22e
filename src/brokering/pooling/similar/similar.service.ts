import type { LocalText } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import { kmWithin } from '../../../register/places/travel.ts';
import { getVocabulary } from '../../../register/skills/language/language.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { townsOf } from '../../matching/matching.service.ts';
import { type Lot, lotFrom, orderByBandAndLot } from '../../matching/order.ts';
import { RULE_SET } from '../../matching/rule-set.ts';
import { refuseOthers } from '../../matching/served/need-readers.service.ts';
import type { AskingNeed } from '../../needs/asking/asking-need.ts';
import { listAskingNeeds } from '../../needs/asking/asking-needs.service.ts';
import type { Need } from '../../needs/need.ts';
import { findNeeds, getNeed } from '../../needs/needs.service.ts';
import { closeSubjects } from '../suggestions/close-subjects.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { conceptsAround } from '../suggestions/suggestions.service.ts';
import { type OpenNeed, readPoolableNeeds } from '../suggestions/suggestions.store.ts';
import { type LikeNeed, type Likeness, likenessOf } from './likeness.ts';
import { wordsOf } from './similar.memory.ts';
import { tellingWords } from './telling-words.ts';

export type SimilarNeed = {
  readonly id: string;
  readonly municipality: string | undefined;
  readonly people: number | undefined;
  /** The need itself, where the one who acts may see it; of other centres only where and how many are told. */
  readonly need: Need | undefined;
  /** Whether it can be chosen for a pool: it is in none. */
  readonly free: boolean;
  readonly likeness: Likeness;
};

export type SimilarNeeds = {
  readonly need: Need;
  readonly lot: Lot;
  /** Whether a pool can be formed around it: it is open, in none, and says what is to be learned and where. */
  readonly poolable: boolean;
  readonly similar: readonly SimilarNeed[];
  /** Names of concepts by id. */
  readonly names: ReadonlyMap<string, LocalText>;
};

/** So many of the most alike are told. */
const MOST = 30;

/**
 * Open needs that are like a need, in neutral order: those that the one who acts may see, and those of other centres
 * without words and names.
 *
 * @throws Forbidden for those who do not broker, NotFound when they may not see the need
 */
export async function listNeedsLike(work: Work, key: string): Promise<SimilarNeeds> {
  await refuseOthers(work);
  const need = await getNeed(work, key);
  const seen = new Map((await listAskingNeeds(work)).map((one) => [one.id, one]));
  const poolable = new Map((await readPoolableNeeds(work)).map((one) => [one.id, one]));
  const read = await reader(work, [need, ...seen.values()], [...poolable.values()]);
  const around = { towns: await townsOf(work), reachKm: kmWithin(POOLING_RULES.reachMinutes) };
  const own = read(need.id, need.criteria.concepts, need.criteria);
  const found = [...new Set([...seen.keys(), ...poolable.keys()])].flatMap((id): Found[] => {
    const visible = seen.get(id);
    const free = poolable.get(id);
    const criteria = visible?.criteria ?? free?.criteria;
    if (id === need.id || !criteria) return [];
    const likeness = likenessOf(
      own,
      read(id, visible?.criteria.concepts ?? free?.concepts ?? [], criteria),
      around,
      RULE_SET,
    );
    const { municipality, people } = criteria;
    return likeness ? [{ id, municipality, people, free: free !== undefined, likeness }] : [];
  });
  const lot = lotFrom(need.id);
  const first = orderByBandAndLot(
    found.map((one) => ({ offerId: one.id, score: one.likeness.score, one })),
    lot,
    RULE_SET,
    MOST,
  ).map(({ one }) => one);
  const shown = await findNeeds(
    work,
    first.map(({ id }) => id).filter((id) => seen.has(id)),
  );
  const similar = first.map((one) => ({ ...one, need: shown.get(one.id) }));
  const isWhole = need.municipality !== null && need.criteria.concepts.length > 0;
  const canBe = poolable.has(need.id) && isWhole;
  return { need, lot, poolable: canBe, similar, names: await namesOf(work, similar) };
}

type Found = Omit<SimilarNeed, 'need'>;
type Read = (id: string, concepts: readonly string[], criteria: LikeNeed['criteria']) => LikeNeed;

/** Reads needs with the vocabulary: what stands close to their concepts, and their telling words. */
async function reader(work: Work, visible: readonly AskingNeed[], open: readonly OpenNeed[]): Promise<Read> {
  const { lexicon } = await getVocabulary(work);
  const words = tellingWords(new Map(visible.map((need) => [need.id, wordsOf(need, lexicon)])));
  const asked = [
    ...visible.flatMap(({ criteria }) => criteria.concepts),
    ...open.flatMap((one) => one.concepts),
  ];
  const concepts = await conceptsAround(work, new Set(asked));
  return (id, ids, criteria) => ({
    id,
    criteria,
    asks: new Map(ids.map((one) => [one, closeSubjects([one], concepts)])),
    words: words.get(id) ?? new Map(),
  });
}

async function namesOf(work: Work, similar: readonly SimilarNeed[]): Promise<Map<string, LocalText>> {
  const ids = similar.flatMap(({ likeness }) =>
    likeness.concepts.flatMap(({ own, other, via }) => [own, other, ...(via ? [via] : [])]),
  );
  const found = await findConceptNames(work, [...new Set(ids)]);
  return new Map([...found].map(([id, { label }]) => [id, label]));
}
