import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import { runInSlices } from '../../../platform/slices.ts';
import type { Work } from '../../../platform/work.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import type { Need } from '../../needs/need.ts';
import { listOpenNeeds } from '../../needs/needs.service.ts';
import { currentIndex, townsOf } from '../matching.service.ts';
import type { Lot } from '../order.ts';
import { RULE_SET } from '../rule-set.ts';
import { refuseOthers } from './need-readers.service.ts';
import { findServedNeeds, type ServedNeed } from './served-needs.ts';

export type Serving = ServedNeed & { need: Need };

export type ServedList = {
  lot: Lot;
  /** Open needs that were asked, as far as the one who acts may see them. */
  asked: number;
  served: Serving[];
  leftOut: Serving[];
  /** Names of the concepts that the reasons speak of, by id. */
  names: Map<string, LocalText>;
};

/**
 * Which of the open needs that the one who acts may see an offer serves, in neutral order. An offer that is not
 * published serves none.
 *
 * @throws Forbidden for those who do not broker
 */
export async function listServedNeeds(work: Work, offerId: string): Promise<ServedList> {
  await refuseOthers(work);
  const needs = new Map((await listOpenNeeds(work)).map((need) => [need.id, need]));
  const around = { towns: await townsOf(work), today: localDate(work.now) };
  const index = await currentIndex(work);
  const found = await runInSlices(
    findServedNeeds(index, offerId, { needs: needs.values(), around }, RULE_SET),
  );
  const named = (list: readonly ServedNeed[]) =>
    list.flatMap((one): Serving[] => {
      const need = needs.get(one.needId);
      return need ? [{ ...one, need }] : [];
    });
  const served = named(found.served);
  return {
    lot: found.lot,
    asked: needs.size,
    served,
    leftOut: named(found.leftOut),
    names: await namesOf(work, served),
  };
}

async function namesOf(work: Work, served: readonly Serving[]): Promise<Map<string, LocalText>> {
  const ids = new Set(served.flatMap(({ reasons }) => reasons.flatMap(({ via }) => via ?? [])));
  return new Map([...(await findConceptNames(work, [...ids]))].map(([id, { label }]) => [id, label]));
}
