import { join } from 'node:path';
import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { localDate } from '../../platform/format.ts';
import type { LocalText } from '../../platform/i18n.ts';
import type { MirrorSource } from '../../platform/mirror.ts';
import { runInSlices } from '../../platform/slices.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { getOrganisation } from '../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { getVocabulary, readyToSuggest } from '../../register/skills/language/language.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { addToTimeline } from '../cases/cases.service.ts';
import type { Need, NeedCriteria } from '../needs/need.ts';
import { getNeed } from '../needs/needs.service.ts';
import type { Offer } from '../offers/offer.ts';
import { listPublishedOffers } from '../offers/offers.service.ts';
import type { Towns } from './checks.ts';
import { type ContentIndex, indexedAsOf } from './content/content-index.ts';
import { type MatchInput, type MatchResult, matchNeed } from './match.ts';
import { matchKept } from './match-events.ts';
import { KEPT_MATCHES, keptMatch, type MatchRecord } from './match-record.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { indexHolderOf, indexStands, keepIndexOf, writeKeptIndex } from './matching.memory.ts';
import { catalogueMarks, insertMatchRecord, readMatchRecords } from './matching.store.ts';
import { type BulkMatch, matchingInBulk } from './ranking/bulk.ts';
import { RULE_SET } from './rule-set.ts';

