import type { Vocabulary } from '../../register/skills/language/vocabulary.ts';
import { type ContentIndex, createContentIndex, putOffer, removeOffer } from './content/content-index.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { RULE_SET } from './rule-set.ts';

/** Where the index gets the catalogue from; `versions` tells when each published offer last changed. */
export type Catalogue = {
  readonly vocabularyMark: string;
  readonly vocabulary: Vocabulary;
  readonly catalogueMark: string;
  versions(): Promise<ReadonlyMap<string, string>>;
  offers(ids: readonly string[]): Promise<readonly MatchableOffer[]>;
};

type Held = { vocabularyMark: string; catalogueMark: string; index: ContentIndex };

let held: Held | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * The index of this process, brought to the state of the catalogue. It is built once; afterwards only offers that came,
 * changed or went are touched, so that every node answers the same for the same catalogue.
 */
export function holdIndex(catalogue: Catalogue): Promise<ContentIndex> {
  const mine = turn.then(() => bringUpToDate(catalogue));
  turn = mine.catch(() => undefined);
  return mine;
}

async function bringUpToDate(catalogue: Catalogue): Promise<ContentIndex> {
  const known = held?.vocabularyMark === catalogue.vocabularyMark ? held : undefined;
  if (known?.catalogueMark === catalogue.catalogueMark) return known.index;
  const index = known?.index ?? createContentIndex(catalogue.vocabulary, RULE_SET.content);
  const versions = await catalogue.versions();
  const changed = [...versions].filter(([id, at]) => changedAt(index, id) !== at).map(([id]) => id);
  const offers = changed.length > 0 ? await catalogue.offers(changed) : [];
  for (const id of [...index.placeOf.keys()]) if (!versions.has(id)) removeOffer(index, id);
  for (const offer of offers) putOffer(index, offer);
  held = { vocabularyMark: catalogue.vocabularyMark, catalogueMark: catalogue.catalogueMark, index };
  return index;
}

function changedAt(index: ContentIndex, id: string): string | undefined {
  return index.offers[index.placeOf.get(id) ?? -1]?.changedAt;
}
