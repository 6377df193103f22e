import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Listed } from '../../../platform/part.ts';
import { runInSlices } from '../../../platform/slices.ts';
import type { Work } from '../../../platform/work.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { listAskingNeeds } from '../../needs/asking/asking-needs.service.ts';
import type { Need } from '../../needs/need.ts';
import { findNeeds } from '../../needs/needs.service.ts';
import { currentIndex, townsOf } from '../matching.service.ts';
import type { Lot } from '../order.ts';
import { RULE_SET } from '../rule-set.ts';
import { refuseOthers } from './need-readers.service.ts';
import { holdKnown } from './served.memory.ts';
import { findServedNeeds, type ServedNeed } from './served-needs.ts';

export type Serving = ServedNeed & { need: Need };

export type ServedList = {
  lot: Lot;
  /** Open needs that were asked, as far as the one who acts may see them. */
  asked: number;
  served: Listed<Serving>;
  leftOut: Listed<Serving>;
  /** Names of the concepts that the reasons speak of, by id. */
  names: Map<string, LocalText>;
};

/**
 * Which of the open needs that the one who acts may see an offer serves, in neutral order; at most so many of each list
 * are read. An offer that is not published serves none.
 *
 * @throws Forbidden for those who do not broker
 */
export async function listServedNeeds(work: Work, offerId: string, most: number): Promise<ServedList> {
  await refuseOthers(work);
  const needs = await listAskingNeeds(work);
  const today = localDate(work.now);
  const around = { towns: await townsOf(work), today };
  const index = await currentIndex(work);
  const known = holdKnown(index, offerId, today);
  const found = await runInSlices(findServedNeeds(index, offerId, { needs, around, known }, RULE_SET));
  const first = [found.served.slice(0, most), found.leftOut.slice(0, most)];
  const shown = await findNeeds(
    work,
    first.flat().map(({ needId }) => needId),
  );
  const listed = (all: readonly ServedNeed[]): Listed<Serving> => ({
    total: all.length,
    items: all.slice(0, most).flatMap((one): Serving[] => {
      const need = shown.get(one.needId);
      return need ? [{ ...one, need }] : [];
    }),
  });
  const served = listed(found.served);
  return {
    lot: found.lot,
    asked: needs.length,
    served,
    leftOut: listed(found.leftOut),
    names: await namesOf(work, served.items),
  };
}

async function namesOf(work: Work, served: readonly Serving[]): Promise<Map<string, LocalText>> {
  const ids = new Set(served.flatMap(({ reasons }) => reasons.flatMap(({ via }) => via ?? [])));
  return new Map([...(await findConceptNames(work, [...ids]))].map(([id, { label }]) => [id, label]));
}