/** What is matched: criteria, and for a saved need its id, the reader's own municipality and the day that starts count from. */
export type Asked = Pick<MatchInput, 'needId' | 'ownMunicipalities' | 'limit' | 'leftOutLimit'> & {
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

/** Matches many needs with the catalogue as it stood when it was asked for; to be used after the transaction. */
export type BulkMatcher = {
  /** When the newest of the offers changed, ISO 8601. */
  readonly dataAsOf: string | undefined;
  /**
   * Resolves when all needs are matched, in their order. `tell` hears of each answer as it comes, and how many are
   * done; other work of the process goes on meanwhile.
   */
  match(needs: readonly BulkAsked[], tell: (match: BulkMatch, done: number) => void): Promise<void>;
};

/** @property today  the day that starts count from; all starts count without it */
export type BulkAsked = Pick<Asked, 'need' | 'needId' | 'limit' | 'today'>;

/** Takes what a bulk run needs out of the database. Stores nothing. */
export async function prepareBulk(work: Work): Promise<BulkMatcher> {
  const index = await currentIndex(work);
  const towns = await townsOf(work);
  return {
    dataAsOf: indexedAsOf(index),
    match(needs, tell) {
      let done = 0;
      const asking = needs.map(({ today, ...rest }) => ({ ...rest, around: { towns, today } }));
      return runInSlices(
        matchingInBulk(index, asking, RULE_SET, (match) => {
          done += 1;
          tell(match, done);
        }),
      );
    },
  };
}

/** The main town of each municipality, by SCB code. */
export async function townsOf(work: Work): Promise<Towns> {
  return new Map((await listMunicipalities(work)).map((one) => [one.code, one]));
}

/** All published offers, ready to be asked. */
export async function currentIndex(work: Work): Promise<ContentIndex> {
  return indexHolderOf(work.database).hold(await getVocabulary(work), catalogueFor(work));
}

/** Where an index reads the published offers from. */
export function catalogueFor(work: Work): MirrorSource<MatchableOffer> {
  return {
    ...catalogueMarks(work),
    rowsAtOnce: 200,
    rows: async (ids) => (await listPublishedOffers(work, ids)).map(toMatchable),
  };
}

/** Brings the index of this process up to date before anyone asks. */
export async function keepIndexCurrent(work: Work): Promise<void> {
  await currentIndex(work);
}

/** From now on the index is also kept in a folder of its own, so that the next start reads no text that it knows. */
export function keepIndexIn(folder: string, database: Work['database']): void {
  keepIndexOf(database, join(folder, 'matching'));
}

/** Writes the index where it is kept, when it rests; at the end of the process in any case. */
export async function saveIndex(ending = false): Promise<void> {
  await writeKeptIndex(!ending);
}

/** Resolves when the index can answer, or nobody has begun to read it; to be awaited before a transaction begins. */
export async function readyToMatch(): Promise<void> {
  await readyToSuggest();
  await indexStands();
}

/** Providers that a municipality runs itself; a firm that only lies there is nobody's own. */
const MUNICIPAL_KINDS: ReadonlySet<string> = new Set(['komvux', 'municipalUnit']);

function toMatchable({ id, content, provider, changedAt }: Offer): MatchableOffer {
  return {
    id,
    content,
    provider: provider.name,
    runBy: MUNICIPAL_KINDS.has(provider.kind ?? '') ? provider.municipalities : [],
    changedAt: changedAt.toISOString(),
  };
}

async function namesOf(work: Work, { matches }: MatchResult): Promise<Matching['names']> {
  const ids = new Set(matches.flatMap(({ reasons }) => reasons.flatMap(({ via }) => (via ? [via] : []))));
  const found = await findConceptNames(work, [...ids]);
  return new Map([...found].map(([id, { label }]) => [id, label]));
}

/** The need with its match as it stands now; `today` is the day from which starts count. */
export type NeedMatching = { need: Need; matching: Matching; today: string };

/** Matches a saved need that the one who acts may see. Stores nothing. @throws NotFound */
export async function matchSavedNeed(
  work: Work,
  key: string,
  limit: number,
  leftOutLimit?: number,
): Promise<NeedMatching> {
  const need = await getNeed(work, key);
  const today = localDate(work.now);
  const owner = await getOrganisation(work, need.owner.id);
  const matching = await matchOffers(work, {
    need: need.criteria,
    needId: need.id,
    ownMunicipalities: owner.municipalities,
    today,
    limit,
    leftOutLimit,
  });
  return { need, matching, today };
}

/**
 * Keeps the match of a need as it is now, for good. Returns the id of the record.
 *
 * @throws NotFound when there is no such need, or the one who acts may not see it
 */
export async function saveMatchRecord(work: Work, key: string): Promise<string> {
  const { need, matching, today } = await matchSavedNeed(work, key, KEPT_MATCHES);
  const { dataAsOf, lot, found, ceilings, matches, leftOut, names, municipalities } = matching;
  const record = keptMatch.parse({
    id: work.newId(),
    needId: need.id,
    needVersion: need.version,
    criteria: need.criteria,
    ruleSet: RULE_SET,
    countedFrom: today,
    lot: lot.number,
    found,
    result: {
      seed: lot.seed,
      ceilings,
      matches,
      leftOut,
      names: Object.fromEntries(names),
      municipalities: namesOfPlaces(matches, municipalities),
    },
  });
  const madeBy = personOf(work.actor);
  await insertMatchRecord(work, { ...record, dataAsOf, madeAt: work.now, madeByName: undefined }, madeBy);
  await recordAudit(work, {
    entity: 'need',
    entityId: need.id,
    action: 'matched',
    organisationId: need.owner.id,
    after: { matchRecord: record.id, ruleSet: `${RULE_SET.id} ${RULE_SET.version}`, lot: lot.number, found },
  });
  await emitEvent(work, matchKept, { recordId: record.id, needId: need.id });
  if (need.case) await addToTimeline(work, need.case.id, reportOf(need, found));
  return record.id;
}

/** What the timeline of the case tells of it. */
function reportOf({ id, key }: Need, found: number) {
  const text = {
    sv: `Matchning sparad för ${key}: ${found} stöd uppfyller villkoren`,
    en: `A match was saved for ${key}: ${found} offers meet the conditions`,
  };
  return { kind: 'needMatched', entity: 'need', entityId: id, text };
}

/** Kept matches of a need, the newest first; none when the one who acts may not see the need. */
export async function listMatchRecords(work: Work, needId: string): Promise<MatchRecord[]> {
  return readMatchRecords(work, needId);
}

function namesOfPlaces(
  matches: MatchResult['matches'],
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  const codes = new Set(matches.flatMap(({ municipality }) => (municipality ? [municipality] : [])));
  return Object.fromEntries([...codes].map((code) => [code, names.get(code) ?? code]));
}
